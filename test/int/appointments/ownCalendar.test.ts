import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { BUDGETS } from '../../../src/limits/budgets.js'
import { attack } from '../../attacks/attack.js'
import { appointmentsOf } from '../../support/appointments.js'
import { outcome, tally } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Client = Awaited<ReturnType<People['connected']>>
type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let of: ReturnType<typeof appointmentsOf>
let agency = ''
let worker: Worker

beforeAll(async () => {
  app = await startPortalApp('own-calendar')
  people = peopleOf(app)
  of = appointmentsOf(app)
  agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  worker = await people.staff({ agency, name: 'Ana Ruiz' })
  await of.open(worker)
})
afterAll(() => app.stop())

const LOCK = { attestation: true, reason: 'safety' }

const offer = async (days: number, place = 'Room 2') => {
  const startsAt = of.ahead(days)
  const made = await of.offer(worker, startsAt, { place })
  return { slot: String(made.body.id), startsAt }
}
const bookPage = ({ slot, startsAt }: { slot: string; startsAt: string }): string =>
  `/calendar/book?${new URLSearchParams({ at: startsAt, slot }).toString()}`

/** What stands on a page, without its marks. */
const words = (html: string): string =>
  (/<main[^]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the page', () => {
  test('offers free times, asks once more, books, and shows what was booked', async () => {
    const client = await people.connected(worker, agency)
    const time = await offer(2)
    const page = await client.visitor.page('/calendar')
    expect(page.status).toBe(200)
    expect(page.html).toContain(bookPage(time).replaceAll('&', '&amp;'))
    expect(words(page.html)).toContain('All times are in Pacific Time.')
    const asked = await client.visitor.page(bookPage(time))
    expect(words(asked.html)).toMatch(/Book this time\?.*With Ana Ruiz Where Room 2/)
    const booked = await client.visitor.form('/portal/appointments', time)
    expect(booked.status).toBe(303)
    const to = String(booked.headers.get('location')).replace('/portal', '')
    const shown = await client.visitor.page(to)
    expect(words(shown.html)).toContain('It is booked.')
    const id = /calendar\/([\w-]+)/.exec(to)?.[1] ?? ''
    const file = await client.visitor.call(`/portal/my-appointments/${id}/calendar-file`)
    expect(file.headers.get('content-type')).toContain('text/calendar')
    expect(file.text).toContain('LOCATION:Room 2')
    expect(file.text).not.toMatch(/Ana|Tester/)
    const off = await client.visitor.form(`/portal/appointments/${id}/cancel`, {})
    expect(off.headers.get('location')).toBe('/portal/calendar?notice=appointment-canceled')
    expect(words((await client.visitor.page(`/calendar/${id}`)).html)).toContain('Canceled by you')
  })

  test('a time that was just taken is told kindly, with what is still free', async () => {
    const [client, other] = [
      await people.connected(worker, agency),
      await people.connected(worker, agency),
    ]
    const [time, later] = [await offer(4), await offer(5)]
    expect(outcome(await of.book(other, time.slot, time.startsAt))).toBe('201')
    expect(outcome(await of.book(client, time.slot, time.startsAt))).toBe('409 TIME_TAKEN')
    const back = `/portal/calendar?week=${later.startsAt.slice(0, 10)}`
    const refused = await client.visitor.form('/portal/appointments', { ...time, _back: back })
    const to = String(refused.headers.get('location'))
    expect(to).toContain('/portal/calendar?week=')
    const { html } = await client.visitor.page(to.replace('/portal', ''))
    expect(words(html)).toMatch(/not free any more.*The times below are still free/)
    expect((await client.visitor.page(bookPage(time))).status).toBe(410)
  })

  test('weeks run from Sunday to Saturday, no further than can be booked, whatever is asked for', async () => {
    const client = await people.connected(worker, agency)
    for (const week of ['2026-13-77', '1999-01-01', '9999-01-01', 'x']) {
      const { html, status } = await client.visitor.page(`/calendar?week=${week}`)
      expect(status).toBe(200)
      const days = [...html.matchAll(/<h3>(\w+),/g)].map(([, day]) => day)
      expect(days).toEqual([
        'Sunday',
        'Monday',
        'Tuesday',
        'Wednesday',
        'Thursday',
        'Friday',
        'Saturday',
      ])
    }
  })

  test('an appointment of another client is not there', async () => {
    const [client, other] = [
      await people.connected(worker, agency),
      await people.connected(worker, agency),
    ]
    const made = await of.schedule(worker, client, of.ahead(20))
    const id = String(made.body.id)
    expect((await client.visitor.page(`/calendar/${id}`)).status).toBe(200)
    expect((await other.visitor.page(`/calendar/${id}`)).status).toBe(404)
    expect(outcome(await other.visitor.call(`/portal/my-appointments/${id}/calendar-file`))).toBe(
      '404 NOT_FOUND',
    )
  })
})

