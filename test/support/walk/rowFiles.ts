import type { CollectionKey } from '../../../src/contract/collections.js'
import { pdf } from '../files.js'

/** The file behind a new row, for collections with files. */
export const FILES: Partial<Record<CollectionKey, () => Buffer>> = { clientDocuments: pdf }
