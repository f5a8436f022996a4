import type { FieldHook } from 'payload'

import { getActor } from '../../access/actor.js'
import { toID, type ID } from '../../src/core/ids.js'
import { strangersOf } from '../../src/features/care-team/index.js'
import { callerReader } from '../../src/language/callerReader.js'
import { refuseFields } from '../shared/refuseFields.js'
import { rowBefore, valueBefore } from '../shared/rowBefore.js'

const idsOf = (value: unknown): (ID | null)[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one) => one !== null && one !== undefined)
    .map(toID)

/**
 * Refuses to put somebody on a care team who may not be chosen for it. Looks at who is added alone:
 * a member whose agency lost sight of the client since may stay, so that the rest of the record can
 * be worked on.
 */
export const keepTeamWithinReach: FieldHook = async (args) => {
  const { data, field, overrideAccess, path, req, value } = args
  if (overrideAccess || !('relationTo' in field)) return value as unknown
  const before = rowBefore(args)
  const kept = new Set(idsOf(valueBefore(args)).map(String))
  const added = idsOf(value).filter((id) => !kept.has(String(id)))
  if (added.length === 0) return value as unknown
  const actor = getActor(req)
  const home = actor.kind === 'staff' ? actor.agency : null
  // A new record is of its maker's agency, which the server writes beside this.
  const given: unknown = (data as undefined | { agency?: unknown })?.agency
  const team = before
    ? { agency: toID(before.agency), client: toID(before.id) }
    : { agency: home ?? toID(given), client: null }
  // guard: team-within-reach
  if ((await strangersOf(req, team, added)).length > 0) {
    const message = callerReader(req).t('fields.notForThisTeam')
    refuseFields(req, [{ field, message, path: path.join('.') }])
  }
  return value as unknown
}
