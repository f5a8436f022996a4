'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useUnread } from '../hooks/useUnread.js'
import './index.css'

const base = 'pcp-admin-inbox-badge'

type Props = { href: string; slug: string }

/** The inbox from every page, with how many wait there: the navigation is closed on most screens. */
export const InboxHeaderLinkClient = ({ href, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const pathname = usePathname()
  const count = useUnread(slug, pathname)
  return (
    <Link
      aria-current={pathname === href ? 'page' : undefined}
      className={base}
      href={href}
      prefetch={false}
    >
      <span className={`${base}__label`}>{text('inboxTitle')}</span>
      {count > 0 ? (
        <span className={`${base}__count`}>
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{text('inboxUnreadCount', { count })}</span>
        </span>
      ) : null}
    </Link>
  )
}
