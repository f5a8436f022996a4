import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { addDays, dayIn } from '../../../src/core/day.js'
import { createFormats } from '../../../src/core/format.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let client: Awaited<ReturnType<People['connected']>>
let home: string
let stranger: Awaited<ReturnType<People['connected']>>
/** Ids of what the pages lead to, by whose it is. */
const ids: Record<string, string> = {}

const HOUR = 3_600_000
const DAY = '2026-01-05T12:00:00.000Z'
/** Asked anew each time: a file that is loaded before midnight may run its tests after it. */
const today = () => dayIn('UTC', new Date())
const QUESTIONS = [
  { label: { en: 'Do you have a pet?' }, name: 'pet', type: 'yes-no' },
  { label: { en: 'Where do you sleep?' }, name: 'sleep', type: 'text' },
]

/** What staff keep about somebody: all of it with a mark of whose it is. */
const keep = async (whose: string, owner: string, agency: string, otherAgency: string) => {
  const own = { agency, client: owner }
  const program = await people.create('programs', { agency: otherAgency, name: `Homes ${whose}` })
  const inside = await people.create('programs', { agency, name: `Shelter ${whose}` })
  const enrollment = await people.create('enrollments', {
    ...own,
    program: inside.id,
    startDate: DAY,
  })
  await people.create('services', {
    ...own,
    date: DAY,
    enrollment: enrollment.id,
    note: `secret note of ${whose}`,
    recordType: '141',
    typeProvided: '6',
  })
  await people.create('referrals', {
    ...own,
    note: `secret note of ${whose}`,
    program: program.id,
    referredAt: DAY,
    toAgency: otherAgency,
  })
  const assessment = await people.create('assessments', {
    enabledOnPortal: false,
    questions: QUESTIONS,
    title: `Intake ${whose}`,
  })
  const response = await people.create('assessment-responses', {
    ...own,
    answers: { pet: true, sleep: `under the ${whose} bridge` },
    assessment: assessment.id,
    assessmentDate: DAY,
    private: true,
  })
  const soon = Date.now() + 26 * HOUR
  await people.create('appointments', {
    ...own,
    endsAt: new Date(soon + HOUR).toISOString(),
    place: `Room ${whose}`,
    startsAt: new Date(soon).toISOString(),
    status: 'booked',
  })
  await people.create('client-locations', {
    ...own,
    address: `1 ${whose} Street`,
    recordedAt: new Date().toISOString(),
  })
  await people.create('releases-of-information', {
    ...own,
    documentationType: 'attached-pdf',
    endDate: `${addDays(today(), 9)}T12:00:00.000Z`,
    permission: 'yes',
    startDate: DAY,
  })
  await people.create('client-notes', { ...own, body: `secret note of ${whose}` })
  ids[whose] = response.id
}

const read = async (path: string, visitor = client.visitor): Promise<string> => {
  const { html, status } = await visitor.page(path)
  expect(status, path).toBe(200)
  return html
}

beforeAll(async () => {
  app = await startPortalApp('my-record')
  people = peopleOf(app)
  const agency = (await people.agency({ name: 'Harbor' })).id
  home = agency
  const other = (await people.agency({ name: 'Lakeshore' })).id
  const staff = await people.staff({ agency })
  client = await people.connected(staff, agency)
  stranger = await people.connected(staff, agency)
  await keep('mine', client.id, agency, other)
  await keep('theirs', stranger.id, agency, other)
  ids.asked = (
    await people.create('assessments', {
      enabledOnPortal: true,
      questions: QUESTIONS,
      title: 'How are you?',
    })
  ).id
  const asked = await staff.visitor.post(`/portal/clients/${client.id}/requests`, {
    assessment: ids.asked,
    type: 'assessment',
  })
  if (asked.status !== 201) throw new Error(asked.message)
  ids.request = String(asked.body.id)
})
afterAll(() => app.stop())

