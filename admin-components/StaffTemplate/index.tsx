import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type Props = { children: ReactNode; view: AdminViewServerProps }

/** The frame of Payload's admin panel around a view of the staff's own: navigation, bar, breadcrumb. */
export const StaffTemplate = ({ children, view }: Props): ReactNode => {
  const { permissions, req, visibleEntities } = view.initPageResult
  return (
    <DefaultTemplate
      {...view}
      i18n={req.i18n}
      payload={req.payload}
      permissions={permissions}
      req={req}
      visibleEntities={visibleEntities}
    >
      {children}
    </DefaultTemplate>
  )
}
