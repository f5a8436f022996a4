import type { PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { insertOnce } from '../../../src/data/insertOnce.js'
import { databaseKindFromEnv } from '../../support/database/kinds.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
beforeAll(async () => {
  app = await startPortalApp('host-transaction')
})
afterAll(() => app.stop())

const put = (req: PayloadRequest, dedupeKey: string) =>
  insertOnce(req, 'portalOutbox', {
    attempts: 0,
    dedupeKey,
    kind: 'password-changed',
    nextAt: new Date().toISOString(),
    state: 'queued',
    subject: 'nobody',
    variant: 0,
  })

const begin = async (): Promise<PayloadRequest> => {
  const req = await createLocalReq({}, app.payload)
  const transactionID = await app.payload.db.beginTransaction()
  if (transactionID !== null) req.transactionID = transactionID
  return req
}

test('what is there already is left alone, and everything else of the transaction stays', async () => {
  await put(await createLocalReq({}, app.payload), 'there-already')
  const req = await begin()
  expect(await put(req, 'before')).not.toBeNull()
  expect(await put(req, 'there-already')).toBeNull()
  expect(await put(req, 'before')).toBeNull()
  expect(await put(req, 'after')).not.toBeNull()
  if (req.transactionID) await app.payload.db.commitTransaction(req.transactionID)
  expect(await storedRows(app, 'portal-outbox')).toHaveLength(3)
})

test.runIf(['mongodb-tx', 'postgres'].includes(databaseKindFromEnv()))(
  'it belongs to the transaction of the host',
  async () => {
    const req = await begin()
    expect(req.transactionID).toBeTruthy()
    await put(req, 'taken-back')
    await app.payload.db.rollbackTransaction(String(await req.transactionID))
    expect(
      await storedRows(app, 'portal-outbox', { dedupeKey: { equals: 'taken-back' } }),
    ).toHaveLength(0)
  },
)
