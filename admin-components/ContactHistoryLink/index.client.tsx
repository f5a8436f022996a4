'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { UIFieldClientProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { ChangedMeanwhile } from '../ChangedMeanwhile/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

/**
 * Below address and number of a client's record: that they changed while they are edited, and the way
 * to what they were before, and who changed them.
 */
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
      <ChangedMeanwhile label="field_email" path="email" />
      <ChangedMeanwhile label="field_phone" path="phone" shownPath="phoneShown" />
      <Link href={`${list}?${ofClient.toString()}`} prefetch={false}>
        {text('contactHistory')}
      </Link>
    </div>
  )
}
