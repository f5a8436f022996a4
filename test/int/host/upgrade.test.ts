import { randomUUID } from 'node:crypto'

import { upgradePortalData, type UpgradeReport } from 'payload-client-portal'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { askedFormNameOf } from '../../../src/core/askedForm.js'
import { storedPhone } from '../../../src/contact/phone.js'
import { dayIn, storedDay } from '../../../src/core/day.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { changeBelow, demoRows, writeReleaseDemo } from '../../support/releaseDemo.js'
import { storedRows, type StoredRow } from '../../support/storedRows.js'
import { withoutIDs } from '../../support/withoutIDs.js'

let app: PortalApp
let people: People
let report: UpgradeReport

const change = (collection: string, id: unknown, data: Record<string, unknown>) =>
  changeBelow(app, collection, id, data)
const row = async (collection: string, id: unknown): Promise<StoredRow | undefined> =>
  (await storedRows(app, collection, { id: { equals: id as string } }))[0]
const looksAt = (collection: string): unknown[] =>
  report.look.filter((one) => one.collection === collection)

const [first, second, third, fourth, fifth] = demoRows('clients').filter(({ phone }) => !phone)
const [release, other] = demoRows('releases-of-information').filter(
  ({ permission, revokedAt }) => permission === 'yes' && !revokedAt,
)
const [enrollment, backwards] = demoRows('enrollments')
const [document] = demoRows('client-documents')
const [place] = demoRows('client-locations')
const [item, wordless] = demoRows('portal-inbox').filter(({ kind }) => kind === 'message-copy')
const [category] = demoRows('file-categories')
const response = demoRows('assessment-responses').find(({ questions }) =>
  JSON.stringify(questions).includes('"lastVisit"'),
)
const halfPlace = { ...place, address: null, id: randomUUID(), longitude: null, note: null }
const connected = demoRows('portal-connections').filter(({ status }) => status === 'connected')
const accountOf = (client: unknown) =>
  connected.find((connection) => connection.client === client)?.account
/** Connected, and of no number in the profile but where one is put there below. */
const [caller, twoNumbers] = demoRows('clients').filter(
  ({ id, phone }) =>
    !phone && accountOf(id) && ![first, second, third, fourth, fifth].some((one) => one?.id === id),
)
const [ended] = demoRows('portal-accounts').filter(
  ({ id }) => !connected.some(({ account }) => account === id),
)

const pending = demoRows('portal-requests').filter(({ status }) => status === 'pending')
const completed = demoRows('portal-requests').filter(({ status }) => status === 'completed')

/** What people did to 0.1.0 through doors that took it. */
const asPeopleDid = async () => {
  await change('clients', first?.id, { dateOfBirth: '1991-12-08T00:00:00.000Z' })
  await change('clients', second?.id, { lastName: ' O\u2019Brien\u200b ', preferredName: '\u200b' })
  await change('clients', third?.id, { phone: '(909) 555-0143' })
  await change('clients', fourth?.id, { phone: 'ask at the desk' })
  await change('clients', fifth?.id, {
    dateOfBirth: '2091-12-08T12:00:00.000Z',
    email: 'mara@b\u00fccher.example',
  })
  await change('portal-accounts', accountOf(caller?.id), { phone: '(909) 555-0150' })
  await change('clients', twoNumbers?.id, { phone: '909.555.0151' })
  await change('portal-accounts', accountOf(twoNumbers?.id), { phone: '909 555 0152' })
  await change('portal-accounts', ended?.id, { phone: '909 555 0153' })
  await change('enrollments', enrollment?.id, { startDate: '2026-03-02T04:30:00.000Z' })
  await change('enrollments', backwards?.id, { exitDate: '2025-01-02T12:00:00.000Z' })
  await change('releases-of-information', release?.id, { endDate: null })
  await change('releases-of-information', other?.id, {
    signedAt: '2026-01-05T10:00:00.000Z',
    signedName: '\u200b',
  })
  await change('client-documents', document?.id, { name: '\u200b\u00ad' })
  await change('client-locations', place?.id, { longitude: null, note: 'behind\r\nthe library' })
  await app.payload.db.create({ collection: 'client-locations', data: halfPlace, req: {} })
  await change('portal-inbox', item?.id, { text: null })
  await change('portal-inbox', wordless?.id, { text: '\u200b' })
  const names = category?.predefinedNames as { id: string; name: string }[]
  await change('file-categories', category?.id, {
    predefinedNames: names.map((one, at) =>
      at === 1 ? { ...one, name: 'Eviction\u200b  ' } : one,
    ),
  })
  await change('assessment-responses', response?.id, {
    answers: {
      ...(response?.answers as Record<string, unknown>),
      emergencyContact: '\u200b',
      lastVisit: '2026-10-03T07:00:00.000Z',
      worries: 'The hotel\r\ntwo doors down',
    },
  })
}

