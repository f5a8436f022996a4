'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useCallback, useEffect, useState, type ReactNode } from 'react'

import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { useApi, usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import './index.css'

const UNREAD = 'where[readAt][exists]=false'

/** How many items of the inbox are unread, told as they come. */
const useUnread = (slug: string, pathname: string): number => {
  const api = useApi()
  const call = usePortalCall()
  const [count, setCount] = useState(0)
  const ask = useCallback((): void => {
    void call<{ totalDocs: number }>(`/${slug}/count?${UNREAD}`).then((answer) => {
      if (answer.ok) setCount(answer.data.totalDocs)
    })
  }, [call, slug])
  useEffect(() => ask(), [ask, pathname])
  useLiveChanges({ api, onChange: ask })
  return count
}

type Props = { href: string; slug: string }

export const InboxNavLinkClient = ({ href, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const pathname = usePathname()
  const count = useUnread(slug, pathname)
  const isHere = pathname === href
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link pcp-admin-inbox-link"
      href={href}
      prefetch={false}
    >
      {isHere ? <div className="nav__link-indicator" /> : null}
      <span className="nav__link-label">{text('inboxTitle')}</span>
      {count > 0 ? (
        <span className="pcp-admin-inbox-link__count">
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{text('inboxUnreadCount', { count })}</span>
        </span>
      ) : null}
    </Link>
  )
}
