'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Props = { id: string; name: string; resources: string }

/** A place of the directory; the dialog stays open behind it. */
export const PlaceLink = ({ id, name, resources }: Props): ReactNode => {
  const { config } = useConfig()
  const { text } = usePortalTranslation()
  return (
    <Link
      href={formatAdminURL({
        adminRoute: config.routes.admin,
        path: `/collections/${resources}/${id}`,
      })}
      prefetch={false}
      target="_blank"
    >
      {name}
      <span className="sr-only"> {text('inviteManyNewTab')}</span>
    </Link>
  )
}