beforeAll(async () => {
  app = await startPortalApp('upgrade')
  people = peopleOf(app)
  // After the demo was written, whenever that is: its days are of the past.
  app.advance(Date.parse('2026-12-01T12:00:00.000Z') - Date.now())
  await writeReleaseDemo(app, people)
})
afterAll(() => app.stop())

test('rows of 0.1.0 take the form of this version, once, and it is said which', async () => {
  await asPeopleDid()
  const plan = await upgradePortalData(app.payload, { dryRun: true })
  expect(await storedRows(app, 'clients', { searchText: { equals: null } })).toHaveLength(
    demoRows('clients').length,
  )
  expect(await storedRows(app, 'contact-changes')).toEqual([])
  report = await upgradePortalData(app.payload)
  const { 'releases-of-information.revokedAt': revoked, ...changed } = report.changed
  const { 'releases-of-information.revokedAt': unsigned, ...planned } = plan.changed
  expect(planned).toEqual(changed)
  expect(unsigned).toBeLessThanOrEqual(revoked ?? 0)
  expect(plan.look).toEqual(report.look)

  const inAnotherForm = demoRows('clients').filter(
    ({ phone }) => typeof phone === 'string' && storedPhone(phone, 'US') !== phone,
  )
  const carried = demoRows('portal-accounts').filter(
    ({ id, phone }) => phone && connected.some(({ account }) => account === id),
  )
  expect(report.changed).toMatchObject({
    'assessment-responses.answers': 1,
    'client-locations.latitude': 1,
    'client-locations.note': 1,
    'clients.dateOfBirth': 1,
    'clients.email': 1,
    'clients.fullName': 1,
    'clients.lastName': 1,
    // As they were typed, in the profile; and two that were on an account
    'clients.phone': inAnotherForm.length + 3,
    'clients.preferredName': 1,
    'clients.searchText': demoRows('clients').length,
    'enrollments.startDate': 1,
    'file-categories.predefinedNames.name': 1,
    'portal-accounts.phone': carried.length + 2,
    'portal-inbox.agency': demoRows('portal-inbox').length,
    'portal-inbox.text': demoRows('portal-inbox').filter(({ text }) => !text).length + 2,
    'portal-requests.remindAt': pending.filter(({ dueDate }) => dueDate).length,
    'portal-requests.review': completed.length,
    'releases-of-information.endDate': 1,
  })
  expect(withoutIDs(report)).not.toMatch(/Brien|library|555|desk/)
  // Nobody changed them: lists by what was changed last stay in their order.
  for (const { id, updatedAt } of demoRows('programs'))
    expect(new Date((await row('programs', id))?.updatedAt as string).toISOString()).toBe(updatedAt)
  const again = await upgradePortalData(app.payload)
  expect(again.changed).toEqual({})
  expect(again.look).toEqual(report.look)
})

test('names, texts and days are as they are kept now, at any depth', async () => {
  expect(await row('clients', first?.id)).toMatchObject({ dateOfBirth: storedDay('1991-12-08') })
  expect(await row('clients', second?.id)).toMatchObject({
    fullName: expect.stringMatching(/O\u2019Brien$/) as string,
    lastName: 'O\u2019Brien',
    preferredName: null,
  })
  expect(await row('clients', fifth?.id)).toMatchObject({ email: 'mara@xn--bcher-kva.example' })
  // The moment at which it was filled in, as the day where the agency is.
  const day = dayIn('America/Los_Angeles', new Date('2026-03-02T04:30:00.000Z'))
  expect(await row('enrollments', enrollment?.id)).toMatchObject({ startDate: storedDay(day) })
  const names = (await row('file-categories', category?.id))?.predefinedNames
  expect(names).toMatchObject([{ name: 'Lease' }, { name: 'Eviction' }, {}, {}])
  const answers = (await row('assessment-responses', response?.id))?.answers
  expect(answers).toMatchObject({
    lastVisit: '2026-10-03',
    medicines: 3,
    worries: 'The hotel\ntwo doors down',
  })
  expect(answers).not.toHaveProperty('emergencyContact')
  expect((await row('releases-of-information', release?.id))?.endDate).toMatch(/T12:00:00.000Z$/)
  expect(await row('releases-of-information', other?.id)).toMatchObject({
    revokedAt: expect.anything() as string,
    signedName: '\u200b',
  })
})

