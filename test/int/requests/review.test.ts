import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import type { PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import { startHostApp } from '../graphql/hostApp.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let colleague: Awaited<ReturnType<People['staff']>>
let stranger: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startHostApp('review')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  colleague = await people.staff({ agency, name: 'Lena Park' })
  stranger = await people.staff({ agency: (await people.agency()).id })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

/** A request that the client has answered. */
const answered = async (body: Record<string, unknown> = {}): Promise<string> => {
  const asked = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
    type: 'location',
    ...body,
  })
  const id = String(asked.body.id)
  await answer(id)
  return id
}
const answer = async (id: string) => {
  const sent = await client.visitor.post(`/portal/requests/${id}/fulfill`, { address: 'Here' })
  expect(sent.status, sent.message).toBe(200)
}
type Step = 'accept' | 'ask-again' | 'cancel' | 'remind' | 'undo-review'
const act = (id: string, step: Step, body: Record<string, unknown> = {}, by = worker) =>
  by.visitor.post(`/portal/requests/${id}/${step}`, body)
const again = (id: string, by = worker) => act(id, 'ask-again', { note: 'Which bridge?' }, by)
const rowOf = async (id: string) =>
  (await storedRows(app, 'portal-requests', { id: { equals: id } }))[0]
const revisionsOf = (id: string) =>
  storedRows(app, 'portal-requests', { revisionOf: { equals: id } })

describe('what came in', () => {
  test('is to be reviewed, and accepted once, with who and when', async () => {
    const id = await answered()
    expect(await rowOf(id)).toMatchObject({ review: 'to-review', status: 'completed' })
    const both = await Promise.all([act(id, 'accept'), act(id, 'accept', {}, colleague)])
    expect(both.map(outcome).toSorted()).toEqual(['200', '409 NOT_TO_REVIEW'])
    const row = await rowOf(id)
    expect(row).toMatchObject({ review: 'accepted', status: 'completed' })
    expect(row?.reviewedAt).toBeTruthy()
    const events = await storedRows(app, 'portal-audit-events', {
      and: [{ subject: { equals: id } }, { action: { equals: 'request.accepted' } }],
    })
    expect(events.map(({ outcome: end }) => String(end)).toSorted()).toEqual(['denied', 'done'])
  })

  test('is asked for again with a note: a new request that points back, a mail without content', async () => {
    const id = await answered({ private: true })
    await app.settled()
    const before = app.mailbox.to(client.email).length
    const asked = await act(id, 'ask-again', { dueDate: '2031-02-03', note: 'Which bridge?' })
    expect(asked.status, asked.message).toBe(201)
    expect(asked.body).toMatchObject({
      note: 'Which bridge?',
      private: true,
      requestedBy: worker.id,
      revisionOf: id,
      status: 'pending',
      type: 'location',
    })
    expect(asked.body).not.toHaveProperty('revision')
    expect(await rowOf(id)).toMatchObject({
      review: 'revision-needed',
      reviewNote: 'Which bridge?',
      status: 'completed',
    })
    await app.settled()
    const mails = app.mailbox.to(client.email).slice(before)
    expect(mails).toHaveLength(1)
    expect(`${mails[0]?.subject}${mails[0]?.text}${mails[0]?.html}`).not.toMatch(/bridge|Location/)
    expect(mails[0]?.text).toContain(`/portal/requests/${String(asked.body.id)}`)
    const found = await worker.visitor.call(
      '/portal-requests?where[searchText][like]=Mike&limit=100',
    )
    expect(JSON.stringify(found.body)).toContain(String(asked.body.id))
    await answer(String(asked.body.id))
    expect(await rowOf(String(asked.body.id))).toMatchObject({ review: 'to-review' })
  })

  test('is asked for again once, whoever is first', async () => {
    const id = await answered()
    const all = await Promise.all([again(id), again(id, colleague), act(id, 'accept')])
    expect(all.filter(({ status }) => status < 300)).toHaveLength(1)
    expect((await revisionsOf(id)).length).toBeLessThan(2)
  })

  test('of before there was a review can be accepted as well', async () => {
    const id = await answered()
    await app.payload.db.updateOne({
      collection: 'portal-requests',
      data: { review: null },
      where: { id: { equals: id } },
    })
    expect(outcome(await act(id, 'accept'))).toBe('200')
  })

  test('that has not come in is not accepted, nor asked for again', async () => {
    const asked = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
      type: 'location',
    })
    const id = String(asked.body.id)
    expect(outcome(await act(id, 'accept'))).toBe('409 NOT_TO_REVIEW')
    expect(outcome(await again(id))).toBe('409 NOT_TO_REVIEW')
    expect(outcome(await act(id, 'undo-review'))).toBe('409 NOT_REVIEWED')
  })

  test('is not asked for again without a word, nor for a day of the past', async () => {
    const id = await answered()
    expect(outcome(await act(id, 'ask-again', { note: ' ' }))).toBe('400 INVALID_INPUT')
    const past = { dueDate: '2020-01-01', note: 'Again' }
    expect(outcome(await act(id, 'ask-again', past))).toBe('400 INVALID_INPUT')
    expect(await rowOf(id)).toMatchObject({ review: 'to-review' })
  })

  test('a release that is active is not asked for again', async () => {
    const asked = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
      type: 'roi',
    })
    const id = String(asked.body.id)
    const signed = await client.visitor.post(`/portal/requests/${id}/fulfill`, {
      permission: 'yes',
      signedName: 'Mike Tester',
    })
    expect(signed.status, signed.message).toBe(200)
    expect(outcome(await again(id))).toBe('409 ROI_ALREADY_ACTIVE')
  })
})

