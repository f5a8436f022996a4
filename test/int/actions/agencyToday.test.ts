import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { addDays, dayIn, storedDay } from '../../../src/core/day.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

/** Three days at once: the 3rd in Los Angeles and Auckland, before noon UTC, the 4th in Kiritimati. */
const NOW = new Date('2026-11-03T10:30:00.000Z')
const ZONES = [
  ['America/Los_Angeles', '2026-11-03', '2026-11-04T08:00:00.000Z'],
  ['Pacific/Auckland', '2026-11-03', '2026-11-03T11:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-11-04', '2026-11-04T10:00:00.000Z'],
] as const

let now = NOW
let app: PortalApp
let people: People
beforeAll(async () => {
  app = await startPortalApp('agency-today', {
    plugin: { sharing: 'roi', testing: { clock: () => now } },
  })
  people = peopleOf(app)
})
afterAll(() => app.stop())

describe.each(ZONES)('where it is %s', (timeZone, today, midnight) => {
  let agency: string
  let client: Awaited<ReturnType<People['connected']>>
  let worker: Awaited<ReturnType<People['staff']>>
  beforeAll(async () => {
    now = NOW
    agency = (await people.agency({ timeZone })).id
    worker = await people.staff({ agency })
    client = await people.connected(worker, agency)
  })

  const request = async (data: Record<string, unknown>) => {
    const { body, status } = await worker.visitor.post(
      `/portal/clients/${client.id}/requests`,
      data,
    )
    if (status !== 201) throw new Error(`request: ${status}`)
    return String(body.id)
  }
  const rowFor = async (slug: string, requestID: string) => {
    const [row] = await storedRows(app, slug, { request: { equals: requestID } })
    return (field: string) => {
      const value = row?.[field]
      return typeof value === 'string' ? new Date(value).toISOString() : undefined
    }
  }

  test('the day is the one of the agency', () => {
    expect(dayIn(timeZone, now)).toBe(today)
  })

  test('a release begins today and ends by the day', async () => {
    const id = await request({ type: 'roi' })
    const { status } = await client.visitor.post(`/portal/requests/${id}/fulfill`, {
      permission: 'yes',
      signedName: 'Mike Tester',
    })
    expect(status).toBe(200)
    const field = await rowFor('releases-of-information', id)
    expect(field('startDate')).toBe(storedDay(today))
    expect(field('endDate')).toMatch(/T12:00:00\.000Z$/)
  })

  test('an assessment is of today where nobody says otherwise, and of no later day', async () => {
    const assessment = await people.create('assessments', {
      enabledOnPortal: true,
      questions: [{ label: { en: 'Since when?' }, name: 'since', type: 'date' }],
      title: 'Housing',
    })
    const id = await request({ assessment: assessment.id, type: 'assessment' })
    const answer = (data: Record<string, unknown>) =>
      client.visitor.post(`/portal/requests/${id}/fulfill`, { answers: {}, ...data })
    const refused = await answer({ assessmentDate: addDays(today, 1) })
    expect(refused.body).toMatchObject({
      errors: [{ data: { fields: [{ code: 'DAY_AHEAD', field: 'assessmentDate' }] } }],
    })
    const odd = await answer({ answers: { since: '0022-03-01' } })
    expect(odd.body).toMatchObject({
      errors: [{ data: { fields: [{ code: 'DAY_TOO_EARLY', field: 'answers.since' }] } }],
    })
    expect((await answer({ answers: { since: '2026-01-31T23:00:00-08:00' } })).status).toBe(200)
    const [row] = await storedRows(app, 'assessment-responses', { request: { equals: id } })
    expect(row?.answers).toEqual({ since: '2026-01-31' })
    expect(new Date(String(row?.assessmentDate)).toISOString()).toBe(storedDay(today))
  })

  test('staff who write down an assessment without its day write today', async () => {
    const assessment = await people.create('assessments', { questions: [], title: 'Interview' })
    const { body } = await worker.visitor.post('/assessment-responses', {
      answers: {},
      assessment: assessment.id,
      client: client.id,
    })
    expect((body as { doc?: Record<string, unknown> }).doc?.assessmentDate).toBe(storedDay(today))
    const made = await people.create('assessment-responses', {
      agency,
      answers: {},
      assessment: assessment.id,
      client: client.id,
    })
    expect(made.assessmentDate).toBe(storedDay(today))
  })

  test('today may be asked for, yesterday not', async () => {
    const send = (dueDate: string) =>
      worker.visitor.post(`/portal/clients/${client.id}/requests`, { dueDate, type: 'location' })
    expect((await send(addDays(today, -1))).status).toBe(400)
    expect((await send(today)).status).toBe(201)
  })

  test('a release that ends today is open to others until midnight there', async () => {
    const elsewhere = (await people.agency()).id
    const colleague = await people.staff({ agency: elsewhere })
    const shared = await people.client(agency)
    const sees = async (at: string) => {
      now = new Date(at)
      const { status } = await colleague.visitor.call(`/clients/${shared.id}`)
      now = NOW
      return status === 200
    }
    await people.create('releases-of-information', {
      agency,
      client: shared.id,
      documentationType: 'attached-pdf',
      endDate: today,
      permission: 'yes',
      startDate: today,
    })
    expect(await sees(NOW.toISOString())).toBe(true)
    expect(await sees(new Date(Date.parse(midnight) - 1).toISOString())).toBe(true)
    expect(await sees(midnight)).toBe(false)
  })

  test('one that begins tomorrow opens nothing before midnight there', async () => {
    const elsewhere = (await people.agency()).id
    const colleague = await people.staff({ agency: elsewhere })
    const shared = await people.client(agency)
    await people.create('releases-of-information', {
      agency,
      client: shared.id,
      documentationType: 'attached-pdf',
      permission: 'yes',
      startDate: addDays(today, 1),
    })
    const status = async (at: number) => {
      now = new Date(at)
      const answer = await colleague.visitor.call(`/clients/${shared.id}`)
      now = NOW
      return answer.status
    }
    expect(await status(Date.parse(midnight) - 1)).toBe(404)
    expect(await status(Date.parse(midnight))).toBe(200)
  })
})
