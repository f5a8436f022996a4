import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { COLLECTION_KEYS, DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp

beforeAll(async () => {
  app = await startPortalApp('pickers')
})
afterAll(() => app.stop())

const isChosen = (field: FlattenedField): boolean =>
  field.type === 'relationship' &&
  [field.relationTo].flat().includes(DEFAULT_SLUGS.clients) &&
  field.admin?.hidden !== true &&
  field.admin?.readOnly !== true

// Payload's menu filters what the server found once more, by the letters as they stand.
test('wherever a client is chosen, it is from the list, which finds people as they are typed', () => {
  const written = COLLECTION_KEYS.filter((key) => ACCESS_MATRIX[key].create !== 'never')
  const fields = written.flatMap((key) =>
    (app.payload.collections[DEFAULT_SLUGS[key]]?.config.flattenedFields ?? [])
      .filter(isChosen)
      .map((field) => ({ admin: field.admin, path: `${key}.${field.name}` })),
  )
  expect(fields.length).toBeGreaterThan(4)
  for (const { admin, path } of fields) expect(admin, path).toMatchObject({ appearance: 'drawer' })
})
