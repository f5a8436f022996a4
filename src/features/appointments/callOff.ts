import type { PayloadRequest } from 'payload'

import { auditEffect } from '../../audit/audit.js'
import { getContext } from '../../config/context.js'
import type { Effect } from '../../contract/effects.js'
import { toID, type ID } from '../../core/ids.js'
import type { AppointmentSide } from '../../core/status/appointment.js'
import type { Row } from '../../data/rows.js'
import { transition } from '../../effects/transition.js'
import { PortalError } from '../../errors/PortalError.js'
import { tellPages } from './notices.js'

type Off = {
  agency: ID
  by: AppointmentSide
  client: ID
  notices: Effect[]
  row: Row<'appointments'>
}

/**
 * Calls an appointment that lies ahead off, once; its time is free again with it.
 * @throws 409 APPOINTMENT_OVER
 */
export const callOff = async (
  req: PayloadRequest,
  { agency, by, client, notices, row }: Off,
): Promise<Row<'appointments'>> => {
  const now = getContext(req.payload).options.clock().toISOString()
  const changed = await transition(req, {
    data: { canceledAt: now, canceledBy: by, status: 'canceled' },
    effects: [
      auditEffect(req, {
        action: 'appointment.canceled',
        agency,
        client,
        detail: { by },
        subject: row.id,
      }),
      ...notices,
    ],
    id: row.id,
    key: 'appointments',
    where: { and: [{ status: { equals: 'booked' } }, { startsAt: { greater_than: now } }] },
  })
  if (!changed) throw new PortalError('APPOINTMENT_OVER')
  tellPages(req, { agency, client, staff: toID(row.staff) })
  return changed
}
