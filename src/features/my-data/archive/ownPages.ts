import type { Where } from 'payload'

import { getContext } from '../../../config/context.js'
import type { CollectionKey } from '../../../contract/collections.js'
import { sameID, type ID } from '../../../core/ids.js'
import { PortalError } from '../../../errors/PortalError.js'
import { readSession } from '../../../identity/session.js'
import type { MyDataWork } from './types.js'

export type OwnRow = Record<string, unknown> & { createdAt: string; id: ID }

/** Few enough that the staff they name are found in one look-up. */
export const PAGE = 100
export const NEWEST_FIRST = ['-createdAt', '-id']

/**
 * What comes after a row, newest first: by a key, so that no page skips or repeats a row when
 * others come or go meanwhile.
 */
export const olderThan = ({ createdAt, id }: Pick<OwnRow, 'createdAt' | 'id'>): Where => ({
  or: [
    { createdAt: { less_than: createdAt } },
    { and: [{ createdAt: { equals: createdAt } }, { id: { less_than: id } }] },
  ],
})

/**
 * Asked before each page and each file: a download that was started goes no further than the
 * session.
 * @throws PortalError SIGNED_OUT once it ended, or is somebody else's
 */
export const assertStillOpen = async ({ req, session }: MyDataWork): Promise<void> => {
  const now = await readSession(req)
  // guard: session-asked-again-per-page
  if (now?.id === session.id && sameID(now.clientID, session.clientID) && !now.mustAddApp) return
  throw new PortalError('SIGNED_OUT')
}

/**
 * The client's own rows, newest first, as the read rules of the collection show them to the client,
 * and never those of anybody else.
 */
export const ownPages = async function* (
  work: MyDataWork,
  key: CollectionKey,
): AsyncGenerator<OwnRow[]> {
  const { req, session } = work
  if (session.clientID === null) return
  const own: Where = { [key === 'clients' ? 'id' : 'client']: { equals: session.clientID } }
  let last: OwnRow | undefined
  do {
    await assertStillOpen(work)
    const { docs } = await req.payload.find({
      collection: getContext(req.payload).slugs[key],
      depth: 0,
      // A host may take the right to read a collection away from clients: then there is nothing of
      // it.
      disableErrors: true,
      limit: PAGE,
      // guard: archive-with-clients-access
      overrideAccess: false,
      pagination: false,
      req,
      sort: NEWEST_FIRST,
      // guard: archive-of-own-records
      where: last ? { and: [own, olderThan(last)] } : own,
    })
    const rows = docs as unknown as OwnRow[]
    if (rows.length > 0) yield rows
    last = rows.length === PAGE ? rows.at(-1) : undefined
  } while (last)
}