const PAGES = ['/', '/activities', '/assessments', '/programs', '/referrals', '/services']

describe('pages of what there is about a client', () => {
  test.each(PAGES)('%s shows nothing of another client and no note', async (path) => {
    const html = await read(path)
    expect(html).not.toMatch(/theirs|secret note/)
  })

  test('assessments: what waits leads to the request, what is done to its answers', async () => {
    const html = await read('/assessments')
    expect(html).toContain(`/requests/${ids.request}"`)
    expect(html).toContain('How are you?')
    // No longer asked for in the portal, and theirs all the same
    expect(html).toContain('Intake mine')
    expect(html).toContain(`/assessments/${ids.mine}"`)
  })

  test('the answers of an assessment, question by question', async () => {
    const html = await read(`/assessments/${ids.mine}`)
    expect(html).toContain('Intake mine')
    expect(html).toMatch(/Do you have a pet\?<\/dt><dd>Yes/)
    expect(html).toMatch(/Where do you sleep\?<\/dt><dd>under the mine bridge/)
  })

  test('answers of another client, and of nobody, are not there', async () => {
    for (const id of [ids.theirs, 'nope', ids.request]) {
      expect((await client.visitor.page(`/assessments/${id}`)).status).toBe(404)
    }
  })

  test('programs: name, first day, status and agency', async () => {
    const html = await read('/programs')
    expect(html).toMatch(/Shelter mine.*Start date: Jan 5, 2026 · Harbor.*Active/s)
  })

  test('referrals: where to, by whom, and what happens next', async () => {
    const html = await read('/referrals')
    expect(html).toMatch(/Waiting for an answer.*Homes mine.*Lakeshore will.*Lakeshore.*Harbor/s)
  })

  test('services: what, when, in which program, by whom', async () => {
    expect(await read('/services')).toMatch(
      /Help from a case manager.*Jan 5, 2026 · Shelter mine · Harbor/s,
    )
  })

  test.each(['/assessments', '/referrals', '/services'])(
    '%s of who has nothing there says so',
    async (path) => {
      const agency = (await people.agency()).id
      const staff = await people.staff({ agency })
      const newcomer = await people.connected(staff, agency)
      expect(await read(path, newcomer.visitor)).toContain('No results yet')
    },
  )

  test('the dashboard: task, release that ends, appointment, people, programs, place, in this order', async () => {
    const html = await read('/')
    const { day } = createFormats({ locale: 'en', timeZone: 'UTC' })
    const parts = [
      'How are you?',
      `It ends on ${day(addDays(today(), 9))}`,
      'Room mine',
      'No new messages',
      'Ana Ruiz',
      'Shelter mine',
      '1 mine Street',
    ]
    const places = parts.map((part) => html.lastIndexOf(part))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
  })

  test('activities: what happened, newest first, each once', async () => {
    const html = await read('/activities')
    expect(html).toMatch(
      /We asked you to do this.*How are you\?.*You joined a program.*Shelter mine/s,
    )
    expect(html).toMatch(/Jan 5, 2026.*You got help.*Help from a case manager/s)
    expect(html).toContain('You were referred')
    expect(html).toContain('Your care team wrote down your answers')
    expect(html).toContain('You agreed to share your information')
    // Where they are is nothing for whoever looks over their shoulder
    expect(html).not.toContain('mine Street')
  })

  test('activities are shown page by page', async () => {
    for (let number = 0; number < 35; number += 1) {
      await people.create('services', {
        agency: home,
        client: client.id,
        date: `${addDays(today(), -1 - number)}T12:00:00.000Z`,
        recordType: '200',
        typeProvided: '200',
      })
    }
    const first = await read('/activities')
    expect(first.match(/A bed for the night/g)?.length).toBeLessThan(31)
    expect(first).toContain('/activities?show=60"')
    const second = await read('/activities?show=60')
    expect(second.match(/A bed for the night/g)).toHaveLength(35)
    expect(second).toContain('Shelter mine')
  })
})
