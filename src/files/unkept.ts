import type { PayloadRequest } from 'payload'

import { removeStored } from './storage.js'

const CONTEXT = 'portalUnkeptFiles'

const namesOf = ({ context }: PayloadRequest): Set<string> => {
  const known = context[CONTEXT]
  const names = known instanceof Set ? (known as Set<string>) : new Set<string>()
  context[CONTEXT] = names
  return names
}

/**
 * A file is stored before the row that names it is checked and written: until `noteKept` it may
 * have to go again.
 */
export const noteUnkept = (req: PayloadRequest, name: string): void => {
  namesOf(req).add(name)
}

/**
 * The row is written: its file stays as long as the row. Not by name, which an answer cut short by
 * `select` need not have.
 */
export const noteKept = (req: PayloadRequest): void => {
  namesOf(req).clear()
}

/**
 * Removes what was stored for rows that were not written after all: nobody would find it any more,
 * and no deletion would reach it.
 */
export const dropUnkept = async (req: PayloadRequest): Promise<void> => {
  const names = namesOf(req)
  for (const name of names) {
    names.delete(name)
    await removeStored(req.payload, name).catch((err: unknown) => {
      req.payload.logger.error({
        err,
        file: name,
        msg: 'A file without a record could not be removed',
      })
    })
  }
}