describe('the address', () => {
  const share = async (client: Client): Promise<string> => {
    const made = await client.visitor.post('/portal/calendar-address')
    expect(outcome(made)).toBe('200')
    return String(made.body.url)
  }
  const read = (url: string) => app.visitor().call(new URL(url).pathname.replace('/api', ''))

  test('is made, shown again, renewed and ended by the client, and stored as a digest alone', async () => {
    const client = await people.connected(worker, agency)
    expect((await client.visitor.page('/calendar/address')).html).toContain('Make my address')
    const first = await share(client)
    expect((await client.visitor.page('/calendar/address')).html).toContain(first)
    const feed = await read(first)
    expect(feed.status).toBe(200)
    expect(feed.headers.get('content-type')).toContain('text/calendar')
    expect(feed.text).toContain('X-WR-CALNAME:Appointments')
    const rows = await storedRows(app, 'portal-connections', { client: { equals: client.id } })
    expect(JSON.stringify(rows)).not.toContain(first.split('/').at(-1))
    const second = await share(client)
    expect(second).not.toBe(first)
    expect(outcome(await read(first))).toBe('404 NOT_FOUND')
    expect((await read(second)).status).toBe(200)
    expect(outcome(await client.visitor.post('/portal/calendar-address/end'))).toBe('200')
    expect(outcome(await read(second))).toBe('404 NOT_FOUND')
  })

  test(attack('APT-12'), async () => {
    const client = await people.connected(worker, agency)
    const url = await share(client)
    for (const token of ['x', 'A'.repeat(43), '..%2f', `${url.split('/').at(-1) ?? ''}A`])
      expect(outcome(await app.visitor().call(`/portal/calendar-feed/${token}`))).toBe(
        '404 NOT_FOUND',
      )
    const owner = await people.staff({ agency, permissions: ['super-user', 'client-management'] })
    expect(outcome(await owner.visitor.post(`/portal/clients/${client.id}/seal`, LOCK))).toBe('200')
    expect(outcome(await read(url))).toBe('404 NOT_FOUND')
    const gone = await people.connected(worker, agency)
    const theirs = await share(gone)
    await worker.visitor.post(`/portal/clients/${gone.id}/disconnect`)
    expect(outcome(await read(theirs))).toBe('404 NOT_FOUND')
  })

  test(attack('APT-13'), async () => {
    const client = await people.connected(worker, agency, { firstName: 'Maribel' })
    await of.schedule(worker, client, of.ahead(30), { place: 'Safe house, Oak St' })
    const canceled = await of.schedule(worker, client, of.ahead(31))
    await of.act(worker, canceled.body.id, 'call-off')
    const feed = await read(await share(client))
    expect(feed.text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(feed.text).toContain('SUMMARY:Appointment')
    expect(feed.text).not.toMatch(/Safe house|Maribel|Ana|LOCATION|DESCRIPTION/)
  })

  test(attack('APT-14'), async () => {
    const url = await share(await people.connected(worker, agency))
    const limit = BUDGETS.calendarFeed.limit
    const answers = await Promise.all(Array.from({ length: limit + 1 }, () => read(url)))
    expect(tally(answers)).toEqual({ 200: limit, '429 TOO_MANY_REQUESTS': 1 })
  })
})
