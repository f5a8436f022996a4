'use client'

import { EditIcon, Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { toID } from '../../src/core/ids.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import './index.css'

type Row = { client?: unknown; exitDate?: null | string; id: number | string }

/** The edit tool of an enrollment, which opens the program, and the way out of it. */
export const EnrollmentActionsCell = ({
  clients,
  rowData,
}: DefaultCellComponentProps & {
  /** Slug of the clients. */
  clients: string
}): ReactNode => {
  const { client, exitDate, id } = rowData as Row
  const { config } = useConfig()
  const { text } = usePortalTranslation()
  const whose = toID(client)
  if (whose === null) return null
  const path = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${clients}/${whose}/programs/${id}`,
  })
  return (
    <span className="pcp-admin-enrollment-actions">
      <Link href={path}>
        <EditIcon />
        {text('enrollmentEdit')}
      </Link>
      {exitDate ? null : <Link href={`${path}?exit=1`}>{text('enrollmentExit')}</Link>}
    </span>
  )
}
