import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { hiddenFromOrdinaryStaff } from '../../access/actor.js'
import { NavLink } from '../NavLink/index.client.js'

/** In the navigation: the way to what is set up once, for super users. */
export const SettingsNavLink = (props: ServerProps): ReactNode => {
  if (hiddenFromOrdinaryStaff(props)) return null
  const { admin } = props.payload.config.routes
  return (
    <NavLink
      href={formatAdminURL({ adminRoute: admin, path: '/portal-settings' })}
      label="settingsTitle"
    />
  )
}
