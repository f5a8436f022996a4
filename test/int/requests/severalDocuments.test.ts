import { afterAll, beforeAll, describe, expect, test } from 'vitest'

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
let category: string

beforeAll(async () => {
  app = await startHostApp('several-documents')
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Harbor Shelter' })).id
  worker = await people.staff({ agency })
  category = (
    await people.create('file-categories', {
      active: true,
      name: 'Person Identification',
      predefinedNames: [{ name: 'Birth Certificate' }, { name: 'Passport' }],
    })
  ).id
})
afterAll(() => app.stop())

const passport = () => ({ category, predefinedName: 'Passport' })
const birth = () => ({ category, predefinedName: 'Birth Certificate' })
const other = (otherName: string) => ({ category, otherName, predefinedName: 'Other' })
const rowsOf = (client: string) =>
  storedRows(app, 'portal-requests', { client: { equals: client } })

describe('several documents in one go', () => {
  test('each becomes a request of its own, the client gets one mail without content', async () => {
    const client = await people.connected(worker, agency)
    await app.settled()
    const before = app.mailbox.to(client.email).length
    const answer = await worker.visitor.post(`/portal/clients/${client.id}/document-requests`, {
      documents: [birth(), passport(), other('Library card')],
      dueDate: '2030-05-01',
      note: 'A photo is fine.',
      private: true,
    })
    expect(answer.status, answer.message).toBe(201)
    const rows = await rowsOf(client.id)
    expect(rows.map(({ name }) => String(name)).toSorted()).toEqual([
      'Person Identification - Birth Certificate',
      'Person Identification - Library card',
      'Person Identification - Passport',
    ])
    for (const row of rows)
      expect(row).toMatchObject({ note: 'A photo is fine.', private: true, status: 'pending' })
    await app.settled()
    const mails = app.mailbox.to(client.email).slice(before)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toContain('3 new requests')
    expect(`${mails[0]?.subject}${mails[0]?.text}${mails[0]?.html}`).not.toMatch(
      /Passport|Birth|Library|photo is fine|Harbor Shelter/,
    )
    const ids = rows.map(({ id }) => id)
    const events = await storedRows(app, 'portal-audit-events', { subject: { in: ids } })
    expect(events.filter(({ action }) => action === 'request.sent')).toHaveLength(3)
  })

  test('what is wrong with which is told together, and nothing is sent', async () => {
    const client = await people.connected(worker, agency)
    const answer = await worker.visitor.post(`/portal/clients/${client.id}/document-requests`, {
      documents: [birth(), { category, predefinedName: 'Deed' }, { category }, birth()],
    })
    expect(outcome(answer)).toBe('400 INVALID_INPUT')
    const error = (answer.body.errors as unknown as { data: { fields: object[] } }[])[0]
    expect(error?.data.fields).toMatchObject([
      { code: 'NOT_A_CHOICE', field: 'documents.1.predefinedName' },
      { code: 'REQUIRED', field: 'documents.2.predefinedName' },
      { code: 'TWICE', field: 'documents.3.predefinedName' },
    ])
    expect(answer.message).not.toContain('documents.')
    expect(await rowsOf(client.id)).toEqual([])
  })

  test('none, and more than twenty: 400', async () => {
    const client = await people.connected(worker, agency)
    const send = (documents: object[]) =>
      worker.visitor.post(`/portal/clients/${client.id}/document-requests`, { documents })
    expect(outcome(await send([]))).toBe('400 INVALID_INPUT')
    const many = Array.from({ length: 21 }, (_, index) => other(`Paper ${index}`))
    expect(outcome(await send(many))).toBe('400 INVALID_INPUT')
    expect(await rowsOf(client.id)).toEqual([])
  })

  test('the same call twice, one after the other and at once, sends once', async () => {
    const client = await people.connected(worker, agency)
    const body = { documents: [birth(), passport()], once: crypto.randomUUID() }
    const send = () => worker.visitor.post(`/portal/clients/${client.id}/document-requests`, body)
    const together = await Promise.all([send(), send(), send()])
    expect(together.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1)
    const again = await send()
    expect(again.status, again.message).toBe(201)
    const rows = await rowsOf(client.id)
    expect(rows).toHaveLength(2)
    const answered = again.body.requests as unknown as { id: string }[]
    expect(answered.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
    expect(answered[0]).not.toHaveProperty('effects')
    await app.settled()
    const told = app.mailbox.to(client.email).filter(({ subject }) => subject?.includes('requests'))
    expect(told).toHaveLength(1)
  })

  test('somebody else with the same key sends their own', async () => {
    const client = await people.connected(worker, agency)
    const colleague = await people.staff({ agency, name: 'Lena Park' })
    const body = { once: 'same-key-for-both', type: 'location' }
    for (const { visitor } of [worker, colleague, worker])
      expect((await visitor.post(`/portal/clients/${client.id}/requests`, body)).status).toBe(201)
    expect(await rowsOf(client.id)).toHaveLength(2)
  })

  test('over GraphQL', async () => {
    const client = await people.connected(worker, agency)
    const { data, errors } = await graphqlOf(app)(
      worker.visitor,
      `mutation { portalRequestDocuments(id: "${client.id}", documents: [
        { category: "${category}", predefinedName: "Passport" },
        { category: "${category}", predefinedName: "Birth Certificate" }
      ]) { requests { name status } } }`,
    )
    expect(errors).toEqual([])
    expect(data).toMatchObject({ portalRequestDocuments: { requests: [{}, {}] } })
    expect(await rowsOf(client.id)).toHaveLength(2)
  })
})

describe('what is pending already', () => {
  const ask = (client: string, body: Record<string, unknown>, by = worker) =>
    by.visitor.post(`/portal/clients/${client}/requests`, body)

  test.each([
    ['a document', () => ({ ...passport(), type: 'document' })],
    ['the location', () => ({ type: 'location' })],
    ['a release', () => ({ type: 'roi' })],
  ])('%s: told who asked and when, and sent anyway where staff say so', async (_, body) => {
    const client = await people.connected(worker, agency)
    const first = await ask(client.id, { ...body(), unlessAsked: true })
    expect(first.status, first.message).toBe(201)
    const refused = await ask(client.id, { ...body(), unlessAsked: true })
    expect(outcome(refused)).toBe('409 ALREADY_ASKED')
    expect(refused.message).toMatch(/Mike was already asked for this on .+ by Ana Ruiz/)
    expect((await ask(client.id, body())).status).toBe(201)
    expect(await rowsOf(client.id)).toHaveLength(2)
  })

  test('another document, and one that was canceled, are something else', async () => {
    const client = await people.connected(worker, agency)
    const { body } = await ask(client.id, { ...passport(), type: 'document' })
    const elsewhere = await ask(client.id, { ...birth(), type: 'document', unlessAsked: true })
    expect(elsewhere.status, elsewhere.message).toBe(201)
    await worker.visitor.post(`/portal/requests/${String(body.id)}/cancel`)
    const again = await ask(client.id, { ...passport(), type: 'document', unlessAsked: true })
    expect(again.status, again.message).toBe(201)
  })

  test('of several the ones that are pending are named, and none is sent', async () => {
    const client = await people.connected(worker, agency)
    await ask(client.id, { ...passport(), type: 'document' })
    const answer = await worker.visitor.post(`/portal/clients/${client.id}/document-requests`, {
      documents: [birth(), passport()],
      unlessAsked: true,
    })
    expect(outcome(answer)).toBe('409 ALREADY_ASKED')
    expect(answer.message).toContain('Passport')
    expect(answer.message).not.toContain('Birth')
    expect(await rowsOf(client.id)).toHaveLength(1)
  })

  test('of another agency: its name, and of a private request nothing at all', async () => {
    const client = await people.connected(worker, agency)
    await ask(client.id, { type: 'location' })
    await ask(client.id, { ...passport(), private: true, type: 'document' })
    const stranger = await people.staff({ agency: (await people.agency()).id, name: 'Sam Oduya' })
    const refused = await ask(client.id, { type: 'location', unlessAsked: true }, stranger)
    expect(outcome(refused)).toBe('409 ALREADY_ASKED')
    expect(refused.message).toContain('Harbor Shelter')
    expect(refused.message).not.toContain('Ana')
    const unknown = { ...passport(), type: 'document', unlessAsked: true }
    expect((await ask(client.id, unknown, stranger)).status).toBe(201)
  })
})
