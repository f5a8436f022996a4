import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { richText } from '../../../dev/seed/richText.js'
import { getContext } from '../../../src/config/context.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import type { LiveEvent } from '../../../src/contract/ports.js'
import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { detailOf, eventsOf, idText, traceOf } from '../../support/auditTrail.js'
import { eventually } from '../../support/eventually.js'
import { pdf } from '../../support/files.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Answer, Visitor } from '../../support/visitor.js'
import { withoutIDs } from '../../support/withoutIDs.js'

type Staff = Awaited<ReturnType<People['staff']>>
type Client = Awaited<ReturnType<People['connected']>>
type Values = Record<string, unknown>

let app: PortalApp
let ask: AskGraphQL
let people: People
let agency: string
let root: Staff
let worker: Staff
let stranger: Staff
let client: Client
let [assessment, program, template] = ['', '', '']
let heard: LiveEvent[] = []

beforeAll(async () => {
  app = await startPortalApp('every-record')
  getContext(app.payload).ports.bus.subscribe((event) => heard.push(event))
  ask = graphqlOf(app)
  people = peopleOf(app)
  agency = (await people.agency()).id
  root = await people.staff({ permissions: ['super-user'] })
  worker = await people.staff({ agency })
  stranger = await people.staff({ agency: (await people.agency()).id, permissions: [] })
  client = await people.connected(worker, agency)
  program = (await people.create('programs', { agency, name: 'Shelter' })).id
  template = (await people.create('task-templates', { name: 'Visit' })).id
  assessment = (
    await people.create('assessments', {
      enabledOnPortal: true,
      questions: [{ label: { en: 'Pets?' }, name: 'pets', required: false, type: 'yes-no' }],
      title: 'Pets',
    })
  ).id
})
afterAll(() => app.stop())

/** A staff user's own notices: no record of a client. */
const UNWATCHED = new Set<CollectionKey>(['portalInbox'])

const WRITABLE = (Object.keys(ACCESS_MATRIX) as CollectionKey[]).filter((key) => {
  const { create, delete: remove, update } = ACCESS_MATRIX[key]
  return !UNWATCHED.has(key) && [create, remove, update].some((rule) => rule !== 'never')
})

type Sample = { change: Values; create: Values; file?: Buffer; ofClient?: boolean }
const CALL = { cause: 'veteran', texts: { en: 'Call the VA' }, who: 'client' }
const WELCOME = { name: 'Welcome', texts: { en: 'Hello', es: 'Hola' } }
const THEIRS = { change: { note: 'By the pier' }, ofClient: true }
/** A record of each collection that staff write. */
const samples = (): Partial<Record<CollectionKey, Sample>> => {
  const own = { client: client.id }
  const day = '2026-03-01T12:00:00.000Z'
  return {
    agencies: { change: { roiTermDays: 90 }, create: { name: 'North' } },
    assessmentResponses: {
      change: { private: true },
      create: { ...own, answers: { pets: 'yes' }, assessment, assessmentDate: day, questions: [] },
      ofClient: true,
    },
    assessments: {
      change: { title: 'Other' },
      create: {
        questions: [{ label: { en: 'Cats?' }, name: 'cats', required: false, type: 'yes-no' }],
        title: 'Cats',
      },
    },
    clientDocuments: {
      change: { name: 'Pay stub' },
      create: { ...own, name: 'Birth certificate' },
      file: pdf(),
      ofClient: true,
    },
    clientLocations: {
      change: { note: 'By the river' },
      create: { ...own, address: 'Harbor', recordedAt: day },
      ofClient: true,
    },
    clientNotes: {
      change: { pinned: true },
      create: { ...own, body: 'Comes on Mondays' },
      ofClient: true,
    },
    clients: {
      change: { preferredName: 'Mickey' },
      create: { agency, firstName: 'Mike', lastName: 'Other' },
    },
    communityInfo: {
      change: { title: 'Rights' },
      create: { body: richText('Yours'), title: 'Your rights' },
    },
    enrollments: {
      change: { destination: '410', exitDate: '2026-05-01T12:00:00.000Z' },
      create: { ...own, program, startDate: day },
      ofClient: true,
    },
    fileCategories: { change: { active: false }, create: { active: true, name: 'Income' } },
    housingPlanActions: { change: { who: 'officer' }, create: { agency, ...CALL } },
    housingPlanTemplates: { change: { active: false }, create: { name: 'Rent' } },
    households: { change: { name: 'Second' }, create: { agency, name: 'First' } },
    messageTexts: { change: { name: 'Reminder' }, create: { agency, ...WELCOME } },
    taskTemplates: { change: { clientTask: 'yes' }, create: { clientTask: 'no', name: 'Visit' } },
    workflows: {
      change: { caseType: 'Prevention' },
      create: { name: 'Prevention', steps: [{ key: 'visit', task: template }] },
    },
    programs: { change: { name: 'Day shelter' }, create: { agency, name: 'Night shelter' } },
    resources: { change: { free: true }, create: { name: 'Food bank' } },
    referrals: { ...THEIRS, create: { ...own, toAgency: agency } },
    services: { ...THEIRS, create: { ...own, recordType: '200' } },
    releasesOfInformation: {
      change: { permission: 'no' },
      create: {
        ...own,
        documentationType: 'electronic-signature',
        permission: 'yes',
        startDate: day,
      },
      ofClient: true,
    },
  }
}

