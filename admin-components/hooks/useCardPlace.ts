import { useDocumentDrawerContext } from '@payloadcms/ui'
import { useEffect, useSyncExternalStore } from 'react'

/** From here down Payload lays its sidebar below all fields. */
const NARROW = '(max-width: 1024px)'

const watchWidth = (listener: () => void): (() => void) => {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
const isNarrow = (): boolean => window.matchMedia(NARROW).matches

const useNarrow = (): boolean => useSyncExternalStore(watchWidth, isNarrow, () => false)

let heads = 0
const listeners = new Set<() => void>()
const tell = (): void => listeners.forEach((listener) => listener())
const watchHeads = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the head shows the card: where the sidebar would come below everything else. */
export const useCardInHead = (): boolean => {
  useEffect(() => {
    heads += 1
    tell()
    return () => {
      heads -= 1
      tell()
    }
  }, [])
  return useNarrow()
}

/** Whether the sidebar shows it: wherever the head does not, and in a record beside another page. */
export const useCardInSidebar = (): boolean => {
  const hasHead = useSyncExternalStore(
    watchHeads,
    () => heads > 0,
    () => false,
  )
  const narrow = useNarrow()
  const { drawerSlug } = useDocumentDrawerContext()
  return Boolean(drawerSlug) || !hasHead || !narrow
}
