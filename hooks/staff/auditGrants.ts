import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { writeAuditEvent } from '../../src/audit/auditTrail.js'
import { sameID, toID, type ID } from '../../src/core/ids.js'
import { rowBefore } from '../shared/rowBefore.js'

type Grants = { agency?: unknown; id: ID; portalPermissions?: unknown }

const permissionsOf = (row: Grants | undefined): string[] =>
  Array.isArray(row?.portalPermissions) ? row.portalPermissions.map(String) : []

const without = (all: string[], some: string[]): string =>
  all
    .filter((one) => !some.includes(one))
    .toSorted()
    .join(', ')

const record = async (
  req: PayloadRequest,
  { after, before, id }: { after?: Grants; before?: Grants; id: ID },
): Promise<void> => {
  const [now, then] = [permissionsOf(after), permissionsOf(before)]
  const given = without(now, then)
  const taken = without(then, now)
  const moved =
    !sameID(after?.agency, before?.agency) && (toID(after?.agency) ?? toID(before?.agency)) !== null
  if (!given && !taken && !moved) return
  // Without a user it was the server: the first staff user, option `superUsers`, a seed.
  const bySystem = getActor(req).kind === 'anonymous'
  await writeAuditEvent(req, {
    action: 'staff.grants-changed',
    ...(bySystem ? { actor: { id: null, kind: 'system' as const } } : {}),
    agency: toID(after?.agency) ?? toID(before?.agency),
    detail: {
      ...(given ? { given } : {}),
      ...(moved ? { agency: String(toID(after?.agency) ?? 'none') } : {}),
      ...(taken ? { taken } : {}),
    },
    subject: id,
  })
}

/**
 * Rights of staff were given, taken or moved to another agency. Which rights is the event; names of
 * rights are no secret.
 */
export const auditGrants: CollectionAfterChangeHook = async (args) => {
  const after = args.doc as Grants
  const before = rowBefore(args) as Grants | undefined
  await record(args.req, { after, id: after.id, ...(before ? { before } : {}) })
}

/** Staff who had rights are gone. */
export const auditGrantsGone: CollectionAfterDeleteHook = async ({ doc, id, req }) =>
  record(req, { before: doc as Grants, id })
