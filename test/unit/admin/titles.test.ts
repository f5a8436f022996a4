import { expect, test } from 'vitest'

import { COLLECTION_KEYS } from '../../../src/contract/collectionLists.js'
import { ownCollection } from '../../support/ownCollections.js'

test('pages, lists and pickers of the admin panel head no row with its id or the name of a stored file', () => {
  const titles = COLLECTION_KEYS.map((key) => ({ key, ...ownCollection(key) }))
    .filter(({ admin }) => admin?.hidden !== true)
    .map(({ admin, key, upload }) => ({
      key,
      // As Payload has it
      title: admin?.useAsTitle ?? (upload ? 'filename' : 'id'),
    }))
  expect(titles.length).toBeGreaterThan(10)
  expect(titles.filter(({ title }) => title === 'id' || title === 'filename')).toEqual([])
})
