import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { tokenIn } from '../../support/mailbox.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

const IMAGE =
  /<img alt="([^"]+)"[^>]*height="(\d+)" src="\/portal(\/assets\/logo-[\w.-]+\.png)" width="(\d+)"/

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('agency-logo')
  people = peopleOf(app)
})
afterAll(() => app.stop())
beforeEach(async () => {
  agency = (await people.agency({ name: 'Harbor "North" House' })).id
  worker = await people.staff({ agency, permissions: ['client-management', 'super-user'] })
})

type Format = 'jpeg' | 'png' | 'webp'
const picture = async (format: Format, width = 900, height = 300): Promise<string> => {
  const drawn = sharp({ create: { background: '#7a1f5c', channels: 4, height, width } })
  const bytes = await drawn
    .withExif({ IFD0: { Copyright: 'SECRET-PLACE' } })
    .toFormat(format)
    .toBuffer()
  return `data:image/${format};base64,${bytes.toString('base64')}`
}
const set = async (logo: unknown) =>
  worker.visitor.call(`/agencies/${agency}`, { body: { logo }, method: 'PATCH' })
const stored = async () =>
  app.payload.findByID({ collection: 'agencies', depth: 0, id: agency, showHiddenFields: true })
const bytesOf = async (path: string) => app.visitor().page(path)

describe('the logo of an agency', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'as %s is drawn anew, small and without what else was in the file',
    async (format) => {
      const saved = await set(await picture(format))
      expect(saved.status, saved.message).toBe(200)
      const { logo } = await stored()
      const bytes = Buffer.from(String(logo).replace('data:image/png;base64,', ''), 'base64')
      const { exif, format: kept, height, width } = await sharp(bytes).metadata()
      expect([kept, width, height, exif]).toEqual(['png', 240, 80, undefined])
      expect(bytes.includes('SECRET-PLACE')).toBe(false)
    },
  )

  test('stands beside the name on the pages of its clients and on that of its invitations, and on no others', async () => {
    const client = await people.connected(worker, agency)
    expect((await client.visitor.page('/')).html).not.toMatch(IMAGE)
    await set(await picture('png'))
    const { html } = await client.visitor.page('/')
    const [, alt, height, path = '', width] = IMAGE.exec(html) ?? []
    expect([alt, width, height]).toEqual(['Harbor &quot;North&quot; House', '120', '40'])
    const file = await bytesOf(path)
    expect(file.status).toBe(200)
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    })
    expect(file.headers.get('content-security-policy')).toContain("default-src 'none'")
    const { id } = await people.client(agency)
    const email = `${id}@client.example`
    await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
    const token = tokenIn(await people.lastMail(email))
    expect((await app.visitor().page(`/register?token=${token}`)).html).toMatch(IMAGE)
    expect((await app.visitor().page('/sign-in')).html).not.toMatch(IMAGE)
    await set(null)
    expect((await client.visitor.page('/')).html).not.toMatch(IMAGE)
    expect((await stored()).logoFacts ?? null).toBeNull()
  })

  test('stays as it is when a form hands back what is stored', async () => {
    await set(await picture('jpeg'))
    const before = await stored()
    expect((await set(before.logo)).status).toBe(200)
    await worker.visitor.call(`/agencies/${agency}`, {
      body: { helpEmail: 'help@agency.example' },
      method: 'PATCH',
    })
    expect(await stored()).toMatchObject({ logo: before.logo, logoFacts: before.logoFacts })
  })

  test('costs a page no statement, and is read once', async () => {
    const client = await people.connected(worker, agency)
    const plain = await statementsDuring(app, () => client.visitor.page('/help'))
    await set(await picture('png', 300, 300))
    let html = ''
    const shown = await statementsDuring(app, async () => {
      html = (await client.visitor.page('/help')).html
    })
    expect(shown.length).toBeLessThanOrEqual(plain.length)
    const [, , , path = ''] = IMAGE.exec(html) ?? []
    expect(await statementsDuring(app, () => bytesOf(path))).toHaveLength(1)
    expect(await statementsDuring(app, () => bytesOf(path))).toEqual([])
  })

  test('does not come along with every row that names its agency', async () => {
    await set(await picture('png'))
    const { id } = await people.client(agency)
    const { text } = await worker.visitor.call(`/clients/${id}?depth=2`)
    expect(text).toContain('Harbor')
    expect(text).not.toContain('data:image')
  })

  test(attack('INPUT-38'), async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="9" height="9"/>'
    const encoded = Buffer.from(svg).toString('base64')
    const big = `data:image/png;base64,${Buffer.alloc(300_001).toString('base64')}`
    for (const logo of [
      `data:image/svg+xml;base64,${encoded}`,
      `data:image/png;base64,${encoded}`,
      `data:text/html;base64,${encoded}`,
      'https://evil.example/logo.png',
      big,
      'data:image/png;base64,',
      { $ne: null },
    ])
      expect([JSON.stringify(logo).slice(0, 40), (await set(logo)).status]).toEqual([
        JSON.stringify(logo).slice(0, 40),
        400,
      ])
    expect((await stored()).logo ?? null).toBeNull()
    await worker.visitor.call(`/agencies/${agency}`, {
      body: { logoFacts: 'aaaaaaaaaaaaaaaa 9x9' },
      method: 'PATCH',
    })
    expect((await stored()).logoFacts ?? null).toBeNull()
    await set(await picture('png'))
    for (const name of [
      `logo-${agency}.aaaaaaaaaaaaaaaa.png`,
      `logo-${agency}.png`,
      'logo-..%2f.png',
    ])
      expect([name, (await bytesOf(`/assets/${name}`)).status]).toEqual([name, 404])
  })
})
