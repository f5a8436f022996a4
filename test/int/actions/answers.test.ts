import { createHash } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { outcome, tally } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('answers')
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Harbor Outreach', roiTermDays: 90 })).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const ask = async (body: Record<string, unknown>): Promise<string> => {
  const answer = await worker.visitor.post(`/portal/clients/${client.id}/requests`, body)
  expect(answer.status, answer.message).toBe(201)
  return String(answer.body.id)
}
const fulfill = (id: string, body: Record<string, unknown>, by = client.visitor) =>
  by.post(`/portal/requests/${id}/fulfill`, body)
const recordsOf = (collection: string, request: string) =>
  storedRows(app, collection, { request: { equals: request } })

describe('a location', () => {
  test.each([
    ['an address', { address: ' 1 Main Street ' }, { address: '1 Main Street' }],
    ['a position', { latitude: 34.1, longitude: '-117.3' }, { latitude: 34.1, longitude: -117.3 }],
    ['the middle of the map', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 0 }],
    [
      'both and a note',
      { address: 'Bridge', latitude: 1, longitude: 2, note: 'After dark' },
      {
        address: 'Bridge',
        latitude: 1,
        longitude: 2,
        note: 'After dark',
      },
    ],
  ])('is %s', async (_, body, stored) => {
    const id = await ask({ private: true, type: 'location' })
    const answer = await fulfill(id, body)
    expect(answer.status, answer.message).toBe(200)
    expect(answer.body).toMatchObject({ id, status: 'completed' })
    const [record] = await recordsOf('client-locations', id)
    expect(record).toMatchObject({ agency, client: client.id, private: true, ...stored })
  })

  test.each([
    ['nothing', {}, '400 ADDRESS_OR_POSITION_REQUIRED'],
    ['only one coordinate', { latitude: 3 }, '400 ADDRESS_OR_POSITION_REQUIRED'],
    ['blanks', { address: '  ' }, '400 ADDRESS_OR_POSITION_REQUIRED'],
    ['a latitude off the map', { latitude: 91, longitude: 0 }, '400 INVALID_INPUT'],
    ['words for a longitude', { latitude: 1, longitude: 'west' }, '400 INVALID_INPUT'],
    ['an endless address', { address: 'x'.repeat(501) }, '400 INVALID_INPUT'],
  ])('is not %s: 400 with the field, and can be tried again', async (_, body, expected) => {
    const id = await ask({ type: 'location' })
    const refused = await fulfill(id, body)
    expect(outcome(refused)).toBe(expected)
    expect(refused.body.errors).toMatchObject([
      { data: { field: expect.stringMatching(/address|latitude|longitude/) } },
    ])
    expect(await recordsOf('client-locations', id)).toEqual([])
    expect((await fulfill(id, { address: 'Here' })).status).toBe(200)
  })

  test('belongs to the client whatever the body says', async () => {
    const id = await ask({ type: 'location' })
    const other = await people.client(agency)
    await fulfill(id, {
      address: 'Here',
      agency: 'x',
      client: other.id,
      private: true,
      request: 'x',
    })
    const [record] = await recordsOf('client-locations', id)
    expect(record).toMatchObject({ agency, client: client.id, private: false })
  })
})

