import { SHOWN, tabStorage } from './tabStorage.client.js'

/** Whether the tab shows its first page. Where nothing can be kept, each page is the first. */
const isFirstPage = (): boolean => {
  const storage = tabStorage()
  const first = !storage?.getItem(SHOWN)
  storage?.setItem(SHOWN, '1')
  return first
}

/**
 * Makes an app of the portal from the second page of a tab on, so that the first one costs nothing
 * but itself: the service worker, and the manifest where the page does not name it.
 */
export const startApp = (): void => {
  const script = document.querySelector<HTMLElement>('script[data-worker]')
  const { manifest, scope, worker } = script?.dataset ?? {}
  if (!manifest || !scope || !worker || isFirstPage()) return
  if (!document.querySelector('link[rel=manifest]')) {
    const link = document.createElement('link')
    link.rel = 'manifest'
    link.href = manifest
    document.head.append(link)
  }
  // Without one the portal works as well
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.register(worker, { scope }).catch(() => undefined)
}
