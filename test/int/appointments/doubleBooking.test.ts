import { afterAll, beforeAll, expect, test } from 'vitest'

import { overlaps, type OfferedTime } from '../../../src/core/slotTimes.js'
import { attack } from '../../attacks/attack.js'
import { appointmentsOf } from '../../support/appointments.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Answer } from '../../support/visitor.js'

let app: PortalApp
let people: People
let of: ReturnType<typeof appointmentsOf>
let agency = ''

beforeAll(async () => {
  app = await startPortalApp('double-booking')
  people = peopleOf(app)
  of = appointmentsOf(app)
  agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
})
afterAll(() => app.stop())

/** Two hundred calls, on a machine that does other things too. */
const LONG = { timeout: 900_000 }

/** As many as clients, desks and servers of a big agency would send at once. */
const TRIES = 200

const standing = async (staff: unknown): Promise<OfferedTime[]> =>
  (await storedRows(app, 'appointments', {
    and: [{ staff: { equals: staff } }, { status: { equals: 'booked' } }],
  })) as unknown as OfferedTime[]

const won = (answers: readonly Answer[]): number =>
  answers.filter(({ status }) => status === 201).length

/** What nobody may be told but that it is taken. */
const lost = (answers: readonly Answer[]): string[] => [
  ...new Set(answers.filter(({ status }) => status !== 201).map(outcome)),
]

test(attack('APT-07', `${TRIES} at once, from two series and from staff`), LONG, async () => {
  const worker = await people.staff({ agency })
  await of.open(worker)
  const clients: Awaited<ReturnType<People['connected']>>[] = []
  for (let count = 0; count < 4; count += 1) clients.push(await people.connected(worker, agency))
  // Two series whose times lie over each other, and staff between them
  const one = await of.offer(worker, of.ahead(5))
  const two = await of.offer(worker, of.ahead(5, 0.5))
  const others: { id: string }[] = []
  for (let count = 0; count < 20; count += 1) others.push(await people.client(agency))
  const tries = Array.from({ length: TRIES }, (_, index) => () => {
    const client = clients[index % clients.length] ?? clients[0]
    if (client === undefined) throw new Error('there is nobody')
    const way = index % 3
    if (way === 0) return of.book(client, one.body.id, String(one.body.startsAt))
    if (way === 1) return of.book(client, two.body.id, String(two.body.startsAt))
    return of.schedule(worker, others[index % others.length] ?? { id: '' }, of.ahead(5, 0.25))
  })
  const answers = await Promise.all(tries.map((attempt) => attempt()))
  expect(won(answers)).toBe(1)
  expect(await standing(worker.id)).toHaveLength(1)
  expect(
    lost(answers).filter((said) => !/^409 (?:TIME_TAKEN|CLIENT_BUSY|CALENDAR_BUSY)$/.test(said)),
  ).toEqual([])
})

test(attack('APT-07', 'moves and bookings of a whole day at once'), async () => {
  const worker = await people.staff({ agency })
  const clients: { id: string }[] = []
  for (let count = 0; count < 12; count += 1) clients.push(await people.client(agency))
  const made = []
  for (const [index, client] of clients.slice(0, 4).entries())
    made.push(await of.schedule(worker, client, of.ahead(8, index)))
  const answers = await Promise.all([
    ...made.flatMap(({ body }) =>
      [0, 1, 2].map((hours) =>
        of.act(worker, body.id, 'move', { minutes: 60, startsAt: of.ahead(9, hours) }),
      ),
    ),
    ...clients.slice(4).map((client, index) => of.schedule(worker, client, of.ahead(9, index / 2))),
  ])
  expect(answers.some(({ status }) => status < 300)).toBe(true)
  const times = await standing(worker.id)
  const pairs = times.flatMap((time, index) =>
    times.slice(index + 1).filter((other) => overlaps(time, other)),
  )
  expect(pairs).toEqual([])
})
