import type { FieldAccess } from 'payload'

import { getActor } from '../../access/actor.js'

const isStaff: FieldAccess = ({ req }) => getActor(req).kind === 'staff'

/** Of a field that clients may not read, though they may read its row. */
// guard: points-for-staff
export const staffOnly: { read: FieldAccess } = { read: isStaff }
