import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { tokenIn } from '../../support/mailbox.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

const ACCENT = '#7a1f5c'
const LINK = /href="\/portal(\/assets\/accent-([0-9a-f]{6})\.[\w-]+\.css)" rel="stylesheet"/

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('agency-accent', {
    plugin: {
      portal: { theme: { dark: { accent: '#ffcc00' }, light: { accentSoft: '#fff4d6' } } },
    },
  })
  people = peopleOf(app)
})
afterAll(() => app.stop())
beforeEach(async () => {
  agency = (await people.agency()).id
  worker = await people.staff({ agency, permissions: ['client-management', 'super-user'] })
})

const set = async (accentColor: unknown) =>
  worker.visitor.call(`/agencies/${agency}`, { body: { accentColor }, method: 'PATCH' })

describe('the colour of an agency', () => {
  test('is on the pages of its clients, in light and dark, and on no others', async () => {
    const client = await people.connected(worker, agency)
    expect((await client.visitor.page('/')).html).not.toMatch(LINK)
    const saved = await set(ACCENT.toUpperCase())
    expect(saved.status, saved.message).toBe(200)
    const [, path = '', color] = LINK.exec((await client.visitor.page('/')).html) ?? []
    expect(color).toBe(ACCENT.slice(1))
    const file = await app.visitor().page(path)
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const [light = '', dark = ''] = file.html.split('@media (prefers-color-scheme:dark)')
    expect(light).toContain(`--pcp-accent:${ACCENT};`)
    expect(dark).toMatch(/--pcp-accent:#[0-9a-f]{6};/)
    expect(dark).not.toContain(`--pcp-accent:${ACCENT};`)
    // What the host gave for its own accent does not stand beside another
    expect(light).toMatch(/--pcp-accent-soft:#(?!fff4d6)[0-9a-f]{6};/)
    const other = (await people.agency()).id
    const elsewhere = await people.connected(await people.staff({ agency: other }), other)
    expect((await elsewhere.visitor.page('/')).html).not.toMatch(LINK)
    expect((await app.visitor().page('/sign-in')).html).not.toMatch(LINK)
    await set(null)
    expect((await client.visitor.page('/')).html).not.toMatch(LINK)
  })

  test('is on the page that its invitations lead to', async () => {
    await set(ACCENT)
    const { id } = await people.client(agency)
    const email = `${id}@client.example`
    await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
    const token = tokenIn(await people.lastMail(email))
    const { html, status } = await app.visitor().page(`/register?token=${token}`)
    expect([status, LINK.exec(html)?.[2]]).toEqual([200, ACCENT.slice(1)])
    expect((await app.visitor().page('/register?token=none')).html).not.toMatch(LINK)
  })

  test('costs a page no statement, and its stylesheet none at all', async () => {
    const client = await people.connected(worker, agency)
    const plain = await statementsDuring(app, () => client.visitor.page('/help'))
    await set(ACCENT)
    let html = ''
    const colored = await statementsDuring(app, async () => {
      html = (await client.visitor.page('/help')).html
    })
    expect(colored.length).toBeLessThanOrEqual(plain.length)
    const [, path = ''] = LINK.exec(html) ?? []
    expect(await statementsDuring(app, () => app.visitor().page(path))).toEqual([])
  })

  test('is refused where text in it is hard to read, with the nearest shade that is taken', async () => {
    const refused = await set('#ffdd00')
    expect(refused.status).toBe(400)
    const shade = /#[0-9a-f]{6}/.exec(refused.text)?.[0]
    expect(shade).toBeDefined()
    expect((await set(shade)).status).toBe(200)
  })

  test('is written by super users of the agency', async () => {
    const ordinary = await people.staff({ agency })
    const tried = await ordinary.visitor.call(`/agencies/${agency}`, {
      body: { accentColor: ACCENT },
      method: 'PATCH',
    })
    expect(tried.status).toBe(403)
  })

  test(attack('INPUT-37'), async () => {
    const hostile = [
      '#7a1f5c;}body{display:none',
      'url(//evil.example)',
      '#7a1f5',
      'red',
      '</style>',
    ]
    for (const color of hostile) expect([color, (await set(color)).status]).toEqual([color, 400])
    const client = await people.connected(worker, agency)
    for (const accentColor of hostile) {
      await app.payload.db.updateOne({
        collection: 'agencies',
        data: { accentColor },
        id: agency,
        req: {},
      })
      const { html, status } = await client.visitor.page('/help')
      expect([accentColor, status, LINK.test(html)]).toEqual([accentColor, 200, false])
    }
    for (const name of [
      'accent-7a1f5c.css',
      'accent-7a1f5c.0000000000000000.css',
      'accent-red.x.css',
    ])
      expect([name, (await app.visitor().page(`/assets/${name}`)).status]).toEqual([name, 404])
  })
})
