import { readdirSync, readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { answerAsset } from '../../../../src/portal/assets/answerAsset.js'
import { assetName } from '../../../../src/portal/assets/assetTable.js'
import { PORTAL_CSS, PORTAL_JS } from '../../../../src/registry/assets.js'

const ask = (name: string, encoding = '', method = 'GET'): Promise<Response> =>
  answerAsset(
    new Request(`https://portal.example/portal/assets/${encodeURIComponent(name)}`, {
      headers: { 'accept-encoding': encoding },
      method,
    }),
    name,
  )

const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer())

describe('names of assets', () => {
  test('hold the hash of what is in them', () => {
    expect(assetName('portal.css')).toMatch(/^portal\.[\w-]{16}\.css$/)
    expect(assetName('icon-192.png')).toMatch(/^icon-192\.[\w-]{16}\.png$/)
    expect(assetName('portal.js')).toBe(assetName('portal.js'))
  })

  test('are others with a theme, for the stylesheet alone', () => {
    const theme = ':root{--pcp-accent:#123456}'
    expect(assetName('portal.css', theme)).not.toBe(assetName('portal.css'))
    expect(assetName('portal.js', theme)).toBe(assetName('portal.js'))
  })
})

describe('an asset', () => {
  test('may be kept for ever', async () => {
    const answer = await ask(assetName('portal.js'))
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    })
    expect(await answer.text()).toBe(PORTAL_JS)
  })

  test('is not sent again to a browser that has it and asks with other headers', async () => {
    const name = assetName('portal.css')
    const tag = (await ask(name)).headers.get('etag') ?? ''
    const again = await answerAsset(
      new Request(`https://portal.example/portal/assets/${name}`, {
        headers: { 'accept-encoding': 'br', 'if-none-match': tag },
      }),
      name,
    )
    expect([again.status, (await bytesOf(again)).length]).toEqual([304, 0])
    expect(again.headers.get('cache-control')).toMatch(/immutable/)
    expect((await ask(assetName('portal.js'))).headers.get('etag')).not.toBe(tag)
  })

  test('comes packed as the browser takes it', async () => {
    const [br, gzip, none] = await Promise.all([
      ask(assetName('portal.css'), 'gzip, deflate, br'),
      ask(assetName('portal.css'), 'gzip'),
      ask(assetName('portal.css'), 'br;q=0, gzip;q=0'),
    ])
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await bytesOf(br)).toString()).toBe(PORTAL_CSS)
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(PORTAL_CSS)
    expect(none.headers.get('content-encoding')).toBeNull()
    expect((await bytesOf(none)).toString()).toBe(PORTAL_CSS)
  })

  test('says with HEAD what GET would say, without a body', async () => {
    const [head, get] = await Promise.all([
      ask(assetName('portal.css'), 'br', 'HEAD'),
      ask(assetName('portal.css'), 'br'),
    ])
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers))
    expect(await head.text()).toBe('')
    expect(head.headers.get('content-length')).toBe(String((await bytesOf(get)).length))
  })

  test('that is a picture is one, and is not packed again', async () => {
    const answer = await ask(assetName('icon-512.png'), 'br')
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect((await bytesOf(answer)).subarray(1, 4).toString()).toBe('PNG')
  })

  test.each([
    'portal.css',
    'portal..css',
    assetName('portal.css').toUpperCase(),
    `${assetName('portal.css')}/`,
    `./${assetName('portal.css')}`,
    `../assets/${assetName('portal.css')}`,
    '../../package.json',
    '..%2f..%2fpackage.json',
    '/etc/passwd',
    '__proto__',
    'constructor',
    '',
    `${assetName('portal.css')}\u0000`,
  ])('is not found under another name: %j', async (name) => {
    const answer = await ask(name)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toBe('Not found')
  })
})

test('what a browser loads besides the page stays small', async () => {
  const sizeOf = async (key: 'portal.css' | 'portal.js'): Promise<number> =>
    Number((await ask(assetName(key), 'br')).headers.get('content-length'))
  expect(await sizeOf('portal.js')).toBeLessThanOrEqual(8 * 1024)
  expect(await sizeOf('portal.css')).toBeLessThanOrEqual(5 * 1024)
})

test('every stylesheet and every island is part of what is served', () => {
  const folders = { 'src/portal/islands': /\.client\.ts$/, 'src/portal/kit/styles': /\.css$/ }
  for (const [folder, ending] of Object.entries(folders)) {
    const index = readdirSync(folder).find((name) => name.startsWith('index.')) ?? ''
    const sources = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    const left = readdirSync(folder)
      .filter((name) => ending.test(name) && name !== index)
      .filter((name) => !sources.some((text) => text.includes(`'./${name.replace(/ts$/, 'js')}'`)))
    expect(left).toEqual([])
  }
})
