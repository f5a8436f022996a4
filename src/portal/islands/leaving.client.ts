import { forgetUploads } from './keptUploads.client.js'
import { SHOWN, tabStorage } from './tabStorage.client.js'

/** Set when this tab left by the quick exit, until the portal is opened on purpose. */
const LEFT = 'pcp-left'

/** Remembers that this tab left. */
export const rememberLeaving = (): void => tabStorage()?.setItem(LEFT, '1')
/** Forgets it: somebody opened the portal again. */
export const forgetLeaving = (): void => tabStorage()?.removeItem(LEFT)
export const wasLeft = (): boolean => tabStorage()?.getItem(LEFT) === '1'

/** Nothing of the page is to be seen, not even its name. */
export const blankPage = (): void => {
  document.body.hidden = true
  document.title = '\u200B'
}

/** The browser no longer knows the portal as an app: what it kept of it goes. */
export const forgetInstalled = (): void => {
  tabStorage()?.removeItem(SHOWN)
  forgetUploads()
  const scope = document.querySelector<HTMLElement>('script[data-scope]')?.dataset.scope ?? ''
  if ('serviceWorker' in navigator) {
    void navigator.serviceWorker.getRegistrations().then((all) => {
      for (const one of all) if (new URL(one.scope).pathname === scope) void one.unregister()
    })
  }
  if ('caches' in window) {
    void caches.keys().then((names) => {
      for (const name of names) if (name.startsWith('pcp-')) void caches.delete(name)
    })
  }
}
