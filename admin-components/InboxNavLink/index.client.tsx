'use client'

import { usePathname } from 'next/navigation.js'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useUnread } from '../hooks/useUnread.js'
import { TitledNavLink } from '../NavLink/index.client.js'

type Props = { href: string; slug: string }

export const InboxNavLinkClient = ({ href, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const number = useUnread(slug, usePathname())
  return (
    <TitledNavLink
      count={{ number, text: text('inboxUnreadCount', { count: number }) }}
      href={href}
      name="pcp-admin-inbox-link"
      title={text('inboxTitle')}
    />
  )
}
