import { redirect } from 'next/navigation.js'
import type { PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { getActor } from '../../access/actor.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'

/**
 * What a view of the staff's own works from. Payload shows views of plugins to anybody, so who is no
 * staff is led to the sign-in from here.
 */
export const staffView = (req: PayloadRequest): NonNullable<ReturnType<typeof cardContext>> => {
  const { admin, routes } = req.payload.config
  const context = cardContext(req)
  // guard: views-for-staff
  if (!context || getActor(req).kind !== 'staff')
    redirect(formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login }))
  return context
}
