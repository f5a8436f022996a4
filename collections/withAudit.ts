import type { CollectionConfig } from 'payload'

import { auditDownload, auditPrivateReads } from '../hooks/shared/auditReads.js'
import { auditDelete, auditWrite } from '../hooks/shared/auditWrites.js'
import type { CollectionKey } from '../src/contract/collections.js'
import { isAudited, isConfidential } from '../src/contract/collectionLists.js'

const isPrivateFlag = (field: CollectionConfig['fields'][number]): boolean =>
  'name' in field && field.name === 'private'

const watchedFiles = (key: CollectionKey, upload: CollectionConfig['upload']) =>
  typeof upload === 'object' && key === 'clientDocuments'
    ? { upload: { ...upload, handlers: [auditDownload(key), ...(upload.handlers ?? [])] } }
    : {}

/** A collection whose writes, private reads and downloads leave audit events. */
export const withAudit = (key: CollectionKey, collection: CollectionConfig): CollectionConfig => {
  if (!isAudited(key)) return collection
  const { fields, hooks = {}, upload } = collection
  return {
    ...collection,
    ...watchedFiles(key, upload),
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), auditWrite(key)],
      afterDelete: [...(hooks.afterDelete ?? []), auditDelete(key)],
      afterOperation: [
        ...(hooks.afterOperation ?? []),
        ...(fields.some(isPrivateFlag) || isConfidential(key) ? [auditPrivateReads(key)] : []),
      ],
    },
  }
}
