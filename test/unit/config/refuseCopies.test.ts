import type { CollectionConfig } from 'payload'
import { expect, test } from 'vitest'

import { refuseCopies } from '../../../src/config/refuseCopies.js'

const collection = (extra: Partial<CollectionConfig> = {}): CollectionConfig => ({
  fields: [],
  slug: 'clients',
  ...extra,
})

test.each([
  ['versions', { versions: true }],
  ['versions', { versions: { drafts: true } }],
  ['trash', { trash: true }],
])('%s of people’s rows stop the start', (name, extra) => {
  for (const key of ['clients', 'clientDocuments', 'portalAccounts', 'portalDrafts'] as const) {
    expect(() => refuseCopies(key, collection(extra))).toThrow(`${key}\` switches \`${name}\` on`)
  }
  expect(refuseCopies('programs', collection(extra))).toMatchObject(extra)
})

test('rows of people are not duplicated, whatever an override says', () => {
  expect(refuseCopies('clients', collection({ disableDuplicate: false }))).toMatchObject({
    disableDuplicate: true,
  })
})
