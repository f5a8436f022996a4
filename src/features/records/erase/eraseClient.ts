import { presentKeys } from '../../../config/presentKeys.js'
import { recordAuditEvent } from '../../../audit/recordAuditEvent.js'
import { getContext } from '../../../config/context.js'
import { CLIENT_BOUND } from '../../../contract/collectionLists.js'
import type { CollectionKey } from '../../../contract/collections.js'
import { isoIn, MINUTE } from '../../../core/clock.js'
import type { ID } from '../../../core/ids.js'
import type { Source } from '../../../core/source.js'
import type { LockState } from '../../../core/status/lock.js'
import { changeRow, deleteRows, findRow, listRows } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { defineSweepStep } from '../../../sweep/defineSweepStep.js'
import { blankRecord } from './blankRecord.js'
import { accountsOf, eraseAccount } from './eraseAccount.js'
import { forgetMails } from './forgetMails.js'
import { removeDocuments } from './removeDocuments.js'

const BATCH = 200
/**
 * An answer that was on its way may still write for ten minutes (see `releaseClaims`): everything
 * is gone over once more after that.
 */
const AGAIN = 15 * MINUTE

const eraseRows = async (source: Source, key: CollectionKey, client: ID): Promise<void> => {
  const own = { client: { equals: client } }
  for (;;) {
    const rows = await listRows(source, key, own, { limit: BATCH })
    if (rows.length === 0) return
    const ids = rows.map(({ id }) => id)
    await forgetMails(source, ids)
    if (key === 'clientDocuments') await removeDocuments(source, ids)
    else await deleteRows(source, key, { id: { in: ids } })
  }
}

/**
 * Everything about one client, in an order that finds its way again after a crash. Each step may be
 * repeated.
 */
const erase = async (source: Source, client: ID): Promise<void> => {
  const { failAt } = getContext(source.payload).options
  for (const account of await accountsOf(source, client))
    await eraseAccount(source, account, client)
  failAt('before-state', source)
  for (const key of presentKeys(source, CLIENT_BOUND)) {
    // guard: erases-all-bound-records
    await eraseRows(source, key, client)
    failAt('after-records', source)
  }
  await blankRecord(source, client)
}

/**
 * Carries out a deletion that was asked for, or goes on with one that was cut off. The audit trail
 * keeps who asked and when it was done.
 * @returns the state reached.
 */
export const eraseClient = async (source: Source, client: string): Promise<LockState> => {
  const own = { client: { equals: client } }
  const lock = await findRow(source, 'portalSeals', own)
  if (lock?.state !== 'erasing' && lock?.state !== 'erased') throw new PortalError('NOT_FOUND')
  await erase(source, client)
  await recordAuditEvent(source, {
    action: 'client.deleted',
    actor: { id: null, kind: 'system' },
    agency: lock.agency,
    client,
    key: `deleted:${lock.id}`,
    kind: 'audit',
    outcome: 'done',
    subject: client,
  })
  const now = getContext(source.payload).options.clock()
  await changeRow(
    source,
    'portalSeals',
    { and: [own, { state: { equals: lock.state } }] },
    { againAt: lock.state === 'erasing' ? isoIn(now, AGAIN) : null, state: 'erased' },
  )
  return 'erased'
}

/** Deletions that a crash cut off, and the second look at those that are done. */
export const finishErasing = defineSweepStep({
  name: 'finish deletions',
  run: async (source) => {
    const now = getContext(source.payload).options.clock()
    const due = await listRows(
      source,
      'portalSeals',
      {
        or: [
          {
            and: [
              { state: { equals: 'erasing' } },
              { changedAt: { less_than: isoIn(now, -MINUTE) } },
            ],
          },
          { againAt: { less_than: now.toISOString() } },
        ],
      },
      { limit: 20 },
    )
    for (const { client } of due) await eraseClient(source, client)
  },
})
