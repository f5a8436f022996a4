import type { Access, AccessResult, PayloadRequest } from 'payload'

import { PortalError } from '../src/errors/PortalError.js'
import { getActor, type ClientActor, type StaffActor } from './actor.js'
import { checkClientQuery } from './rules/clientQuery.js'

export type RuleArgs = Parameters<Access>[0]
type MaybeAsync<T> = Promise<T> | T

/**
 * What each kind of person may reach. A kind that is left out is denied; so is everybody anonymous.
 */
export type ByActor = {
  client?: (actor: ClientActor, req: PayloadRequest) => MaybeAsync<AccessResult>
  staff?: (actor: StaffActor, args: RuleArgs) => MaybeAsync<AccessResult>
}

/**
 * Payload hands out a file without looking for its row when the rule is plain `true`: whoever may
 * read all still reads files of rows.
 */
const ofSomeRow = async (
  result: MaybeAsync<AccessResult>,
  { isReadingStaticFile }: RuleArgs,
): Promise<AccessResult> => {
  const granted = await result
  // guard: static-file-through-its-record
  return granted === true && isReadingStaticFile ? { id: { exists: true } } : granted
}

/** An access function that denies unless the rule for this kind of person grants. */
export const byActor =
  ({ client, staff }: ByActor): Access =>
  (args) => {
    const actor = getActor(args.req)
    if (actor.kind === 'staff' && staff) return ofSomeRow(staff(actor, args), args)
    if (actor.kind === 'client' && client) {
      // guard: app-required-before-records
      if (actor.session.mustAddApp) throw new PortalError('AUTHENTICATOR_REQUIRED')
      checkClientQuery(args.req)
      return client(actor, args.req)
    }
    return false
  }

export const never: Access = () => false
