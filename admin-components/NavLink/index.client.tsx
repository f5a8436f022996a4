'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import type { ReactNode } from 'react'

import type { AdminKey } from '../../src/translations/label.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import './index.css'

type Props = {
  /** What waits there; left out where nothing is counted. */
  count?: { number: number; text: string }
  href: string
  /** Name of its own, for who looks for this link alone. */
  name?: string
  title: string
  /** Whether it stands for the pages below it as well. */
  within?: boolean
}

/** A link of the navigation, as Payload draws its own, with what waits behind it. */
export const TitledNavLink = ({ count, href, name, title, within = false }: Props): ReactNode => {
  const pathname = usePathname()
  const isThere = pathname === href
  const isHere = isThere || (within && pathname.startsWith(`${href}/`))
  return (
    <Link
      aria-current={isThere ? 'page' : undefined}
      className={['nav__link pcp-admin-nav-link', name].filter(Boolean).join(' ')}
      href={href}
      prefetch={false}
    >
      {isHere ? <div className="nav__link-indicator" /> : null}
      <span className="nav__link-label">{title}</span>
      {count && count.number > 0 ? (
        <span className={`pcp-admin-nav-link__count ${name ?? 'pcp-admin-nav-link'}__count`}>
          <span aria-hidden="true">{count.number}</span>
          <span className="sr-only">{count.text}</span>
        </span>
      ) : null}
    </Link>
  )
}

/** The same with a text of ours. */
export const NavLink = ({ href, label }: { href: string; label: AdminKey }): ReactNode => {
  const { text } = usePortalTranslation()
  return <TitledNavLink href={href} title={text(label)} />
}
