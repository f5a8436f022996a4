'use client'

import { useListDrawerContext } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'

import { useFocusKey } from '../hooks/useFocusKey.js'
import { useShortcuts } from '../hooks/useShortcuts.js'

/** Payload's own search above a list. */
const boxOfList = (): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>('.collection-list .search-filter input')

const Key = (): ReactNode => {
  const hasKeys = useShortcuts()
  useFocusKey(boxOfList)
  useEffect(() => {
    const box = boxOfList()
    if (!hasKeys || !box) return
    box.setAttribute('aria-keyshortcuts', '/')
    return () => box.removeAttribute('aria-keyshortcuts')
  }, [hasKeys])
  return null
}

/**
 * `/` leads to the search of the list of clients, which finds what the box on the dashboard finds:
 * one search for one list. In a drawer, where a client is chosen for something else, it does not.
 */
export const FindInList = (): ReactNode => {
  const { isInDrawer } = useListDrawerContext()
  return isInDrawer ? null : <Key />
}