const create = (visitor: Visitor, key: CollectionKey, { create: data, file }: Sample) => {
  if (!file) return visitor.post(`/${DEFAULT_SLUGS[key]}`, data)
  const body = new FormData()
  body.append('file', new File([new Uint8Array(file)], 'a.pdf', { type: 'application/pdf' }))
  body.append('_payload', JSON.stringify(data))
  return visitor.call(`/${DEFAULT_SLUGS[key]}`, { body, method: 'POST' })
}

const recorded = async (work: () => Promise<Answer>) => {
  let answer: Answer | undefined
  heard = []
  const events = await eventsOf(app, async () => {
    answer = await work()
  })
  return { answer, events }
}

const expectWrite = (
  { answer, events }: Awaited<ReturnType<typeof recorded>>,
  expected: { action: string; client: string | undefined; key: CollectionKey },
) => {
  const { action, client: about, key } = expected
  expect(answer?.status, answer?.message).toBeLessThan(300)
  expect(
    events.map(traceOf),
    `${action} in ${key} must leave exactly one audit event: withAudit in collections/index.ts`,
  ).toEqual([{ action, actor: 'staff', outcome: 'done', ...(about ? { client: about } : {}) }])
  expect(detailOf(events[0])).toMatchObject({ collection: key })
}

/** Open records of that client follow, and those of nobody else. In a transaction they hear after it. */
const expectTold = async (client: string | undefined) => {
  if (!client) return expect(heard).toEqual([])
  const event = { client, staffOnly: true, type: 'record' }
  await eventually(() => expect(heard).toEqual([expect.objectContaining(event)]))
  expect(Object.keys(heard[0] ?? {}).toSorted()).toEqual([
    'agency',
    'client',
    'private',
    'staffOnly',
    'type',
  ])
}

