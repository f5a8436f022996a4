import { afterAll, beforeAll, expect, test } from 'vitest'

import { HISTORY_SOURCES } from '../../../src/features/history/sources.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { fillHistory, marchAt } from '../../support/history.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: string

beforeAll(async () => {
  app = await startPortalApp('record-tabs')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = (await people.client(agency)).id
  await fillHistory({ agency, app, client, people, staff: worker.id })
})
afterAll(() => app.stop())

const open = (path: string) => async () => {
  const answer = await worker.visitor.call(path)
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
}
const count = async (work: () => Promise<unknown>): Promise<number> =>
  (await statementsDuring(app, work)).length
const about = (): string => `where[client][equals]=${client}`

/** What each tab asks for. */
const asked = (): Readonly<Record<string, () => Promise<void>>> => ({
  contact: open(`/contact-changes?${about()}&depth=0&limit=10&sort=-at`),
  files: open(`/client-documents?${about()}&depth=1&limit=10&sort=-createdAt`),
  history: open(`/portal/clients/${client}/history?limit=25`),
  location: open(`/client-locations?${about()}&depth=1&limit=10&sort=-recordedAt`),
  notes: open(`/client-notes?${about()}&depth=1&limit=20&sort=-pinned,-createdAt`),
})

/** As much again of what the tabs list, by people who were not there before. */
const addRows = async (times: number): Promise<void> => {
  for (let number = 0; number < times; number += 1) {
    const author = await app.payload.db.create({
      collection: 'users',
      data: { agency, email: `more${crypto.randomUUID()}@agency.example`, name: 'Bo Lee' },
      req: {},
    })
    const owned = { agency, client }
    await people.create('client-notes', { ...owned, author: author.id, body: `Note ${number}` })
    await people.create('client-locations', {
      ...owned,
      address: `Place ${number}`,
      recordedAt: marchAt(22),
    })
    await people.create('contact-changes', {
      ...owned,
      after: `new${number}@client.example`,
      at: marchAt(22),
      changedBy: author.id,
      dedupeKey: crypto.randomUUID(),
      door: 'record',
      kind: 'email',
    })
  }
}

test('a tab of a record takes as many statements for twenty times the rows', async () => {
  await addRows(1)
  const before = new Map<string, number>()
  for (const [name, work] of Object.entries(asked())) before.set(name, await count(work))
  await addRows(20)
  for (const [name, work] of Object.entries(asked()))
    expect(await count(work), name).toBeLessThanOrEqual(before.get(name) ?? 0)
})

test('the history takes a statement for each kind of event, and a dozen around them', async () => {
  const most = Object.keys(HISTORY_SOURCES).length + 12
  expect(await count(asked().history ?? (async () => undefined))).toBeLessThanOrEqual(most)
})
