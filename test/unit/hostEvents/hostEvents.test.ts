import { expect, test } from 'vitest'

import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { HOST_EVENT_NAMES, HOST_EVENTS } from '../../../src/contract/hostEvents.js'
import type { Row } from '../../../src/data/rows.js'
import { asHostEvent, hostEventsOf } from '../../../src/hostEvents/hostEventsOf.js'
import { attack } from '../../attacks/attack.js'

const context = { slugs: { ...DEFAULT_SLUGS, portalRequests: 'asks' } }
const source = { payload: { config: { custom: { 'payload-client-portal': context } } } } as never

const event = (change: Partial<Row<'portalAuditEvents'>>): Row<'portalAuditEvents'> => ({
  action: 'request.cannot-be-answered',
  actorID: '7',
  actorKind: 'client',
  actorName: 'Ana Ruiz',
  address: '203.0.113.7',
  agencyID: 'agency',
  at: '2027-01-31T08:00:00.000Z',
  clientID: 'client',
  createdAt: '2027-01-31T08:00:00.000Z',
  dedupeKey: 'key',
  detail: { reason: 'cannot-find' },
  id: 'event',
  outcome: 'done',
  sealKey: 'sealed:12',
  sequence: 12,
  subject: 'request',
  updatedAt: '2027-01-31T08:00:00.000Z',
  ...change,
})

test('an event of the trail is told by ids and codes, under the slug of the installation', () => {
  expect(asHostEvent(source, event({}), 'requestCannotBeAnswered')).toEqual({
    data: {
      agency: 'agency',
      by: 'client',
      client: 'client',
      reason: 'cannot-find',
      sequence: 12,
      subject: { collection: 'asks', id: 'request' },
    },
    id: 'event_requestCannotBeAnswered',
    timestamp: '2027-01-31T08:00:00.000Z',
    type: 'request.cannot-be-answered',
  })
})

test(attack('HOOK-05'), () => {
  const detail = { reason: 'I lost it when my brother came', text: 'Mike' }
  const told = JSON.stringify(asHostEvent(source, event({ detail }), 'requestCannotBeAnswered'))
  expect(told).not.toMatch(/brother|Mike|Ana|203\.0/)
})

test('what was refused, broke, or was done before under the same key is told to nobody', () => {
  expect(hostEventsOf(event({}))).toEqual(['requestCannotBeAnswered'])
  expect(hostEventsOf(event({ outcome: 'denied' }))).toEqual([])
  expect(hostEventsOf(event({ outcome: 'failed' }))).toEqual([])
  expect(hostEventsOf(event({ detail: { repeated: true } }))).toEqual([])
  expect(hostEventsOf(event({ action: 'sign-in.done' }))).toEqual([])
})

test('an answer is what it answers, too: one event of the trail is told under two ids', () => {
  const answered = event({ action: 'request.fulfilled', detail: { type: 'document' } })
  expect(hostEventsOf(answered).toSorted()).toEqual(['documentReceived', 'requestCompleted'])
})

test('no two events have one type, and each handler has the name of its type', () => {
  for (const name of HOST_EVENT_NAMES) {
    const [first = '', ...rest] = HOST_EVENTS[name].type.split(/[.-]/)
    const camel = first + rest.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
    expect(camel).toBe(name)
  }
})
