import type { Payload, PayloadRequest } from 'payload'

import { noteRefusedDeletion } from '../../access/bulkDeletion.js'
import { getContext } from '../../src/config/context.js'
import { toID } from '../../src/core/ids.js'
import { usesOf } from '../../src/data/references.js'
import { isError } from '../../src/errors/cleanError.js'
import { inUse } from './refuseInUse.js'

/**
 * A pointer that cannot be emptied, or a row that another one needs: Postgres (classes 23502, 23503,
 * 23001 of its manual, appendix A) and SQLite (its result codes NOTNULL and FOREIGNKEY).
 */
const HELD =
  /^(?:23001|23502|23503|SQLITE_CONSTRAINT|SQLITE_CONSTRAINT_FOREIGNKEY|SQLITE_CONSTRAINT_NOTNULL)$/

const isHeld = (error: unknown): boolean => {
  if (!isError(error)) return false
  const code: unknown = 'code' in error ? error.code : undefined
  return (typeof code === 'string' && HELD.test(code)) || isHeld(error.cause)
}

const isRequest = (req: Partial<PayloadRequest> | undefined): req is PayloadRequest =>
  req !== undefined && 'i18n' in req && 'payload' in req

/**
 * Between the look at what uses a row and its deletion somebody may have pointed at it, and a host may
 * have pointers that no config shows: a database that refuses such a deletion is answered with the
 * same 409 as the look before it. MongoDB refuses none.
 */
export const answerHeldRows = (payload: Payload): void => {
  const { slugs, staffSlug } = getContext(payload)
  const watched = new Set<string>([...Object.values(slugs), staffSlug])
  const deleteOne = payload.db.deleteOne.bind(payload.db)
  payload.db.deleteOne = async (args) => {
    try {
      return await deleteOne(args)
    } catch (error) {
      const { collection, req, where } = args
      const id = toID((where.id as undefined | { equals?: unknown })?.equals)
      if (!watched.has(collection) || id === null || !isRequest(req) || !isHeld(error)) throw error
      // Counted outside the request: its transaction has failed.
      const refusal = inUse(req, collection, await usesOf({ payload }, { id, slug: collection }))
      noteRefusedDeletion(req, id, refusal)
      throw refusal
    }
  }
}
