import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sameID } from '../../../src/core/ids.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let agency: string
let worker: Staff
let viewer: Staff

beforeAll(async () => {
  app = await startPortalApp('identifiers')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  viewer = await people.staff({ agency, permissions: ['view-identifiers'] })
})
afterAll(() => app.stop())

const create = async (data: Record<string, unknown>) => {
  const answer = await worker.visitor.post('/clients', {
    firstName: 'Mike',
    lastName: 'Tester',
    ...data,
  })
  const doc = answer.body.doc as unknown as Record<string, unknown> & { id: string }
  return { answer, doc }
}
const reveal = (id: string, by = viewer) => by.visitor.post(`/portal/clients/${id}/reveal-ssn`)
const rawNumber = async (id: string) =>
  String((await storedRows(app, 'clients', { id: { equals: id } }))[0]?.ssn)

describe('a Social Security number', () => {
  test('is encrypted in the database and masked wherever it is read', async () => {
    const { answer, doc } = await create({ ssn: '123-45-6789' })
    expect(answer.status, answer.message).toBe(201)
    expect(doc.ssn).toBe('***-**-6789')
    const raw = await rawNumber(doc.id)
    expect(raw).toMatch(/^v1\.main\./)
    expect(raw).not.toMatch(/6789|123-?45/)
    for (const by of [worker, viewer]) {
      const one = await by.visitor.call(`/clients/${doc.id}`)
      expect(one.body.ssn).toBe('***-**-6789')
      const [row] = docsOf(
        await by.visitor.call(`/clients?where[id][equals]=${doc.id}&select[ssn]=true`),
      )
      expect(row?.ssn).toBe('***-**-6789')
      expect(JSON.stringify(one.body)).not.toContain('v1.main')
    }
    const local = await app.payload.findByID({ collection: 'clients', id: doc.id })
    expect((local as unknown as Record<string, unknown>).ssn).toBe('***-**-6789')
  })

  test('stays as it is when the mask comes back from a form, and changes when a number comes', async () => {
    const { doc } = await create({ ssn: '123-45-6789' })
    const raw = await rawNumber(doc.id)
    const save = (ssn: unknown) =>
      worker.visitor.call(`/clients/${doc.id}`, {
        body: { firstName: 'Michael', ssn },
        method: 'PATCH',
      })
    expect((await save('***-**-6789')).status).toBe(200)
    expect(await rawNumber(doc.id)).toBe(raw)
    expect((await save('***-**-0000')).status).toBe(200)
    expect((await reveal(doc.id)).body).toEqual({ ssn: '123-45-6789' })
    expect((await save('987 65 4321')).status).toBe(200)
    expect((await reveal(doc.id)).body).toEqual({ ssn: '987-65-4321' })
    const other = await worker.visitor.call(`/clients/${doc.id}`, {
      body: { lastName: 'Else' },
      method: 'PATCH',
    })
    expect(other.status).toBe(200)
    expect((await reveal(doc.id)).body).toEqual({ ssn: '987-65-4321' })
    expect((await save(null)).status).toBe(200)
    expect((await reveal(doc.id)).body).toEqual({ ssn: null })
  })

  test('may be known in part, with X for what is not known', async () => {
    const { doc } = await create({ ssn: 'xxx-xx-6789', ssnDataQuality: '2' })
    expect(doc).toMatchObject({ ssn: '***-**-6789', ssnDataQuality: '2' })
    expect((await reveal(doc.id)).body).toEqual({ ssn: 'XXX-XX-6789' })
  })

  test.each(['12345', '123-45-678', '123-45-67890', 'ABC-DE-FGHI', '***-**-67'])(
    'is not %s: 400',
    async (ssn) => {
      const { answer } = await create({ ssn })
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).toMatch(/ssn/i)
    },
  )

  test('moved to another row opens nothing', async () => {
    const { doc } = await create({ ssn: '123-45-6789' })
    const other = await people.client(agency)
    await app.payload.db.updateOne({
      collection: 'clients',
      data: { ssn: await rawNumber(doc.id) },
      id: other.id,
      req: {},
    })
    expect((await reveal(other.id)).body).toEqual({ ssn: null })
  })
})

