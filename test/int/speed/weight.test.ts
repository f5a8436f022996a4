import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ROUTES } from '../../../src/portal/routes.js'
import { appointmentsOf } from '../../support/appointments.js'
import { actionOf, plansOf } from '../../support/plans.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

/** What one page may cost somebody on prepaid data, headers not counted. */
const FIRST_VISIT = 30_000
const LATER = 9000
const REQUESTS = 4
const SMALL = 860

/** As many rows as a client of some years has. */
const ROWS = { enrollments: 4, messages: 30, requests: 40 }
const TYPES = ['document', 'location', 'roi', 'assessment'] as const

let app: PortalApp
let client: Awaited<ReturnType<People['connected']>>
let nobody: Visitor
/** Whom nothing was asked of: a release that is asked for is signed on the page of the request. */
let newcomer: Visitor
let inPath: Record<string, string>

const addRows = async (
  people: People,
  agency: string,
  staff: string,
): Promise<{ answered: string; asked: string; request: string }> => {
  const own = { agency, client: client.id }
  const moment = new Date().toISOString()
  const category = await people.create('file-categories', { name: 'Identity' })
  let [answered, request] = ['', '']
  for (let number = 0; number < ROWS.requests; number += 1) {
    const type = TYPES[number % TYPES.length] ?? 'location'
    const { id } = await people.create('portal-requests', {
      ...own,
      name: `Request ${number} in words of the agency`,
      requestedAt: moment,
      requestedBy: staff,
      status: number % 3 === 0 ? 'pending' : 'completed',
      type,
      ...(type === 'document' ? { category: category.id } : {}),
    })
    if (number === 0) request = id
    if (number % 3 !== 0 && type === 'document') answered = id
  }
  for (let number = 0; number < ROWS.messages; number += 1) {
    await people.create('portal-messages', {
      ...own,
      direction: number % 2 === 0 ? 'to-client' : 'to-staff',
      staff,
      text: `Bring your papers on day ${number}, or call me before noon so that we find another one.`,
    })
  }
  for (let number = 0; number < ROWS.enrollments; number += 1) {
    const program = await people.create('programs', { agency, name: `Program ${number}` })
    await people.create('enrollments', {
      ...own,
      program: program.id,
      startDate: '2026-01-05T12:00:00.000Z',
    })
  }
  const assessment = await people.create('assessments', {
    enabledOnPortal: true,
    layout: 'one-question-a-page',
    questions: Array.from({ length: 30 }, (_, number) => ({
      help: { en: 'Say what you know. Leave out what you do not want to tell.' },
      label: { en: `What should we know about number ${number}?` },
      name: `question${number}`,
      type: number % 2 === 0 ? 'textarea' : 'address',
    })),
    title: 'Many questions',
  })
  const { id: asked } = await people.create('portal-requests', {
    ...own,
    assessment: assessment.id,
    name: 'Many questions',
    requestedAt: moment,
    requestedBy: staff,
    status: 'pending',
    type: 'assessment',
  })
  return { answered, asked, request }
}

/** Half an hour of each of the next days, and an appointment. */
const addTimes = async (staff: Awaited<ReturnType<People['staff']>>): Promise<string> => {
  const of = appointmentsOf(app)
  await of.open(staff)
  for (const hour of [1, 2, 3, 4, 5, 6, 7, 8])
    await of.offer(staff, of.ahead(1, hour), { count: 40, minutes: 30, repeats: 'daily' })
  const { body } = await of.schedule(staff, client, of.ahead(3, 1))
  return String(body.id)
}

/** A plan with some goals, each with some actions of both sides. */
const addPlan = async (staff: Awaited<ReturnType<People['staff']>>) => {
  const plans = plansOf(app)
  const planID = await plans.shared(staff, client)
  await plans.change(staff, planID, ({ goals: [goal] }) => ({
    goals: goal ? Array.from({ length: 5 }, () => goal) : [],
  }))
  return { planAction: actionOf(await plans.row(planID), 'client'), planID, planVersion: '1' }
}

beforeAll(async () => {
  app = await startPortalApp('weight')
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  client = await people.connected(staff, agency)
  newcomer = (await people.connected(staff, agency)).visitor
  nobody = app.visitor()
  // A code was mailed: there is a page to type it into
  await nobody.post('/portal/login', { email: client.email, password: PASSWORD })
  const { answered, asked, request } = await addRows(people, agency, staff.id)
  inPath = {
    answered,
    appointmentID: await addTimes(staff),
    asked,
    id: request,
    staffID: staff.id,
    ...(await addPlan(staff)),
  }
})
afterAll(() => app.stop())

const pathOf = (pattern: string): string =>
  pattern
    // What was sent is corrected, not what waits
    .replace(':id/correct', ':answered/correct')
    // What is looked at before it is sent are answers
    .replace(':id/check', ':asked/check')
    .replaceAll(/:(\w+)/g, (whole, name: string) => inPath[name] ?? whole)

const BROWSER = { 'accept-encoding': 'gzip, deflate, br' }

/** Bytes of a body as they go over the line. */
const weigh = async (visitor: Visitor, path: string): Promise<number> => {
  const { headers } = await visitor.page(path, BROWSER)
  const bytes = Number(headers.get('content-length'))
  // Packing makes little of what is small
  if (bytes > SMALL) expect(headers.get('content-encoding'), path).toBe('br')
  return bytes
}

/** What a browser fetches for a page, besides the page. */
const fetchedBy = (html: string): string[] => {
  const links = html.matchAll(/<link[^>]*>/g)
  const wanted = [...links]
    .map(([tag]) => tag)
    .filter((tag) => /rel="(?:icon|manifest|modulepreload|preload|stylesheet)"/.test(tag))
  const tags = [...wanted, ...(html.match(/<(?:script|img|source|iframe)\b[^>]*>/g) ?? [])]
  const addresses = tags.flatMap((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? [])
  // A picture in the page itself is no request
  return addresses.filter((address) => !address.startsWith('data:'))
}

describe('every page is light', () => {
  test.each(ROUTES.map(({ access, mailed, pattern }) => [pattern, { access, mailed }] as const))(
    '%s',
    async (pattern, { access, mailed }) => {
      const theirs = pattern === '/privacy/sign' ? newcomer : client.visitor
      const visitor = access === 'signed-out' || mailed ? nobody : theirs
      const path = pathOf(pattern)
      const page = await visitor.page(path)
      expect(page.status).not.toBe(303)
      const [html, others] = [await weigh(visitor, path), fetchedBy(page.html)]
      expect(html, `${path} on a later visit`).toBeLessThanOrEqual(LATER)
      expect(1 + others.length, others.join(' ')).toBeLessThanOrEqual(REQUESTS)
      let all = html
      for (const other of others) all += await weigh(nobody, other.replace(/^\/portal/, ''))
      expect(all, `${path} on a first visit`).toBeLessThanOrEqual(FIRST_VISIT)
    },
  )
})
