import type { Field, FieldAccess, TextField } from 'payload'

import { getActor } from '../../access/actor.js'
import type { PluginContext } from '../../src/config/context.js'
import { staffField } from './simple.js'
import { AS_GIVEN } from './typedFields.js'

/** Clients read no staff. */
// guard: kept-names-for-staff
export const staffAlone: FieldAccess = ({ req }) => getActor(req).kind === 'staff'

/**
 * A staff user and, once they have gone or handed over, the name of who it was: `<name>Name` for
 * staff, and `<name>NameForClients` where clients are shown one, empty for somebody who is not named
 * to them. The server writes both (`src/features/hand-over`); the relation is then empty, or whoever
 * took over.
 */
export const keptStaffFields = (
  ctx: PluginContext,
  name: string,
  { index = false, shownToClients = false } = {},
): Field[] => {
  const kept: TextField = {
    name: `${name}Name`,
    type: 'text',
    custom: AS_GIVEN,
    access: { create: () => false, read: staffAlone, update: () => false },
    admin: { condition: (data) => Boolean(data[`${name}Name`]), readOnly: true },
  }
  const shown: TextField = {
    name: `${name}NameForClients`,
    type: 'text',
    custom: AS_GIVEN,
    access: { create: () => false, update: () => false },
    admin: { hidden: true },
  }
  return [staffField(ctx, name, { index }), kept, ...(shownToClients ? [shown] : [])]
}
