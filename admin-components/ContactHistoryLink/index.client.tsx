'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { UIFieldClientProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

/** Leads from a client's record to what their address and number were before, and who changed them. */
export const ContactHistoryLink = ({
  slug,
}: Partial<UIFieldClientProps> & { slug: string }): ReactNode => {
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const { text } = usePortalTranslation()
  if (id === undefined) return null
  const list = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${slug}`,
    relative: true,
  })
  const ofClient = new URLSearchParams({ 'where[or][0][and][0][client][equals]': String(id) })
  return (
    <div className="field-type">
      <Link href={`${list}?${ofClient.toString()}`} prefetch={false}>
        {text('contactHistory')}
      </Link>
    </div>
  )
}