describe('a record that staff make, change and remove leaves one event each time', () => {
  test.each(WRITABLE)('%s', async (key) => {
    const sample = samples()[key]
    if (!sample) throw new Error(`add a sample of ${key} to this test`)
    const made = await recorded(() => create(root.visitor, key, sample))
    const id = String((made.answer?.body.doc as unknown as Values | undefined)?.id)
    const about = key === 'clients' ? id : sample.ofClient ? client.id : undefined
    expectWrite(made, { action: 'record.created', client: about, key })
    await expectTold(about)
    expect(made.events[0]).toMatchObject({ actorID: idText(root.id), subject: id })
    const path = `/${DEFAULT_SLUGS[key]}/${id}`
    const changed = await recorded(() =>
      root.visitor.call(path, { body: sample.change, method: 'PATCH' }),
    )
    expectWrite(changed, { action: 'record.changed', client: about, key })
    await expectTold(about)
    expect(String(detailOf(changed.events[0]).fields).split(', ')).toEqual(
      expect.arrayContaining(Object.keys(sample.change)),
    )
    const texts = Object.values(sample.change).filter((value) => typeof value === 'string')
    const kept = JSON.stringify(changed.events.map(({ detail }) => detail))
    expect(texts.filter((text) => text !== 'no' && kept.includes(text))).toEqual([])
    // Clients are deleted by an action of their own.
    if (ACCESS_MATRIX[key].delete === 'never') return
    const removed = await recorded(() => root.visitor.call(path, { method: 'DELETE' }))
    expectWrite(removed, { action: 'record.deleted', client: about, key })
    await expectTold(about)
    expect(removed.events[0]).toMatchObject({ subject: id })
  })

  test('one for each record of a bulk change', async () => {
    const rows = await Promise.all([people.client(agency), people.client(agency)])
    const where = `where[id][in]=${rows.map(({ id }) => id).join(',')}`
    const { events } = await recorded(() =>
      root.visitor.call(`/clients?${where}`, { body: { preferredName: 'Mo' }, method: 'PATCH' }),
    )
    expect(new Set(events.map(({ clientID }) => clientID))).toEqual(
      new Set(rows.map(({ id }) => id)),
    )
    expect(events).toHaveLength(2)
  })

  test('only the fields that changed are named, a Social Security number by its name', async () => {
    const record = await people.client(agency, { ssn: '219-09-9999' })
    const { events } = await recorded(() =>
      worker.visitor.call(`/clients/${record.id}`, {
        body: { lastName: record.lastName, ssn: '219-09-8888', '219-09-7777': 1 },
        method: 'PATCH',
      }),
    )
    expect(detailOf(events[0]).fields).toBe('ssn')
    expect(withoutIDs(events)).not.toMatch(/8888|7777/)
  })
})

describe('a write that is refused leaves one event', () => {
  test('403, of a collection that is not theirs to write', async () => {
    const { answer, events } = await recorded(() =>
      worker.visitor.post('/programs', { agency, name: 'Mine' }),
    )
    expect(answer?.status).toBe(403)
    expect(events.map(traceOf)).toEqual([
      { action: 'record.created', actor: 'staff', code: 'Forbidden', outcome: 'denied' },
    ])
  })

  test.each(['PATCH', 'DELETE'])('%s of a record that another agency owns', async (method) => {
    const { answer, events } = await recorded(() =>
      stranger.visitor.call(`/clients/${client.id}`, { body: { firstName: 'X' }, method }),
    )
    expect(answer?.status).toBeGreaterThanOrEqual(403)
    expect(events.map(traceOf)).toMatchObject([{ actor: 'staff', outcome: 'denied' }])
  })

  test('by a client, and by nobody', async () => {
    for (const [visitor, actor] of [
      [client.visitor, 'client'],
      [app.visitor(), 'anonymous'],
    ] as const) {
      const { events } = await recorded(() =>
        visitor.call(`/clients/${client.id}`, { body: { firstName: 'X' }, method: 'PATCH' }),
      )
      expect(events.map(traceOf)).toMatchObject([
        { action: 'record.changed', actor, outcome: 'denied' },
      ])
    }
  })

  test('over GraphQL, whatever the caller names the field', async () => {
    const events = await eventsOf(app, () =>
      ask(
        stranger.visitor,
        `mutation { deleteAgency: updateClient(id: "${client.id}", data: { firstName: "X" }) { id } }`,
      ),
    )
    expect(events.map(traceOf)).toMatchObject([
      { action: 'record.changed', actor: 'staff', outcome: 'denied' },
    ])
  })
})

test('a write over GraphQL leaves one event', async () => {
  const events = await eventsOf(app, () =>
    ask(
      worker.visitor,
      `mutation { updateClient(id: "${client.id}", data: { preferredName: "Mi" }) { id } }`,
    ),
  )
  expect(events.map(traceOf)).toEqual([
    { action: 'record.changed', actor: 'staff', client: client.id, outcome: 'done' },
  ])
})
