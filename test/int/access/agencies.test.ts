import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { pdf } from '../../support/files.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
const agency = { a: '', b: '' }
let worker: Staff
let elsewhere: Staff
let chiefElsewhere: Staff
let client: Awaited<ReturnType<People['connected']>>

/** One shared and one private record of each kind, all of agency A. */
const records: Record<string, { open: string; private: string }> = {}

beforeAll(async () => {
  app = await startPortalApp('agencies', {
    host: (config) => ({
      ...config,
      collections: [...(config.collections ?? []), { auth: true, fields: [], slug: 'members' }],
    }),
  })
  people = peopleOf(app)
  agency.a = (await people.agency()).id
  agency.b = (await people.agency()).id
  worker = await people.staff({ agency: agency.a })
  elsewhere = await people.staff({ agency: agency.b })
  chiefElsewhere = await people.staff({ agency: agency.b, permissions: ['super-user'] })
  client = await people.connected(worker, agency.a)
  const category = await people.create('file-categories', {
    name: 'Papers',
    predefinedNames: [{ name: 'Card' }],
  })
  const assessment = await people.create('assessments', {
    enabledOnPortal: true,
    questions: [{ label: { en: 'Q' }, name: 'q', type: 'text' }],
    title: 'Needs',
  })
  const wanted: Record<string, Record<string, unknown>> = {
    'assessment-responses': { assessment: assessment.id, type: 'assessment' },
    'client-documents': { category: category.id, predefinedName: 'Card', type: 'document' },
    'client-locations': { type: 'location' },
  }
  for (const [slug, body] of Object.entries(wanted)) {
    const make = async (isPrivate: boolean): Promise<string> => {
      const request = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
        ...body,
        private: isPrivate,
      })
      const form = new FormData()
      form.append('address', 'Here')
      form.append('answers.q', 'A')
      if (slug === 'client-documents')
        form.append('file', new File([new Uint8Array(pdf())], 'a.pdf'))
      await client.visitor.call(`/portal/requests/${String(request.body.id)}/fulfill`, {
        body: form,
        headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
        method: 'POST',
      })
      const [row] = await storedRows(app, slug, { request: { equals: request.body.id } })
      return row?.id ?? ''
    }
    records[slug] = { open: await make(false), private: await make(true) }
  }
  const requests = await storedRows(app, 'portal-requests')
  records['portal-requests'] = {
    open: requests.find((row) => row.private === false)?.id ?? '',
    private: requests.find((row) => row.private === true)?.id ?? '',
  }
  await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Between us' })
})
afterAll(() => app.stop())

const idsOf = async (visitor: Visitor, slug: string): Promise<string[]> =>
  docsOf(await visitor.call(`/${slug}?limit=100&depth=0`)).map(({ id }) => id)
const SLUGS = ['assessment-responses', 'client-documents', 'client-locations', 'portal-requests']

