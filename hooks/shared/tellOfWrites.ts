import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

import { ACCESS_MATRIX } from '../../access/matrix.js'
import { isInAuditScope } from '../../src/audit/auditScope.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { CLIENT_BOUND } from '../../src/contract/collectionLists.js'
import { toID } from '../../src/core/ids.js'
import { afterCommit } from '../../src/realtime/afterCommit.js'
import { publish } from '../../src/realtime/bus.js'

type Doc = Readonly<Record<string, unknown>>

/** Whether other agencies may read rows of it at all. */
const isShared = (key: CollectionKey): boolean => {
  const { read } = ACCESS_MATRIX[key]
  return read !== 'never' && read.staff === 'shared'
}

const tell = async (key: CollectionKey, req: PayloadRequest, row: Doc): Promise<void> => {
  // Actions tell of what they did, and clients with it.
  if (isInAuditScope()) return
  const client = toID(key === 'clients' ? row.id : row.client)
  if (client === null) return
  await afterCommit(req, () =>
    publish(req, {
      agency: toID(row.agency) ?? '',
      client,
      private: row.private === true || !isShared(key),
      // guard: record-events-for-staff
      staffOnly: true,
      type: 'record',
    }),
  )
}

/**
 * Open records of staff hear of every row about a client that is written or removed over the
 * generated paths, in the panel or by the host's own code: whom it is about and nothing else.
 */
export const tellOfWrites = (
  key: CollectionKey,
): Pick<NonNullable<CollectionConfig['hooks']>, 'afterChange' | 'afterDelete'> => {
  if (key !== 'clients' && !CLIENT_BOUND.some((one) => one === key)) return {}
  const changed: CollectionAfterChangeHook = ({ doc, req }) => tell(key, req, doc as Doc)
  const removed: CollectionAfterDeleteHook = ({ doc, req }) => tell(key, req, doc as Doc)
  return { afterChange: [changed], afterDelete: [removed] }
}