describe('a decision is taken back', () => {
  test('after accepting', async () => {
    const id = await answered()
    await act(id, 'accept')
    expect(outcome(await act(id, 'undo-review', {}, colleague))).toBe('200')
    expect(await rowOf(id)).toMatchObject({ review: 'to-review', reviewedAt: null })
    expect(outcome(await act(id, 'accept'))).toBe('200')
  })

  test('after asking again: that request is canceled, and it can be asked anew', async () => {
    const id = await answered()
    const { body } = await again(id)
    expect(outcome(await act(id, 'undo-review'))).toBe('200')
    expect(await rowOf(id)).toMatchObject({ review: 'to-review', reviewNote: null })
    expect(await rowOf(String(body.id))).toMatchObject({ status: 'canceled' })
    const anew = await again(id)
    expect(anew.status, anew.message).toBe(201)
    expect(outcome(await act(id, 'undo-review'))).toBe('200')
  })

  test('by canceling the request that asks again', async () => {
    const id = await answered()
    const { body } = await again(id)
    expect(outcome(await act(String(body.id), 'cancel'))).toBe('200')
    expect(await rowOf(id)).toMatchObject({ review: 'to-review' })
  })

  test('not once the client has sent it again', async () => {
    const id = await answered()
    const { body } = await again(id)
    await answer(String(body.id))
    expect(outcome(await act(id, 'undo-review'))).toBe('409 REVISION_ANSWERED')
    expect(await rowOf(id)).toMatchObject({ review: 'revision-needed' })
  })
})

describe('who reviews', () => {
  test(attack('REQ-01'), async () => {
    const id = await answered()
    const seen = await stranger.visitor.call(`/portal-requests/${id}`)
    expect(seen.status).toBe(200)
    expect(outcome(await act(id, 'accept', {}, stranger))).toBe('403 FORBIDDEN')
    expect(outcome(await again(id, stranger))).toBe('403 FORBIDDEN')
    await act(id, 'accept')
    expect(outcome(await act(id, 'undo-review', {}, stranger))).toBe('403 FORBIDDEN')
    const { body } = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
      type: 'location',
    })
    for (const step of ['cancel', 'remind'] as const)
      expect(outcome(await act(String(body.id), step, {}, stranger))).toBe('403 FORBIDDEN')
    expect(await rowOf(id)).toMatchObject({ review: 'accepted' })
  })

  test('nobody without the right, and no client', async () => {
    const id = await answered()
    const reader = await people.staff({ agency, permissions: [] })
    expect(outcome(await act(id, 'accept', {}, reader))).toBe('403 PERMISSION_REQUIRED')
    expect(outcome(await act(id, 'accept', {}, { ...worker, visitor: client.visitor }))).toBe(
      '401 SIGNED_OUT',
    )
  })

  test('a private one of another agency is not there', async () => {
    const id = await answered({ private: true })
    expect(outcome(await act(id, 'accept', {}, stranger))).toBe('404 NOT_FOUND')
  })
})

test('over GraphQL', async () => {
  const ask = graphqlOf(app)
  const id = await answered()
  const one = await ask(worker.visitor, `mutation { portalAcceptAnswer(id: "${id}") { review } }`)
  expect(one.errors).toEqual([])
  const two = await ask(worker.visitor, `mutation { portalUndoReview(id: "${id}") { review } }`)
  expect(two.errors).toEqual([])
  const three = await ask(
    worker.visitor,
    `mutation { portalAskAgain(id: "${id}", note: "Which bridge?") { status note } }`,
  )
  expect(three.errors).toEqual([])
  expect(three.data).toMatchObject({ portalAskAgain: { status: 'pending' } })
})