describe('staff of another agency', () => {
  test.each(SLUGS)('see the shared %s and not the private ones', async (slug) => {
    const { open, private: hidden } = records[slug] ?? { open: '', private: '' }
    expect(open && hidden).toBeTruthy()
    for (const { visitor } of [elsewhere, chiefElsewhere]) {
      const ids = await idsOf(visitor, slug)
      expect(ids).toContain(open)
      expect(ids).not.toContain(hidden)
      expect((await visitor.call(`/${slug}/${hidden}`)).status).toBe(404)
      const count = await visitor.call(`/${slug}/count?where[id][equals]=${hidden}`)
      expect(count.body.totalDocs).toBe(0)
    }
    expect(await idsOf(worker.visitor, slug)).toEqual(expect.arrayContaining([open, hidden]))
  })

  test.each(SLUGS)('change and remove nothing of %s', async (slug) => {
    const before = await storedRows(app, slug)
    for (const id of Object.values(records[slug] ?? {})) {
      for (const { visitor } of [elsewhere, chiefElsewhere]) {
        const body = { address: 'Moved', name: 'Renamed', private: false, status: 'canceled' }
        const patched = await visitor.call(`/${slug}/${id}`, { body, method: 'PATCH' })
        const removed = await visitor.call(`/${slug}/${id}`, { method: 'DELETE' })
        expect([403, 404]).toContain(patched.status)
        expect([403, 404]).toContain(removed.status)
      }
    }
    const bulk = `/${slug}?where[client][equals]=${client.id}`
    await elsewhere.visitor.call(bulk, { body: { private: false }, method: 'PATCH' })
    await chiefElsewhere.visitor.call(bulk, { method: 'DELETE' })
    expect(await storedRows(app, slug)).toEqual(before)
  })

  test('do not get the file of a private document, by whatever name', async () => {
    const rows = await storedRows(app, 'client-documents')
    for (const row of rows) {
      const path = `/client-documents/file/${String(row.filename)}`
      expect((await worker.visitor.call(path)).status).toBe(200)
      expect((await elsewhere.visitor.call(path)).status).toBe(row.private ? 404 : 200)
    }
  })

  test('see no messages, audit events or inbox items of others', async () => {
    expect(await idsOf(worker.visitor, 'portal-messages')).toHaveLength(1)
    for (const { visitor } of [elsewhere, chiefElsewhere]) {
      expect(await idsOf(visitor, 'portal-messages')).toEqual([])
      expect(await idsOf(visitor, 'portal-inbox')).toEqual([])
    }
    expect((await elsewhere.visitor.call('/portal-audit-events')).status).toBe(403)
    // What its own staff tried, and nothing of anybody else.
    const visible = new Set(await idsOf(chiefElsewhere.visitor, 'portal-audit-events'))
    const events = await storedRows(app, 'portal-audit-events')
    const ofOthers = events.filter((event) => event.agency !== agency.b)
    expect(ofOthers.length).toBeGreaterThan(0)
    expect(ofOthers.filter(({ id }) => visible.has(id))).toEqual([])
  })

  test('see the connection status, and may write in the name of their own agency', async () => {
    const status = await elsewhere.visitor.call(`/portal/clients/${client.id}/status`)
    expect(status.body.status).toBe('connected')
    const sent = await elsewhere.visitor.post(`/portal/clients/${client.id}/messages`, {
      agency: agency.a,
      text: 'From the other agency',
    })
    expect(sent.body.agency).toBe(agency.b)
    expect(await idsOf(worker.visitor, 'portal-messages')).not.toContain(sent.body.id)
    expect(await idsOf(client.visitor, 'portal-messages')).toContain(sent.body.id)
  })

  test('cannot tell private records apart by searching or sorting', async () => {
    for (const query of [
      'where[private][equals]=true',
      `where[agency][equals]=${agency.a}&where[private][equals]=true`,
      'where[or][0][private][equals]=true',
    ]) {
      const answer = await elsewhere.visitor.call(`/client-locations?${query}`)
      expect(docsOf(answer)).toEqual([])
    }
  })
})

describe('people who are not staff of any agency', () => {
  const expectNothing = async (visitor: Visitor): Promise<void> => {
    for (const slug of Object.values(DEFAULT_SLUGS)) {
      const list = await visitor.call(`/${slug}?limit=100`)
      const seen = docsOf(list).length
      expect(seen, `${slug} ${list.status}`).toBe(0)
    }
    expect([401, 403, 404]).toContain(
      (await visitor.call(`/portal/clients/${client.id}/status`)).status,
    )
  }

  test('staff without an agency see nothing and do nothing', async () => {
    const nowhere = await people.staff({ permissions: ['client-management', 'view-identifiers'] })
    await expectNothing(nowhere.visitor)
    const created = await nowhere.visitor.post('/clients', {
      agency: agency.a,
      firstName: 'X',
      lastName: 'Y',
    })
    expect([400, 403]).toContain(created.status)
    for (const path of ['invite', 'disconnect', 'requests', 'messages', 'reveal-ssn']) {
      const answer = await nowhere.visitor.post(`/portal/clients/${client.id}/${path}`)
      expect(answer.status, path).toBe(404)
    }
  })

  test('users of another auth collection of the host count as anonymous', async () => {
    const login = { email: 'member@host.example', password: 'member-password' }
    await people.create('members', login)
    const member = app.visitor()
    expect((await member.post('/members/login', login)).status).toBe(200)
    await expectNothing(member)
    const answer = await member.post(`/portal/clients/${client.id}/invite`)
    expect(answer.status).toBe(401)
    expect((await member.post('/clients', { firstName: 'X', lastName: 'Y' })).status).toBe(403)
  })

  test('nobody signed in sees nothing', async () => {
    await expectNothing(app.visitor())
  })
})
