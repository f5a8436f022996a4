import { createHash } from 'node:crypto'

import type { PayloadRequest, Where } from 'payload'

import type { ClientActor } from '../../../access/actor.js'
import { getContext } from '../../config/context.js'
import { DAY, isoIn } from '../../core/clock.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { changeRow, deleteRows, findRow, insertRow, listRows } from '../../data/store.js'
import { fewAtATime } from '../fewAtATime.js'
import { removeStored } from '../storage.js'

export type Upload = Row<'portalUploads'>

/**
 * So long a file on its way waits for the rest of it. Own choice: somebody without a connection today
 * may have one tomorrow; longer, and what was left behind would fill the store.
 */
const LIFETIME = DAY
/** So many times the files of one answer may wait for an account; the oldest go for newer ones. */
const TIMES = 2
const MEGABYTE = 1024 * 1024
const BATCH = 100

/** Under which name a part is stored: each has one of its own, which can be told from the row. */
export const partKey = ({ id }: Pick<Upload, 'id'>, number: number): string => {
  const digest = createHash('sha256').update(`${id}:${number}`).digest('hex')
  const groups = [digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16)]
  return `${[...groups, digest.slice(16, 20), digest.slice(20, 32)].join('-')}.part`
}

/** Removes all that is stored of an upload, also what a crash left, and leaves its row. */
export const removeParts = async ({ payload }: Source, upload: Upload): Promise<void> => {
  const numbers = Array.from({ length: upload.tries }, (_, index) => index + 1)
  // Hundreds of a large file: a store across a wire takes so many requests at once from nobody
  const few = fewAtATime(8)
  await Promise.all(
    numbers.map((number) => few(() => removeStored(payload, partKey(upload, number)))),
  )
}

/** Forgets uploads that `where` finds, with all that is stored of them. */
export const dropUploads = async (source: Source, where: Where): Promise<void> => {
  const usedAt = getContext(source.payload).options.clock().toISOString()
  for (;;) {
    const rows = await listRows(source, 'portalUploads', where, { limit: BATCH })
    for (const row of rows) {
      // Closed first: what is still on its way is refused then, and removes what it stored
      // guard: dropped-uploads-closed
      const closed = await changeRow(
        source,
        'portalUploads',
        { id: { equals: row.id } },
        { usedAt },
      )
      await removeParts(source, closed ?? row)
      await deleteRows(source, 'portalUploads', { id: { equals: row.id } })
    }
    // Until none is found: one may have been begun meanwhile
    if (rows.length === 0) return
  }
}

/** Whose an upload is: nobody else's, and of no other session on a shared phone. */
export const ownUpload = ({ id, session }: ClientActor): Where => ({
  // guard: uploads-of-own-session
  and: [{ account: { equals: id } }, { session: { equals: session.id } }],
})

/** An upload of this session, while it lasts. */
export const findUpload = async (
  req: PayloadRequest,
  actor: ClientActor,
  id: string,
): Promise<null | Upload> => {
  const now = getContext(req.payload).options.clock().toISOString()
  return findRow(req, 'portalUploads', {
    and: [{ id: { equals: id } }, ownUpload(actor), { expiresAt: { greater_than: now } }],
  })
}

/**
 * The oldest go where more wait than two answers could take, by number or by bytes. Looked at after
 * writing: whoever writes last sees all others, so however many begin at once, no more stay.
 */
const boundUploads = async (req: PayloadRequest, { id: account }: ClientActor): Promise<void> => {
  const { maxFiles, maxTotalMegabytes } = getContext(req.payload).options.upload
  const rows = await listRows(
    req,
    'portalUploads',
    { and: [{ account: { equals: account } }, { usedAt: { exists: false } }] },
    { limit: TIMES * maxFiles + BATCH, sort: '-createdAt' },
  )
  let bytes = 0
  const old = rows.filter(({ size }, index) => {
    bytes += size
    return index >= TIMES * maxFiles || bytes > TIMES * maxTotalMegabytes * MEGABYTE
  })
  // guard: unfinished-uploads-bounded
  if (old.length > 0) await dropUploads(req, { id: { in: old.map(({ id }) => id) } })
}

/** Begins a file of so many bytes for one place. */
export const openUpload = async (
  req: PayloadRequest,
  actor: ClientActor,
  { size, target }: Pick<Upload, 'size' | 'target'>,
): Promise<Upload> => {
  const upload = await insertRow(req, 'portalUploads', {
    account: actor.id,
    expiresAt: isoIn(getContext(req.payload).options.clock(), LIFETIME),
    parts: [],
    received: 0,
    session: actor.session.id,
    size,
    target,
    tries: 0,
  })
  await boundUploads(req, actor)
  return upload
}
