import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { graphqlOf } from '../../support/graphql.js'
import { pdf } from '../../support/files.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import type { PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import { startHostApp } from '../graphql/hostApp.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let category: string

beforeAll(async () => {
  app = await startHostApp('cannot')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  category = (
    await people.create('file-categories', {
      active: true,
      name: 'Income',
      predefinedNames: [{ name: 'Pay stub' }],
    })
  ).id
})
afterAll(() => app.stop())

const ask = async (body: Record<string, unknown> = {}): Promise<string> => {
  const wanted = { category, predefinedName: 'Pay stub', type: 'document', ...body }
  const answer = await worker.visitor.post(`/portal/clients/${client.id}/requests`, wanted)
  return String(answer.body.id)
}
const say = (id: string, body: Record<string, unknown>, by = client) =>
  by.visitor.post(`/portal/requests/${id}/cannot`, body)
const rowOf = async (id: string) =>
  (await storedRows(app, 'portal-requests', { id: { equals: id } }))[0]

describe('a client who cannot send what was asked for', () => {
  test('says why; the request stays open, staff find it in the inbox', async () => {
    const id = await ask()
    const answer = await say(id, { reason: 'cannot-get', text: 'My boss does not answer.' })
    expect(answer.status, answer.message).toBe(200)
    expect(await rowOf(id)).toMatchObject({
      cannotReason: 'cannot-get',
      cannotText: 'My boss does not answer.',
      status: 'pending',
    })
    const [notice] = docsOf(
      await worker.visitor.call(`/portal-inbox?where[subject][equals]=${id}&depth=0`),
    )
    expect(notice).toMatchObject({ kind: 'request-cannot', text: 'Income - Pay stub' })
    const [event] = await storedRows(app, 'portal-audit-events', {
      and: [{ subject: { equals: id } }, { action: { equals: 'request.cannot-be-answered' } }],
    })
    expect(event).toMatchObject({ actorKind: 'client', detail: { reason: 'cannot-get' } })
    expect(JSON.stringify(event)).not.toContain('boss')
  })

  test('can send it all the same, later', async () => {
    const id = await ask()
    await say(id, { reason: 'cannot-find' })
    const body = new FormData()
    body.append('file', new File([new Uint8Array(pdf('found'))], 'stub.pdf'))
    const sent = await client.visitor.call(`/portal/requests/${id}/fulfill`, {
      body,
      headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
      method: 'POST',
    })
    expect(sent.status, sent.message).toBe(200)
    expect(await rowOf(id)).toMatchObject({ cannotReason: 'cannot-find', status: 'completed' })
    // Answered: there is nothing to say any more, the request itself says so
    const page = await client.visitor.page(`/requests/${id}/cannot`)
    expect(page.location).toBe(`/portal/requests/${id}`)
    expect(outcome(await say(id, { reason: 'cannot-find' }))).toBe('409 REQUEST_NOT_PENDING')
  })

  test('is reminded no more', async () => {
    const id = await ask({ dueDate: '2035-01-01' })
    expect((await rowOf(id))?.remindAt).toBeTruthy()
    await say(id, { reason: 'does-not-apply' })
    expect((await rowOf(id))?.remindAt ?? null).toBeNull()
  })

  test('over GraphQL', async () => {
    const id = await ask()
    const { errors } = await graphqlOf(app)(
      client.visitor,
      `mutation { portalCannotAnswer(id: "${id}", reason: "other", text: "It burned.") { status } }`,
    )
    expect(errors).toEqual([])
    expect(await rowOf(id)).toMatchObject({ cannotReason: 'other', cannotText: 'It burned.' })
  })

  test('has to say something with "other", and one of the reasons', async () => {
    const id = await ask()
    expect(outcome(await say(id, { reason: 'other', text: '  ' }))).toBe('400 INVALID_INPUT')
    expect(outcome(await say(id, { reason: 'because' }))).toBe('400 INVALID_INPUT')
    expect(outcome(await say(id, {}))).toBe('400 INVALID_INPUT')
    expect((await rowOf(id))?.cannotAt ?? null).toBeNull()
  })
})

test('nobody says it for somebody else, and of nothing but a document', async () => {
  const id = await ask()
  const other = await people.connected(worker, agency)
  expect(outcome(await say(id, { reason: 'cannot-get' }, other))).toBe('404 NOT_FOUND')
  const byStaff = await worker.visitor.post(`/portal/requests/${id}/cannot`, {
    reason: 'cannot-get',
  })
  expect(outcome(byStaff)).toBe('401 SIGNED_OUT')
  for (const type of ['location', 'roi']) {
    const elsewhere = await ask({ category: undefined, type })
    expect(outcome(await say(elsewhere, { reason: 'cannot-get' }))).toBe('404 NOT_FOUND')
  }
})
