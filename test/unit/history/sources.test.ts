import { describe, expect, test } from 'vitest'

import { COLLECTION_KEYS, CLIENT_BOUND } from '../../../src/contract/collectionLists.js'
import { HISTORY_KINDS } from '../../../src/core/historyKinds.js'
import { readPlace, writePlace } from '../../../src/features/history/place.js'
import { SOURCE_LIST } from '../../../src/features/history/sources.js'
import { ownCollection } from '../../support/ownCollections.js'

/** About a client and not in the history, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  housingPlanVersions:
    'what stood in a plan; that it was shared, agreed and ended is told of the plan',
  massSendRecipients:
    'that it went to many; what reached the client stands among messages and requests',
  scheduledMessages: 'what has not happened yet; once it has left it stands among the messages',
  portalInbox: "a staff user's own notices of what is in it",
}

test('every collection about clients is told, or has a reason', () => {
  const told = new Set(SOURCE_LIST.map(({ source }) => source.collection))
  const missing = CLIENT_BOUND.filter((key) => !told.has(key) && LEFT_OUT[key] === undefined)
  expect(missing).toEqual([])
})

test('every kind has a source', () => {
  const kinds = new Set(SOURCE_LIST.map(({ source }) => source.kind))
  expect(HISTORY_KINDS.filter((kind) => !kinds.has(kind))).toEqual([])
})

describe('a source', () => {
  test.each(SOURCE_LIST)('$name is sorted by an index', ({ source }) => {
    const { indexes = [] } = ownCollection(source.collection)
    const lists = indexes.map(({ fields }) => fields.map(String))
    expect(
      lists.filter(
        ([first, ...then]) =>
          first === 'client' && (then[0] === source.at || then.at(-1) === source.at),
      ),
      `an index on client and ${source.at}`,
    ).not.toEqual([])
  })
  test.each(SOURCE_LIST)('$name reads fields that there are', ({ source }) => {
    const names = new Set(
      JSON.stringify(ownCollection(source.collection).fields).match(/"name":"\w+"/g),
    )
    const fields = [source.at, ...source.reads, ...Object.keys(source.named ?? {})]
    expect(
      fields.filter((field) => field !== 'createdAt' && !names.has(`"name":"${field}"`)),
    ).toEqual([])
  })
  test.each(SOURCE_LIST)('$name says whether its rows are private', ({ source }) => {
    const flagged = JSON.stringify(ownCollection(source.collection).fields).includes(
      '"name":"private"',
    )
    expect(source.reads.includes('private')).toBe(flagged)
  })
})

test('collections are those of the table', () => {
  expect(SOURCE_LIST.every(({ source }) => COLLECTION_KEYS.includes(source.collection))).toBe(true)
})

test('a place is read as it was written; anything else is refused', () => {
  const place = { at: '2026-03-01T12:00:00.000Z', id: 'a-1', source: 'note' } as const
  expect(readPlace(writePlace(place))).toEqual(place)
  for (const wrong of [
    '',
    'x',
    '2026-03-01T12:00:00.000Z~toString~1',
    '2026-13-41T12:00:00.000Z~note~1',
    "2026-03-01T12:00:00.000Z~note~1' OR 1=1",
  ])
    expect(() => readPlace(wrong), wrong).toThrow(/before/)
})
