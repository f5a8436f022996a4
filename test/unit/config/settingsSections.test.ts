import { expect, test } from 'vitest'

import type { CollectionRow } from '../../../src/contract/collectionRow.js'
import { COLLECTIONS } from '../../../src/contract/collections.js'
import { SETTINGS_SECTIONS } from '../../../src/contract/settingsSections.js'

/** Below Administration by its row; a collection of its own way to it stands in no navigation. */
const ELSEWHERE = ['massSendRecipients']

test('every collection under Administration is on the page of settings, once', () => {
  const below = Object.entries<CollectionRow>(COLLECTIONS)
    .filter(([key, { nav }]) => nav === 'administration' && !ELSEWHERE.includes(key))
    .map(([key]) => key)
  const shown: string[] = Object.values(SETTINGS_SECTIONS).flat()
  expect(shown.toSorted()).toEqual(below.toSorted())
})
