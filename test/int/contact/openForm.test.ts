import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { placeOfForm } from '../../support/drafts.js'
import { controls, documentOf, formsIn, keyOf, nameOf } from '../../support/htmlForms.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Client = Awaited<ReturnType<People['connected']>>

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Client

beforeAll(async () => {
  app = await startPortalApp('open-contact-form')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const ALL = {
  address: '12 Pier Street\nHarbor',
  bestTimes: 'Weekdays after 3 pm',
  emergencyName: 'Rosa Lane',
  emergencyPhone: '909 555 0144',
  emergencyRelationship: 'sister',
  leaveMessage: 'no',
  mailingAddress: 'PO Box 12',
  mailingCareOf: 'Day Center',
  phone: '909 555 0143',
  safeWays: ['mail', 'call'],
}
const save = (body: Record<string, unknown>) => client.visitor.post('/portal/contact', body)
const profile = async () =>
  (await worker.visitor.call(`/clients/${client.id}?depth=0`)).body as Record<string, unknown>
const changes = async () =>
  (await storedRows(app, 'contact-changes', { client: { equals: client.id } }))
    .filter(({ door }) => door === 'own-page')
    .map(({ after, before, kind }) => [kind, before ?? null, after ?? null])
describe('a form that was open for long', () => {
  /** The form of a page as a browser would send it untouched. */
  const formOf = async (place: string): Promise<Record<string, string>> => {
    const page = documentOf((await client.visitor.page(place)).html)
    const form = formsIn(page).find((one) => keyOf(one).startsWith('/contact '))
    const sent = (form ? controls(form) : []).filter(
      (one) =>
        !/^(?:checkbox|radio)$/.test(one.getAttribute('type') ?? '') || one.hasAttribute('checked'),
    )
    const valueOf = (one: (typeof sent)[number]): string =>
      one.tagName === 'TEXTAREA' ? one.textContent : (one.getAttribute('value') ?? '')
    // A browser breaks lines in its own way
    return Object.fromEntries(
      sent.map((one) => [nameOf(one), valueOf(one).replaceAll('\n', '\r\n')]),
    )
  }

  test('a page that was left open changes what was changed on it, and nothing that staff changed meanwhile', async () => {
    client = await people.connected(worker, agency)
    await save({ ...ALL, safeWays: ['text'] })
    const open = await formOf('/contact')
    expect(open).toMatchObject({ mailingCareOf: 'Day Center', phone: '(909) 555-0143' })
    const staffs = { mailingCareOf: 'Library', phone: '+19095550166', safeWays: ['call'] }
    await worker.visitor.call(`/clients/${client.id}`, { body: staffs, method: 'PATCH' })

    const typed = { ...open, bestTimes: 'Evenings', emergencyPhone: 'by letter' }
    const refused = await client.visitor.form('/portal/contact', typed)
    const place = placeOfForm(refused)
    const again = await formOf(`${place.pathname}${place.search}`.replace('/portal', ''))
    expect(again).toMatchObject({ bestTimes: 'Evenings', emergencyPhone: 'by letter' })
    await client.visitor.form('/portal/contact', { ...again, emergencyPhone: '909 555 0144' })
    expect(await profile()).toMatchObject({
      ...staffs,
      address: ALL.address,
      bestTimes: 'Evenings',
      emergencyPhone: '+19095550144',
    })
  })

  test('one that was typed into and not sent is there again, says so, and still changes nothing that staff changed', async () => {
    client = await people.connected(worker, agency)
    await save(ALL)
    const { bestTimes: _, ...open } = await formOf('/contact')
    const [saved, typed] = ['Weekdays after 3 pm', 'Only in the morning']
    expect((await client.visitor.page('/contact')).html).not.toContain('did not save it')
    const form = { fields: { ...open, bestTimes: typed }, form: 'contact' }
    expect(outcome(await client.visitor.post('/portal/drafts', form))).toBe('200')
    const staffs = { mailingCareOf: 'Library', phone: '+19095550166' }
    await worker.visitor.call(`/clients/${client.id}`, { body: staffs, method: 'PATCH' })
    expect((await client.visitor.page('/contact')).html).toContain('did not save it')
    const again = await formOf('/contact')
    expect(again).toMatchObject({ bestTimes: typed })
    await client.visitor.form('/portal/contact', again)
    expect(await profile()).toMatchObject({ ...staffs, bestTimes: typed })

    await client.visitor.post('/portal/drafts', { ...form, fields: { ...open, bestTimes: saved } })
    const back = '/portal/contact'
    const forgot = await client.visitor.form('/portal/drafts', {
      _back: back,
      _next: back,
      form: 'contact',
    })
    expect(forgot.headers.get('location')).toBe(back)
    const { html } = await client.visitor.page('/contact')
    expect(html).not.toContain('did not save it')
    expect(html).toContain(typed)
  })

  test('what a form says that it showed is read or refused, never guessed', async () => {
    for (const shown of ['{', '[]', '{"phone":{}}', 'null'])
      expect(outcome(await save({ bestTimes: 'Late', shown })), shown).toMatch(/^400 /)
    expect(await profile()).toMatchObject({ bestTimes: 'Only in the morning' })
  })

  test('in whichever order staff wrote them, the same ways are the same', async () => {
    await worker.visitor.call(`/clients/${client.id}`, {
      body: { safeWays: ['text', 'call'] },
      method: 'PATCH',
    })
    const before = (await changes()).length
    await save({ safeWays: ['call', 'text'] })
    expect((await changes()).length).toBe(before)
  })
})
