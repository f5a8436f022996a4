import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import type { CollectionKey } from '../contract/collections.js'
import type { Row } from './rows.js'

type Data<K extends CollectionKey> = Partial<Row<K>> & Record<string, unknown>
type File = { data: Buffer; mimetype: string; name: string; size: number; tempFilePath?: string }

/**
 * A new row through Payload, so that validation and the host's own hooks run. Access was decided by
 * the action that calls this: these collections deny creation over the generated paths on purpose.
 */
export const createRow = async <K extends CollectionKey>(
  req: PayloadRequest,
  key: K,
  data: Data<K>,
  file?: File,
): Promise<Row<K>> =>
  (await req.payload.create({
    collection: getContext(req.payload).slugs[key],
    data,
    depth: 0,
    overrideAccess: true,
    req,
    // A title is the client's name, for people to read: nothing here does
    select: { title: false },
    // Keys of files are random and never used twice: Payload need not look for another of that
    // name.
    ...(file ? { file, overwriteExistingFiles: true } : {}),
  })) as unknown as Row<K>