describe('a release of information', () => {
  test('keeps the text that was signed, its language and hash, and ends after the term of the agency', async () => {
    const id = await ask({ type: 'roi' })
    const signature = `data:image/png;base64,${Buffer.from('drawing').toString('base64')}`
    const answer = await fulfill(id, { permission: 'yes', signature, signedName: ' Mike T. ' })
    expect(answer.status, answer.message).toBe(200)
    const [record] = await recordsOf('releases-of-information', id)
    expect(record).toMatchObject({
      agency,
      client: client.id,
      documentationType: 'electronic-signature',
      permission: 'yes',
      signature,
      signedLanguage: 'en',
      signedName: 'Mike T.',
    })
    const text = String(record?.signedText)
    expect(text).toContain('Harbor Outreach')
    expect(text).toContain('90 days')
    expect(text).not.toContain('{{')
    expect(record?.signedTextHash).toBe(createHash('sha256').update(text).digest('hex'))
    const term = Date.parse(String(record?.endDate)) - Date.parse(String(record?.startDate))
    expect(Math.round(term / 86_400_000)).toBe(90)
  })

  test('can be a No, which makes nothing active', async () => {
    await app.payload.delete({ collection: 'releases-of-information', where: {} })
    const id = await ask({ type: 'roi' })
    expect((await fulfill(id, { permission: 'no', signedName: 'Mike' })).status).toBe(200)
    const [record] = await recordsOf('releases-of-information', id)
    expect(record).toMatchObject({ endDate: null, permission: 'no' })
    await ask({ type: 'roi' })
  })

  test.each([
    ['no answer', { signedName: 'Mike' }, 'permission'],
    ['neither Yes nor No', { permission: 'maybe', signedName: 'Mike' }, 'permission'],
    ['no name', { permission: 'yes' }, 'signedName'],
    ['a blank name', { permission: 'yes', signedName: '  ' }, 'signedName'],
    [
      'a signature that is a page',
      { permission: 'yes', signature: 'data:text/html,x', signedName: 'M' },
      'signature',
    ],
  ])('with %s: 400', async (_, body, field) => {
    const id = await ask({ type: 'roi' })
    const answer = await fulfill(id, body)
    expect(outcome(answer)).toBe('400 INVALID_INPUT')
    expect(answer.body.errors).toMatchObject([{ data: { field } }])
    expect(await recordsOf('releases-of-information', id)).toEqual([])
  })
})

describe('whoever answers', () => {
  test('answers once: the second time is 409, and twenty at once make one record', async () => {
    const id = await ask({ type: 'location' })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => fulfill(id, { address: `Street ${index}` })),
    )
    expect(tally(answers)).toEqual({ '200': 1, '409 REQUEST_NOT_PENDING': 19 })
    expect(outcome(await fulfill(id, { address: 'Later' }))).toBe('409 REQUEST_NOT_PENDING')
    expect(await recordsOf('client-locations', id)).toHaveLength(1)
    const items = await storedRows(app, 'portal-inbox', { subject: { equals: id } })
    expect(items).toMatchObject([{ kind: 'request-completed', label: 'PORTAL', staff: worker.id }])
    const events = await storedRows(app, 'portal-audit-events', {
      and: [
        { subject: { equals: id } },
        { action: { equals: 'request.fulfilled' } },
        { outcome: { equals: 'done' } },
      ],
    })
    expect(events).toMatchObject([{ actorKind: 'client', client: client.id }])
  })

  test('answers own requests only: those of others are not there', async () => {
    const other = await people.connected(worker, agency)
    const id = await ask({ type: 'location' })
    expect(outcome(await fulfill(id, { address: 'X' }, other.visitor))).toBe('404 NOT_FOUND')
    expect(outcome(await fulfill('nope', { address: 'X' }))).toBe('404 NOT_FOUND')
    expect(outcome(await fulfill(id, { address: 'X' }, app.visitor()))).toBe('401 SIGNED_OUT')
    expect(outcome(await fulfill(id, { address: 'X' }, worker.visitor))).toBe('401 SIGNED_OUT')
  })

  test('needs an agency with the portal on', async () => {
    const id = await ask({ type: 'location' })
    const turn = (portalEnabled: boolean) =>
      app.payload.update({ collection: 'agencies', data: { portalEnabled }, id: agency })
    await turn(false)
    expect(outcome(await fulfill(id, { address: 'X' }))).toBe('403 PORTAL_NOT_ENABLED')
    await turn(true)
    expect((await fulfill(id, { address: 'X' })).status).toBe(200)
  })
})