describe('showing the whole number', () => {
  test('takes the right to view identifiers, and leaves a trace each time', async () => {
    const { doc } = await create({ ssn: '123-45-6789' })
    expect(outcome(await reveal(doc.id, worker))).toBe('403 PERMISSION_REQUIRED')
    const trace = { client: { equals: doc.id } }
    const refusals = await storedRows(app, 'portal-audit-events', trace)
    expect(
      refusals.map(({ action, outcome }) => `${String(action)} ${String(outcome)}`).toSorted(),
    ).toEqual(['client.ssn-revealed denied', 'record.created done'])
    expect((await reveal(doc.id)).body).toEqual({ ssn: '123-45-6789' })
    await reveal(doc.id)
    const events = await storedRows(app, 'portal-audit-events', {
      and: [trace, { action: { equals: 'client.ssn-revealed' } }, { outcome: { equals: 'done' } }],
    })
    expect(events).toHaveLength(2)
    expect(events[0]).toMatchObject({
      action: 'client.ssn-revealed',
      actorKind: 'staff',
    })
    expect(sameID(events[0]?.actorID, viewer.id)).toBe(true)
    // Random ids hold any four digits now and then
    expect(JSON.stringify(events)).not.toMatch(/(?<![\da-f-])6789(?![\da-f-])/)
  })

  test('is for nobody signed out, no client, and nobody who does not see the client', async () => {
    const client = await people.connected(worker, agency, { ssn: '123456789' })
    expect(outcome(await app.visitor().post(`/portal/clients/${client.id}/reveal-ssn`))).toBe(
      '401 SIGNED_OUT',
    )
    expect(outcome(await client.visitor.post(`/portal/clients/${client.id}/reveal-ssn`))).toBe(
      '401 SIGNED_OUT',
    )
    expect(outcome(await reveal('nobody'))).toBe('404 NOT_FOUND')
  })
})

describe('HUD codes', () => {
  test('are taken as numbers or text and answered as text', async () => {
    for (const raceEthnicity of [
      [1, 5],
      ['1', '5'],
    ]) {
      const { answer, doc } = await create({
        nameDataQuality: 1,
        raceEthnicity,
        ssnDataQuality: '1',
      })
      expect(answer.status, answer.message).toBe(201)
      expect(doc).toMatchObject({
        dobDataQuality: '99',
        nameDataQuality: '1',
        raceEthnicity: ['1', '5'],
        ssnDataQuality: '1',
      })
    }
  })

  test.each([
    ['a code there is not', { nameDataQuality: 3 }],
    ['a word', { nameDataQuality: 'full' }],
    ['a reason for not knowing next to an answer', { raceEthnicity: [1, 99] }],
  ])('%s: 400', async (_, data) => {
    expect((await create(data)).answer.status).toBe(400)
  })

  test('of the preferred language follow the language tag, and the other way round', async () => {
    const spanish = await create({ preferredLanguage: 'es' })
    const code = spanish.doc.preferredLanguageCode
    expect(code).toMatch(/^\d+$/)
    const byCode = await create({ preferredLanguageCode: Number(code) })
    expect(byCode.doc).toMatchObject({ preferredLanguage: 'es', preferredLanguageCode: code })
    const changed = await worker.visitor.call(`/clients/${spanish.doc.id}`, {
      body: { preferredLanguage: 'en' },
      method: 'PATCH',
    })
    expect((changed.body.doc as unknown as Record<string, unknown>).preferredLanguageCode).not.toBe(
      code,
    )
    expect((await create({ preferredLanguage: 'no such language!' })).answer.status).toBe(400)
  })
})

test('every client gets an identifier of their own that never changes', async () => {
  const { doc } = await create({ uniqueIdentifier: undefined })
  expect(doc.uniqueIdentifier).toMatch(/^[3-9A-Y]{9}$/)
  await worker.visitor.call(`/clients/${doc.id}`, {
    body: { uniqueIdentifier: 'MINE' },
    method: 'PATCH',
  })
  const [row] = await storedRows(app, 'clients', { id: { equals: doc.id } })
  expect(row?.uniqueIdentifier).toBe(doc.uniqueIdentifier)
})
