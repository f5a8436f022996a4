import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'

import { describe, expect, test } from 'vitest'

import { availableLocales } from '../../../../src/translations/translate.js'
import { answerManifest } from '../../../../src/portal/assets/answerManifest.js'
import { answerServiceWorker } from '../../../../src/portal/assets/answerServiceWorker.js'
import { assetName } from '../../../../src/portal/assets/assetTable.js'

const OPTIONS = {
  help: {
    email: 'help@harbor.example',
    hours: 'Mon–Fri 9–5',
    phone: '909-555-0123',
    phoneLink: 'tel:+19095550123',
  },
  portal: { texts: {} },
  portalPath: '/portal',
  productName: 'Harbor <County> Services',
}
const ORIGIN = 'https://portal.example'

const ask = (path: string, init: RequestInit = {}): Request => new Request(`${ORIGIN}${path}`, init)

type Kept = {
  assets: string[]
  cache: string
  offline: { headers: Record<string, string>; html: string }
}
const keptIn = (text: string): Kept =>
  JSON.parse(/^const PCP=(.*);$/m.exec(text)?.[1] ?? '{}') as Kept

describe('the manifest', () => {
  test('makes an app of the portal, in the language of the page', async () => {
    const answer = await answerManifest(ask('/portal/manifest.webmanifest?lang=es'), OPTIONS)
    expect(answer.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8')
    expect(await answer.json()).toMatchObject({
      dir: 'ltr',
      display: 'standalone',
      lang: 'es',
      name: 'Harbor <County> Services',
      scope: '/portal',
      start_url: '/portal',
    })
  })

  test('names icons that are there', async () => {
    const answer = await answerManifest(ask('/portal/manifest.webmanifest'), OPTIONS)
    const { icons } = (await answer.json()) as { icons: { src: string }[] }
    expect(icons.map(({ src }) => src)).toContain(`/portal/assets/${assetName('icon-512.png')}`)
  })

  test('in a language that nobody speaks is English', async () => {
    const answer = await answerManifest(ask('/portal/manifest.webmanifest?lang=<b>'), OPTIONS)
    expect(await answer.json()).toMatchObject({ lang: 'en' })
  })
})

describe('the service worker', () => {
  test('keeps the stylesheet, the script and the page without a connection, nothing else', async () => {
    const answer = await answerServiceWorker(ask('/portal/sw.js'), OPTIONS)
    const kept = keptIn(await answer.text())
    expect(kept.assets).toEqual(
      (['portal.css', 'portal.js'] as const).map((key) => `/portal/assets/${assetName(key)}`),
    )
    expect(Object.keys(kept).toSorted()).toEqual([
      'assets',
      'cache',
      'notice',
      'offline',
      'prefix',
      'scope',
    ])
  })

  test('has a page that says in every language whom to call', async () => {
    const answer = await answerServiceWorker(ask('/portal/sw.js'), OPTIONS)
    const { html } = keptIn(await answer.text()).offline
    expect(html).toMatch(/^<!doctype html><html lang="en">/)
    expect(html).toContain('Harbor &lt;County&gt; Services')
    expect(html).toContain('You are offline')
    expect(html).toMatch(/<section dir="ltr" lang="es"><h2>No hay conexión/)
    // Other files of this process may have brought languages of their own
    expect(html.match(/href="tel:\+19095550123"/g)).toHaveLength(availableLocales().length)
    expect(html).toContain('mailto:help@harbor.example')
    expect(html).toContain('Mon–Fri 9–5')
  })

  test('has a page that loads nothing and whose policy allows its own styles alone', async () => {
    const answer = await answerServiceWorker(ask('/portal/sw.js'), OPTIONS)
    const { headers, html } = keptIn(await answer.text()).offline
    const styles = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(styles).digest('base64')
    expect(headers['Content-Security-Policy']).toContain(
      `default-src 'none'; style-src 'sha256-${hash}'`,
    )
    expect(html).not.toMatch(/<script|\ssrc=|<link|\sstyle=|\son\w+=/)
  })

  test('stays one script, and its page one page, whatever product, contact and texts hold', async () => {
    const hostile = `</script>\u2028\u2029\`\${run()}\\";run();//'*/\n<img src=x onerror=run()>$&$'`
    const answer = await answerServiceWorker(ask('/portal/sw.js'), {
      ...OPTIONS,
      help: { email: hostile, hours: hostile, phone: hostile },
      portal: { texts: { en: { 'client.offlineTitle': hostile } } },
      productName: hostile,
    })
    const heard: string[] = []
    const ran: unknown[] = []
    const kept = runInNewContext(`${await answer.text()};PCP`, {
      addEventListener: (name: string) => heard.push(name),
      run: () => ran.push(1),
    }) as Kept
    expect(heard.toSorted()).toEqual(['activate', 'fetch', 'install', 'notificationclick', 'push'])
    expect(ran).toEqual([])
    expect(kept.offline.html).not.toMatch(/<script|<\/script|<img|\son\w+="/)
    const manifest = await answerManifest(ask('/portal/manifest.webmanifest'), {
      portalPath: '/portal',
      productName: hostile,
    })
    expect(await manifest.json()).toMatchObject({ name: hostile })
  })

  test('is asked for again in a few bytes, and has another cache when it changes', async () => {
    const first = await answerServiceWorker(ask('/portal/sw.js'), OPTIONS)
    const again = await answerServiceWorker(
      ask('/portal/sw.js', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }),
      OPTIONS,
    )
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(first.headers.get('cache-control')).toBe('no-cache')
    expect(first.headers.get('service-worker-allowed')).toBe('/portal')
    const other = await answerServiceWorker(ask('/portal/sw.js'), { ...OPTIONS, help: {} })
    expect(keptIn(await other.text()).cache).not.toBe(keptIn(await first.text()).cache)
  })
})