test('telephone numbers are one form; those of accounts stand in the profile, and none is lost', async () => {
  expect(await row('clients', third?.id)).toMatchObject({ phone: '+19095550143' })
  expect(await row('clients', fourth?.id)).toMatchObject({ phone: 'ask at the desk' })
  expect(await row('clients', caller?.id)).toMatchObject({
    phone: '+19095550150',
    searchText: expect.stringContaining('19095550150') as string,
  })
  expect(await row('clients', twoNumbers?.id)).toMatchObject({ phone: '+19095550151' })
  for (const client of [caller, twoNumbers])
    expect(await row('portal-accounts', accountOf(client?.id))).toMatchObject({ phone: null })
  // Of nobody: it stays where it is.
  expect(await row('portal-accounts', ended?.id)).toMatchObject({ phone: '909 555 0153' })

  const history = await storedRows(app, 'contact-changes')
  expect(history.map(({ after, before, client }) => [client, before, after])).toEqual(
    expect.arrayContaining([
      [caller?.id, null, '+19095550150'],
      [twoNumbers?.id, '+19095550152', '+19095550151'],
    ]),
  )
  expect(history).toHaveLength(2)
  const { visitor } = await people.staff({ permissions: ['super-user'] })
  const found = await visitor.call('/clients?where[searchText][like]=(909) 555-0150')
  expect(found.body.totalDocs).toBe(1)
})

test('inbox items say what they are about, and are of the agency of that', async () => {
  expect(await row('portal-inbox', item?.id)).toMatchObject({ text: item?.text })
  expect(await row('portal-inbox', wordless?.id)).toMatchObject({ text: wordless?.text })
  const agencyOf = new Map(
    [
      ...demoRows('portal-messages'),
      ...demoRows('portal-requests'),
      ...demoRows('portal-connections'),
      ...demoRows('client-documents'),
    ].map(({ agency, id }) => [id, agency]),
  )
  for (const one of await storedRows(app, 'portal-inbox'))
    expect(one.agency, one.id).toBe(agencyOf.get(one.subject))
})

test('half a position goes where the place is said in words; what cannot be is listed, not guessed at', async () => {
  expect(await row('client-locations', place?.id)).toMatchObject({
    address: place?.address,
    latitude: null,
    longitude: null,
    note: 'behind\nthe library',
  })
  expect(await row('client-locations', halfPlace.id)).toMatchObject({ latitude: place?.latitude })
  expect(looksAt('client-locations')).toEqual([
    { collection: 'client-locations', field: 'longitude', id: halfPlace.id },
  ])
  expect(looksAt('client-documents')).toEqual([
    { collection: 'client-documents', field: 'name', id: document?.id },
  ])
  expect(looksAt('clients')).toEqual(
    expect.arrayContaining([
      { collection: 'clients', field: 'phone', id: fourth?.id },
      { collection: 'clients', field: 'dateOfBirth', id: fifth?.id },
    ]),
  )
  expect(looksAt('enrollments')).toContainEqual({
    collection: 'enrollments',
    field: 'exitDate',
    id: backwards?.id,
  })
})

test('whoever mends what is listed is told which field, and may mend the rest first', async () => {
  const { visitor } = await people.staff({ permissions: ['super-user'] })
  const wrong = [
    ['enrollments', backwards?.id, { exitDate: '2025-01-03' }, 'exitDate'],
    ['clients', fifth?.id, { dateOfBirth: '2091-12-09' }, 'dateOfBirth'],
    ['clients', fourth?.id, { phone: 'ask there' }, 'phone'],
    ['client-locations', halfPlace.id, { note: 'by the pier' }, 'longitude'],
  ] as const
  for (const [collection, id, data, field] of wrong) {
    const refused = await visitor.call(`/${collection}/${id as string}`, {
      body: data,
      method: 'PATCH',
    })
    expect(refused.status, field).toBe(400)
    expect(JSON.stringify(refused.body), field).toContain(`"${field}"`)
  }
  const right = [
    ['enrollments', backwards?.id, { exitDate: '2026-11-28' }],
    ['clients', fifth?.id, { preferredName: 'Mara' }],
    ['clients', fourth?.id, { phone: '909 555 0160' }],
    ['client-locations', halfPlace.id, { latitude: null, note: 'by the pier' }],
  ] as const
  for (const [collection, id, data] of right) {
    const taken = await visitor.call(`/${collection}/${id as string}`, {
      body: data,
      method: 'PATCH',
    })
    expect(taken.status, `${collection} ${taken.message}`).toBe(200)
  }
})

test('afterwards no day of any collection is in another form, and everybody is found', async () => {
  const found: string[] = []
  for (const { config } of Object.values(app.payload.collections)) {
    const days = config.flattenedFields.filter(({ custom }) => askedFormNameOf(custom) === 'day')
    const rows = days.length > 0 ? await storedRows(app, config.slug) : []
    found.push(
      ...rows.flatMap((one) =>
        days
          .map(({ name }) => one[name])
          .filter(Boolean)
          .map((day) => new Date(day as string).toISOString()),
      ),
    )
  }
  expect(found.length).toBeGreaterThan(50)
  expect(found.filter((day) => !day.endsWith('T12:00:00.000Z'))).toEqual([])
  for (const one of await storedRows(app, 'clients')) expect(one.searchText).toMatch(/\S/)
})
