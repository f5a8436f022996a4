'use client'

import { usePathname } from 'next/navigation.js'
import type { ReactNode } from 'react'

import { useCount } from '../hooks/useCount.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TitledNavLink } from '../NavLink/index.client.js'

type Props = {
  /** Path of the count, below the API route. */
  counts: string
  href: string
}

export const CaseworkNavLinkClient = ({ counts, href }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const number = useCount(counts, usePathname())
  return (
    <TitledNavLink
      count={{ number, text: text('navOverdueTasks', { count: number }) }}
      href={href}
      name="pcp-admin-casework-link"
      title={text('navCasework')}
    />
  )
}
