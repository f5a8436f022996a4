'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useEffect, useId, useRef, type ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { HeadTab } from './headTabs.js'
import { isTabOf } from './isTabOf.js'

const base = 'pcp-admin-tabs'

type Props = {
  /** Address of the record. */
  base: string
  counts: ReadonlyMap<string, number>
  tabs: readonly HeadTab[]
}

const Tab = ({
  count,
  current,
  href,
  label,
}: {
  count: number | undefined
  current: boolean
  href: string
  label: string
}): ReactNode => {
  const { text } = usePortalTranslation()
  const described = useId()
  return (
    <li>
      <Link
        aria-current={current ? 'page' : undefined}
        aria-describedby={count === undefined ? undefined : described}
        className={`${base}__tab`}
        href={href}
        prefetch={false}
      >
        {label}
        {count === undefined ? null : (
          <span aria-hidden="true" className={`${base}__count`}>
            {count}
          </span>
        )}
      </Link>
      {count === undefined ? null : (
        <span hidden id={described}>
          {text('tabCount', { count })}
        </span>
      )}
    </li>
  )
}

/**
 * The tabs of a record in one row that scrolls by itself where it is longer than the screen: the
 * one that is open is in view.
 */
export const TabBar = ({ base: record, counts, tabs }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const pathname = usePathname()
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const scroller = bar.current
    const current = scroller?.querySelector<HTMLElement>('[aria-current]')
    if (!scroller || !current) return
    // Not `scrollIntoView`, which moves the page as well
    const { left, width } = current.getBoundingClientRect()
    const middle = left + width / 2 - scroller.getBoundingClientRect().left
    scroller.scrollBy({ left: middle - scroller.clientWidth / 2 })
  }, [pathname, counts])

  return (
    <nav aria-label={text('headTabs')} className={`doc-tabs ${base}`} ref={bar}>
      <ul className={`${base}__list`}>
        {tabs.map((tab) =>
          tab.own ? (
            <li key={tab.name}>{tab.own}</li>
          ) : (
            <Tab
              count={counts.get(tab.name)}
              current={isTabOf(pathname, record, tab)}
              href={`${record}${tab.href}`}
              key={tab.name}
              label={tab.label}
            />
          ),
        )}
      </ul>
    </nav>
  )
}
