import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('agency-settings', {
    plugin: { help: { email: 'all@harbor.example', hours: 'Weekdays', phone: '909 555 0100' } },
  })
  people = peopleOf(app)
})
afterAll(() => app.stop())
beforeEach(async () => {
  agency = (await people.agency()).id
  worker = await people.staff({ agency, permissions: ['client-management', 'super-user'] })
})

const set = async (data: Record<string, unknown>) =>
  worker.visitor.call(`/agencies/${agency}`, {
    body: JSON.stringify(data),
    headers: { 'content-type': 'application/json' },
    method: 'PATCH',
  })

describe('whom clients can ask', () => {
  test('is what the agency says, and for what it leaves empty the installation', async () => {
    const client = await people.connected(worker, agency)
    const before = (await client.visitor.page('/help')).html
    for (const told of ['all@harbor.example', 'Weekdays', 'tel:+19095550100'])
      expect(before, told).toContain(told)
    const saved = await set({
      helpHours: { en: 'Mondays, 9 to 5', es: 'Los lunes, de 9 a 5' },
      helpPhone: '(909) 555-0177',
    })
    expect(saved.status, saved.message).toBe(200)
    const after = (await client.visitor.page('/help')).html
    for (const told of ['all@harbor.example', 'Mondays, 9 to 5', 'tel:+19095550177'])
      expect(after, told).toContain(told)
    for (const gone of ['Weekdays', 'tel:+19095550100']) expect(after, gone).not.toContain(gone)
  })

  test('is that of the client’s own agency alone', async () => {
    await set({ helpEmail: 'first@agency.example' })
    const other = (await people.agency()).id
    const elsewhere = await people.staff({ agency: other })
    const client = await people.connected(elsewhere, other)
    const page = (await client.visitor.page('/help')).html
    expect(page).toContain('all@harbor.example')
    expect(page).not.toContain('first@agency.example')
  })

  test('is written by super users of the agency', async () => {
    const ordinary = await people.staff({ agency })
    const tried = await ordinary.visitor.call(`/agencies/${agency}`, {
      body: JSON.stringify({ helpEmail: 'mine@agency.example' }),
      headers: { 'content-type': 'application/json' },
      method: 'PATCH',
    })
    expect(tried.status).toBe(403)
  })

  test('is a mail address and a telephone number, or refused', async () => {
    expect((await set({ helpEmail: 'nobody' })).status).toBe(400)
    expect((await set({ helpPhone: 'call us' })).status).toBe(400)
  })
})

describe('what an agency says to whom it invites', () => {
  const invite = async (preferredLanguage = 'en') => {
    const { id } = await people.client(agency, { preferredLanguage })
    const email = `${id}@client.example`
    const path = `/portal/clients/${id}/invite`
    const sent = await worker.visitor.post(path, { attestation: true, email })
    expect(sent.status, sent.message).toBe(201)
    return { email, path }
  }
  const mailOf = async (email: string) => (await people.lastMail(email)) ?? { html: '', text: '' }
  const WORDS = { en: 'Come by on Mondays.\nAsk for Ana.', es: 'Venga los lunes.' }

  test('stands in the mail, in the language of the client, and after a change in the one sent again', async () => {
    const plain = await invite()
    expect((await mailOf(plain.email)).text).not.toContain('Come by')
    const saved = await set({ invitationText: WORDS })
    expect(saved.status, saved.message).toBe(200)
    const english = await invite()
    for (const part of ['html', 'text'] as const) {
      const mail = await mailOf(english.email)
      expect(mail[part]).toContain('Come by on Mondays. Ask for Ana.')
      expect(mail[part]).not.toContain('Venga')
    }
    expect((await mailOf((await invite('es')).email)).text).toContain('Venga los lunes.')
    await set({ invitationText: { en: 'Come by on Fridays.' } })
    await worker.visitor.post(`${english.path}/resend`, {})
    const again = (await mailOf(english.email)).text
    expect(again).toContain('Come by on Fridays.')
    expect(again).not.toContain('Mondays')
    await set({ invitationText: null })
    await worker.visitor.post(`${english.path}/resend`, {})
    expect((await mailOf(english.email)).text).not.toContain('Come by')
  })

  test('stands in the reminder too', async () => {
    await set({ invitationText: WORDS })
    const { email } = await invite()
    await people.lastMail(email)
    app.advance(12 * 24 * 60 * 60 * 1000)
    await app.sweep()
    const reminder = await people.lastMail(email)
    expect(reminder?.subject).toContain('ends soon')
    expect(reminder?.text).toContain('Come by on Mondays. Ask for Ana.')
  })

  test('is short', async () => {
    expect((await set({ invitationText: { en: 'a'.repeat(601) } })).status).toBe(400)
    expect((await set({ invitationText: { en: 'a'.repeat(600) } })).status).toBe(200)
  })

  test(attack('INPUT-36'), async () => {
    for (const words of [
      'Go to https://portal.evil.example now',
      'See www.evil.example',
      'evil.example/portal',
      'evil\u200B.\u00ADexample',
      'evil．example',
      'Write to ana@evil.example',
      'javascript://evil',
    ]) {
      const tried = await set({ invitationText: { en: 'Welcome', es: words } })
      expect([words, tried.status]).toEqual([words, 400])
    }
    const said = 'Open 9 a.m. to 5.30 p.m. <a href=x>{{productName}}</a>\r\nBcc: no'
    expect((await set({ invitationText: { en: said } })).status).toBe(200)
    const { html = '' } = await mailOf((await invite()).email)
    expect(html).toContain('&lt;a href=x&gt;{{productName}}&lt;/a&gt; Bcc: no')
  })
})
