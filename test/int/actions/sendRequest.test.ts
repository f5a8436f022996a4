import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
const made = { assessment: '', category: '', elsewhere: '', hidden: '', inactive: '' }

beforeAll(async () => {
  app = await startPortalApp('send-request')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  const category = (name: string, active: boolean) =>
    people.create('file-categories', {
      active,
      name,
      predefinedNames: [{ name: 'Birth Certificate' }, { name: 'Passport' }],
    })
  const assessment = (title: string, data: Record<string, unknown>) =>
    people.create('assessments', { enabledOnPortal: true, questions: [], title, ...data })
  made.category = (await category('Person Identification', true)).id
  made.inactive = (await category('Old papers', false)).id
  made.assessment = (await assessment('Housing needs', {})).id
  made.hidden = (await assessment('Staff only', { enabledOnPortal: false })).id
  const other = await people.agency()
  made.elsewhere = (await assessment('Elsewhere', { agencies: [other.id] })).id
})
afterAll(() => app.stop())

const ask = (body: Record<string, unknown>, id = client.id) =>
  worker.visitor.post(`/portal/clients/${id}/requests`, body)

describe('four things can be asked for', () => {
  test('an assessment, by its title', async () => {
    const answer = await ask({ assessment: made.assessment, type: 'assessment' })
    expect(answer.status, answer.message).toBe(201)
    expect(answer.body).toMatchObject({
      agency,
      assessment: made.assessment,
      client: client.id,
      name: 'Housing needs',
      private: false,
      status: 'pending',
      type: 'assessment',
    })
    expect(answer.body.requestedBy).toBe(worker.id)
  })

  test('a document, by category and predefined name', async () => {
    const answer = await ask({
      category: made.category,
      dueDate: '2030-01-31',
      predefinedName: 'Passport',
      type: 'document',
    })
    expect(answer.body).toMatchObject({
      category: made.category,
      name: 'Person Identification - Passport',
      predefinedName: 'Passport',
    })
    expect(answer.body.dueDate).toMatch(/^2030-01-31/)
  })

  test('a document under another name', async () => {
    const answer = await ask({
      category: made.category,
      otherName: ' Library card ',
      predefinedName: 'Other',
      type: 'document',
    })
    expect(answer.body).toMatchObject({
      name: 'Person Identification - Library card',
      otherName: 'Library card',
      predefinedName: 'Other',
    })
  })

  test('the location', async () => {
    const answer = await ask({ private: true, type: 'location' })
    expect(answer.body).toMatchObject({ private: true, status: 'pending', type: 'location' })
    expect(answer.body.name).not.toBe('')
  })

  test('a release of information, never private', async () => {
    const answer = await ask({ private: true, type: 'roi' })
    expect(answer.status, answer.message).toBe(201)
    expect(answer.body).toMatchObject({ private: false, type: 'roi' })
  })
})

describe('what follows', () => {
  test('the client finds it in the portal and gets one mail that says nothing of it', async () => {
    await app.settled()
    const before = app.mailbox.to(client.email).length
    const { body } = await ask({
      category: made.category,
      predefinedName: 'Birth Certificate',
      type: 'document',
    })
    await app.settled()
    const mails = app.mailbox.to(client.email).slice(before)
    expect(mails).toHaveLength(1)
    expect(`${mails[0]?.subject}${mails[0]?.text}${mails[0]?.html}`).not.toMatch(
      /Birth|Identification|Mike|Agency/,
    )
    expect(mails[0]?.text).toContain(`/portal/requests/${String(body.id)}`)
    const own = docsOf(await client.visitor.call('/portal-requests?limit=100'))
    expect(own.map(({ id }) => id)).toContain(body.id)
  })

  test('an audit event names type and privacy, and bookkeeping stays inside', async () => {
    const { body } = await ask({ private: true, type: 'location' })
    const [event] = await storedRows(app, 'portal-audit-events', { subject: { equals: body.id } })
    expect(event).toMatchObject({
      action: 'request.sent',
      detail: { private: true, type: 'location' },
    })
    for (const key of ['effects', 'effectsPendingAt', 'claimedAt', 'fulfillment']) {
      expect(body, key).not.toHaveProperty(key)
    }
  })
})

