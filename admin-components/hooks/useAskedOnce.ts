import { useSearchParams } from 'next/navigation.js'
import { useEffect, useState } from 'react'

/**
 * What a link asks for under a name of its query, or null. The address loses it: a reload or a step
 * back asks for nothing.
 */
export const useAskedOnce = (name: string): null | string => {
  const params = useSearchParams()
  const [asked] = useState(() => params.get(name))
  useEffect(() => {
    if (asked === null) return
    const address = new URL(window.location.href)
    if (!address.searchParams.has(name)) return
    address.searchParams.delete(name)
    window.history.replaceState(window.history.state, '', address)
  }, [asked, name])
  return asked
}
