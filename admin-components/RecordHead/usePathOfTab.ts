import { useDocumentTitle, useStepNav } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useEffect } from 'react'

import type { HeadTab } from './headTabs.js'
import { isTabOf } from './isTabOf.js'

type Asked = {
  list: { label: string; url: string }
  /** Address of the record. */
  record: string
  tabs: readonly HeadTab[]
}

/**
 * Whose record this is, at the top of the page: on Profile Payload says it itself. The tab is not
 * named there; a phone has no room for three steps, and the bar of tabs shows it.
 */
export const usePathOfTab = ({ list, record, tabs }: Asked): void => {
  const { setStepNav } = useStepNav()
  const { title } = useDocumentTitle()
  const pathname = usePathname()
  const isTab = tabs.some((tab) => tab.href !== '' && isTabOf(pathname, record, tab))
  useEffect(() => {
    if (isTab)
      setStepNav([
        { label: list.label, url: list.url },
        { label: title, url: record },
      ])
  }, [isTab, list.label, list.url, record, setStepNav, title])
}