describe('refusals', () => {
  test.each([
    ['no type', {}],
    ['a type there is not', { type: 'passport' }],
    ['a document without category', { predefinedName: 'Passport', type: 'document' }],
    ['a category nobody knows', { category: 'nope', predefinedName: 'Passport', type: 'document' }],
    ['an assessment nobody knows', { assessment: 'nope', type: 'assessment' }],
    ['an assessment without which one', { type: 'assessment' }],
    ['a due date that is none', { dueDate: 'soon', type: 'location' }],
  ])('%s: 400', async (_, body) => {
    expect(outcome(await ask(body))).toBe('400 INVALID_INPUT')
  })

  test('a category that is not in use, a name it does not have, "Other" without a name: 400', async () => {
    const document = (body: Record<string, unknown>) =>
      ask({ category: made.category, type: 'document', ...body })
    expect(outcome(await document({ category: made.inactive, predefinedName: 'Passport' }))).toBe(
      '400 INVALID_INPUT',
    )
    expect(outcome(await document({ predefinedName: 'Driving licence' }))).toBe('400 INVALID_INPUT')
    expect(outcome(await document({}))).toBe('400 INVALID_INPUT')
    for (const otherName of [undefined, '', '   ']) {
      const answer = await document({ otherName, predefinedName: 'Other' })
      expect(outcome(answer)).toBe('400 INVALID_INPUT')
      expect(answer.body.errors).toMatchObject([{ data: { field: 'otherName' } }])
    }
  })

  test('all that was left open is told at once, by name', async () => {
    const fieldsOf = async (body: Record<string, unknown>): Promise<unknown[]> => {
      const [error] = (await ask(body)).body.errors as unknown as [
        { data: { fields: { field: string; message: string }[] } },
      ]
      return error.data.fields.map(({ field, message }) => `${field}: ${message}`)
    }
    expect(await fieldsOf({ type: 'document' })).toEqual([
      'category: Choose "Category".',
      'predefinedName: Choose "Predefined name".',
    ])
    expect(await fieldsOf({ predefinedName: 'Other', type: 'document' })).toEqual([
      'category: Choose "Category".',
      'otherName: Fill in "Other name".',
    ])
    expect(await fieldsOf({ type: 'assessment' })).toEqual(['assessment: Choose "Assessment".'])
  })

  test('an assessment for staff only or for other agencies: 400', async () => {
    for (const assessment of [made.hidden, made.elsewhere]) {
      expect(outcome(await ask({ assessment, type: 'assessment' }))).toBe('400 INVALID_INPUT')
    }
  })

  test('a client who is not connected: 409, after what is wrong with the request', async () => {
    const other = await people.client(agency)
    expect(outcome(await ask({ type: 'location' }, other.id))).toBe('409 NOT_CONNECTED')
    expect(outcome(await ask({ type: 'document' }, other.id))).toBe('400 INVALID_INPUT')
    await worker.visitor.post(`/portal/clients/${other.id}/invite`, {
      attestation: true,
      email: 'pending@client.example',
    })
    expect(outcome(await ask({ type: 'location' }, other.id))).toBe('409 NOT_CONNECTED')
  })

  test('nobody signed in 401, a client there is not 404, no right 403', async () => {
    const path = `/portal/clients/${client.id}/requests`
    expect(outcome(await app.visitor().post(path, { type: 'location' }))).toBe('401 SIGNED_OUT')
    expect(outcome(await ask({ type: 'location' }, 'nobody'))).toBe('404 NOT_FOUND')
    const helper = await people.staff({ agency, permissions: ['view-identifiers'] })
    expect(outcome(await helper.visitor.post(path, {}))).toBe('403 PERMISSION_REQUIRED')
  })
})

describe('canceling', () => {
  const cancel = (id: unknown, by = worker) =>
    by.visitor.post(`/portal/requests/${String(id)}/cancel`)

  test('a pending request, once, with who and when', async () => {
    const { body } = await ask({ type: 'location' })
    const answer = await cancel(body.id)
    expect(answer.status, answer.message).toBe(200)
    expect(answer.body).toMatchObject({ canceledBy: worker.id, status: 'canceled' })
    expect(Date.parse(String(answer.body.canceledAt))).toBeGreaterThan(0)
    expect(outcome(await cancel(body.id))).toBe('409 REQUEST_NOT_PENDING')
    const late = await client.visitor.post(`/portal/requests/${String(body.id)}/fulfill`, {
      address: '1 Main Street',
    })
    expect(outcome(late)).toBe('409 REQUEST_NOT_PENDING')
  })

  test('is for the agency that asked: others see a shared request, but cannot take it back', async () => {
    const elsewhere = await people.staff({ agency: (await people.agency()).id })
    const shared = await ask({ type: 'location' })
    const hidden = await ask({ private: true, type: 'location' })
    expect(outcome(await cancel(shared.body.id, elsewhere))).toBe('403 FORBIDDEN')
    expect(outcome(await cancel(hidden.body.id, elsewhere))).toBe('404 NOT_FOUND')
    expect(outcome(await cancel('nope'))).toBe('404 NOT_FOUND')
  })

  test('and answering at once: one of the two wins, never both', async () => {
    const { body } = await ask({ type: 'location' })
    const [canceled, answered] = await Promise.all([
      cancel(body.id),
      client.visitor.post(`/portal/requests/${String(body.id)}/fulfill`, { address: 'Here' }),
    ])
    expect([outcome(canceled), outcome(answered)].sort()).toEqual([
      '200',
      '409 REQUEST_NOT_PENDING',
    ])
    const records = await storedRows(app, 'client-locations', { request: { equals: body.id } })
    expect(records).toHaveLength(answered.status === 200 ? 1 : 0)
  })
})
