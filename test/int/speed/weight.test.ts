import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ROUTES } from '../../../src/portal/routes.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { portalSamples } from '../../support/portalSamples.js'
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
/** Of pages about one thing. */
let samples: Record<string, string>

const addRows = async (people: People, agency: string, staff: string): Promise<void> => {
  const own = { agency, client: client.id }
  const moment = new Date().toISOString()
  const category = await people.create('file-categories', { name: 'Identity' })
  for (let number = 0; number < ROWS.requests; number += 1) {
    const type = TYPES[number % TYPES.length] ?? 'location'
    await people.create('portal-requests', {
      ...own,
      name: `Request ${number} in words of the agency`,
      requestedAt: moment,
      requestedBy: staff,
      status: number % 3 === 0 ? 'pending' : 'completed',
      type,
      ...(type === 'document' ? { category: category.id } : {}),
    })
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
}

beforeAll(async () => {
  app = await startPortalApp('weight', { plugin: { sendSMS: () => Promise.resolve() } })
  const people = peopleOf(app)
  const agency = (await people.agency({ textCodes: true })).id
  const staff = await people.staff({ agency })
  client = await people.connected(staff, agency)
  newcomer = (await people.connected(staff, agency)).visitor
  nobody = app.visitor()
  // A code was mailed: there is a page to type it into
  await nobody.post('/portal/login', { email: client.email, password: PASSWORD })
  await addRows(people, agency, staff.id)
  samples = await portalSamples({ agency, app, client, people, staff })
})
afterAll(() => app.stop())

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
      const path = samples[pattern] ?? pattern
      if (path.includes(':')) throw new Error(`test/support/portalSamples.ts has no ${pattern}`)
      const page = await visitor.page(path)
      // A mailed link without its token says that it is a dead one
      expect(page.status, path).toBe(mailed ? 410 : 200)
      const [html, others] = [await weigh(visitor, path), fetchedBy(page.html)]
      expect(html, `${path} on a later visit`).toBeLessThanOrEqual(LATER)
      expect(1 + others.length, others.join(' ')).toBeLessThanOrEqual(REQUESTS)
      let all = html
      for (const other of others) all += await weigh(nobody, other.replace(/^\/portal/, ''))
      expect(all, `${path} on a first visit`).toBeLessThanOrEqual(FIRST_VISIT)
    },
  )
})
