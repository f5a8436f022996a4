import { afterAll, beforeAll, expect, test } from 'vitest'

import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
const staff: Record<string, Awaited<ReturnType<People['staff']>>> = {}
const PATH = '/portal-requests'

type Page = Record<string, unknown> & { docs: { id: string }[]; totalDocs: number }

const list = async (who: string, query = ''): Promise<Page> => {
  const answer = await staff[who]?.visitor.call(`${PATH}?depth=0&sort=id${query}`)
  expect(answer?.status, answer?.message).toBe(200)
  return answer?.body as unknown as Page
}

/** Every row that somebody sees, asked with a condition that all fulfil: so Payload itself counts. */
const all = (who: string): Promise<Page> => list(who, '&limit=1000&where[name][exists]=true')

beforeAll(async () => {
  app = await startPortalApp('request-totals')
  people = peopleOf(app)
  const agencies: string[] = []
  for (let index = 0; index < 3; index += 1) agencies.push((await people.agency()).id)
  const [first = '', second = '', third = ''] = agencies
  staff.member = await people.staff({ agency: first })
  staff.super = await people.staff({ agency: second, permissions: ['super-user'] })
  staff.installation = await people.staff({ permissions: ['super-user'] })
  staff.nobody = await people.staff({ agency: third, permissions: [] })
  for (const agency of agencies) {
    const open = await people.client(agency)
    const sealed = await people.client(agency)
    for (const client of [open, sealed]) {
      for (const isPrivate of [true, false, false]) {
        await people.create('portal-requests', {
          agency,
          client: client.id,
          name: 'Where are you now?',
          private: isPrivate,
          requestedAt: new Date().toISOString(),
          requestedBy: staff.member.id,
          type: 'location',
        })
      }
    }
    if (agency !== first) {
      const done = await staff.installation.visitor.post(`/portal/clients/${sealed.id}/seal`, {
        attestation: true,
        reason: 'safety',
      })
      if (done.status >= 300) throw new Error(`seal: ${done.status} ${done.message}`)
    }
  }
})
afterAll(() => app.stop())

test.each(['member', 'super', 'installation'])(
  'the total of the list as it opens is the number of rows that are there (%s)',
  async (who) => {
    const { docs } = await all(who)
    expect(docs.length).toBeGreaterThan(4)
    for (const limit of [1, 2, docs.length - 1, docs.length, docs.length + 1, 100]) {
      const counted = await list(who, `&limit=${limit}&where[name][exists]=true`)
      expect(await list(who, `&limit=${limit}`)).toEqual(counted)
      expect(counted.totalDocs).toBe(docs.length)
    }
    const usual = await list(who, '&where[name][exists]=true')
    expect(await list(who)).toEqual(usual)
    expect(await list(who, '&page=1')).toEqual(usual)
  },
)

test('the rows of all pages are those of one, and what is not paged is whole', async () => {
  const { docs } = await all('member')
  const pages: string[] = []
  for (let page: unknown = 1; typeof page === 'number';) {
    const found = await list('member', `&limit=4&page=${page}`)
    expect(found.totalDocs).toBe(docs.length)
    pages.push(...found.docs.map(({ id }) => id))
    page = found.nextPage
  }
  expect(pages).toEqual(docs.map(({ id }) => id))
  expect((await list('member', '&limit=0')).docs).toHaveLength(docs.length)
  expect((await list('member', '&pagination=false')).docs).toHaveLength(docs.length)
})

test('staff see fewer than there are, and without the right none', async () => {
  expect((await all('member')).docs.length).toBeLessThan((await all('installation')).docs.length)
  const refused = await staff.nobody?.visitor.call(PATH)
  expect(refused?.status).toBe(403)
})

test('a rule that the host has narrowed is what counts', async () => {
  const { access } = app.payload.collections['portal-requests']?.config ?? {}
  if (!access) throw new Error('no such collection')
  const own = access.read
  access.read = async (args) => {
    const allowed = await own(args)
    if (typeof allowed === 'boolean') return allowed
    return { and: [allowed, { private: { equals: true } }] }
  }
  try {
    const { docs } = await all('member')
    expect((await list('member', '&limit=1')).totalDocs).toBe(docs.length)
  } finally {
    access.read = own
  }
})
