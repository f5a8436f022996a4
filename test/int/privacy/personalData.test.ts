import { afterAll, beforeAll, expect, test } from 'vitest'

import { ACCOUNT_BOUND, CLIENT_BOUND } from '../../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { getContext } from '../../../src/config/context.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
beforeAll(async () => {
  app = await startPortalApp('personal-data')
})
afterAll(() => app.stop())

test('every collection that points at a client or an account goes with it, or has a reason', () => {
  const reasons: Partial<Record<CollectionKey, string>> = {
    clients: 'the record itself: emptied, its photo is a document',
    portalAuditEvents: 'the trail: ids only',
  }
  const { slugs } = getContext(app.payload)
  const pointsAt = (key: CollectionKey, target: CollectionKey) =>
    app.payload.collections[slugs[key]]?.config.flattenedFields.some(
      (field) => field.type === 'relationship' && field.relationTo === slugs[target],
    )
  const missing = (Object.keys(slugs) as CollectionKey[]).filter(
    (key) =>
      reasons[key] === undefined &&
      ((pointsAt(key, 'clients') && !CLIENT_BOUND.some((one) => one === key)) ||
        (pointsAt(key, 'portalAccounts') &&
          ![...ACCOUNT_BOUND, ...CLIENT_BOUND].some((one) => one === key))),
  )
  expect(missing).toEqual([])
})
