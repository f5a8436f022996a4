import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { partKey } from '../../../src/files/resumable/uploads.js'
import { eraseAccount } from '../../../src/features/records/erase/eraseAccount.js'
import { attack } from '../../attacks/attack.js'
import { outcome } from '../../support/outcome.js'
import { partsOf } from '../../support/parts.js'
import { storedRows } from '../../support/storedRows.js'
import { startUploads, type Uploads } from '../../support/uploads.js'

/** A store in memory that does something else first, once, when a part is removed. */
const stored = new Map<string, Buffer>()
const before: { remove: () => Promise<unknown> } = { remove: async () => undefined }
const store = {
  open: async () => null,
  put: async (key: string, content: Readable) => {
    stored.set(key, Buffer.concat(await content.toArray()))
  },
  quarantine: async () => undefined,
  remove: async (key: string) => {
    const { remove } = before
    before.remove = async () => undefined
    await remove()
    stored.delete(key)
  },
}

let uploads: Uploads
let parts: ReturnType<typeof partsOf>
beforeAll(async () => {
  uploads = await startUploads(
    'dropped-parts',
    { directory: undefined, maxFiles: 3 },
    { files: store },
  )
  parts = partsOf(uploads)
})
beforeEach(() => {
  stored.clear()
})
afterAll(() => uploads.app.stop())

const piece = new Uint8Array(100)
const begun = async (): Promise<string> => {
  const id = parts.idOf(await parts.begin({ size: 1000 }))
  await parts.send(id, { at: 0, bytes: piece })
  expect(stored.size).toBeGreaterThan(0)
  return id
}

test(attack('PART-12'), async () => {
  const id = await begun()
  let late = ''
  before.remove = async () => {
    late = outcome(await parts.send(id, { at: 100, bytes: piece }))
  }
  // Twice three may wait: the first goes for these
  for (let more = 0; more < 6; more += 1) await parts.begin({ size: 10 })
  const left = await storedRows(uploads.app, 'portal-uploads', { id: { equals: id } })
  expect([late, left.length, stored.size]).toEqual(['410 UPLOAD_GONE', 0, 0])
})

test('what is begun while an account is erased leaves nothing either', async () => {
  const client = await uploads.people.connected(uploads.worker, uploads.agency)
  const own = partsOf({ ...uploads, client })
  const first = own.idOf(await own.begin({ size: 1000 }))
  await own.send(first, { at: 0, bytes: piece })
  const of = { client: { equals: client.id } }
  const [connection] = await storedRows(uploads.app, 'portal-connections', of)
  const account = String(connection?.account)
  const [row] = await storedRows(uploads.app, 'portal-uploads', { id: { equals: first } })
  const { id: _, ...data } = row ?? { id: '' }
  before.remove = async () => {
    // A row that came while the others were dropped, with a part that is stored already
    const again = await uploads.app.payload.db.create({
      collection: 'portal-uploads',
      data: { ...data, account, id: randomUUID(), tries: 1 },
      req: {},
    })
    stored.set(partKey({ id: String(again.id) }, 1), Buffer.from('late'))
  }
  await eraseAccount({ payload: uploads.app.payload }, account, client.id)
  expect(await storedRows(uploads.app, 'portal-uploads', { account: { equals: account } })).toEqual(
    [],
  )
  expect(stored.size).toBe(0)
})
