import type { CollectionAfterChangeHook } from 'payload'

import { toID } from '../../src/core/ids.js'
import type { Row } from '../../src/data/rows.js'
import { endOlder, endOutdated, noteActivePeriod } from '../../src/features/releases/index.js'

/** What the hook needs of a change and of a removal alike. */
type Args = Pick<Parameters<CollectionAfterChangeHook>[0], 'doc' | 'req'>

/** Keeps the period on the client's row in step. Runs after a change and after a removal. */
export const keepActivePeriod = async ({ doc, req }: Args): Promise<unknown> => {
  const client = toID((doc as Row<'releasesOfInformation'>).client)
  if (client !== null) await noteActivePeriod(req, client)
  return doc as unknown
}

/** A "No" ends the "Yes" before it, whoever writes which of them down, and in whichever order. */
export const heedRefusal: CollectionAfterChangeHook = async ({ doc, req }) => {
  const release = doc as Row<'releasesOfInformation'>
  await endOlder(req, release)
  return { ...release, ...(await endOutdated(req, release)) }
}
