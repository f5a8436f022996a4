/**
 * The portal's service worker. It keeps the files that every page loads, one page for when there is
 * no connection, and copies of places of the directory (`keptPages.client.ts`). Whatever is about a
 * person is never kept: it is read from the server each time, and nothing of it stays on a phone.
 */
import { keepOrForget, keptCopy, keptList, SEEN } from './keptPages.client.js'

/** What the server writes before this script (`answerServiceWorker`). */
type Kept = {
  /** Paths of the files. */
  assets: string[]
  /** Name of the cache: another one with every change. */
  cache: string
  /** What a push says whose own words do not open. */
  notice: { body: string; title: string }
  /** Headers and HTML of the page without a connection, and the title of its list of copies. */
  offline: { headers: Record<string, string>; html: string; kept: string }
  /** Start of the names of all caches of the portal. */
  prefix: string
  /** Path of the portal. */
  scope: string
}
declare const PCP: Kept

type Extendable = { waitUntil: (work: Promise<unknown>) => void }
type Asking = Extendable & {
  preloadResponse?: Promise<Response | undefined>
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
type Pushed = Extendable & { data?: { json: () => unknown } | null }
type Tapped = Extendable & { notification: { close: () => void; data?: unknown } }
type Events = {
  activate: Extendable
  fetch: Asking
  install: Extendable
  notificationclick: Tapped
  push: Pushed
}
type WorkerScope = {
  addEventListener: <K extends keyof Events>(name: K, listen: (event: Events[K]) => void) => void
  clients: { claim: () => Promise<void>; openWindow: (url: string) => Promise<unknown> }
  registration: {
    navigationPreload?: { enable: () => Promise<void> }
    showNotification: (title: string, options: object) => Promise<void>
  }
  skipWaiting: () => Promise<void>
}
const worker = globalThis as unknown as WorkerScope

const { assets, cache, notice, offline, prefix, scope } = PCP

const install = async (): Promise<void> => {
  await (await caches.open(cache)).addAll(assets)
  await worker.skipWaiting()
}

const activate = async (): Promise<void> => {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(prefix) && name !== cache && name !== SEEN)
  await Promise.all(old.map((name) => caches.delete(name)))
  // The page is asked for while this script is still being started
  await worker.registration.navigationPreload?.enable()
  await worker.clients.claim()
}

const keptAsset = async (request: Request): Promise<Response> =>
  (await caches.match(request, { cacheName: cache, ignoreVary: true })) ?? fetch(request)

const offlinePage = async (): Promise<Response> => {
  const list = await keptList(offline.kept)
  const html = offline.html.replace('<ul id="kept"></ul>', () => list)
  return new Response(html, { headers: offline.headers, status: 503 })
}

const pageOrOffline = async (event: Asking): Promise<Response> => {
  try {
    const page = (await event.preloadResponse) ?? (await fetch(event.request))
    event.waitUntil(keepOrForget(page))
    return page
  } catch {
    return (await keptCopy(new URL(event.request.url).pathname)) ?? offlinePage()
  }
}

/** A page of the portal; its first one in place of anything else. */
const ownPath = (path: unknown): string =>
  typeof path === 'string' && path.startsWith(`${scope}/`) && !path.includes('//') ? path : scope

type Said = { body?: unknown; path?: unknown; title?: unknown }
const wordsOf = ({ data }: Pushed): Said => {
  try {
    return { ...notice, ...(data?.json() as object) }
  } catch {
    return notice
  }
}

/** One notice at a time: a new one takes the place of the one that was not looked at. */
const show = (event: Pushed): Promise<void> => {
  const { body, path, title } = wordsOf(event)
  return worker.registration.showNotification(String(title), {
    body: String(body),
    data: ownPath(path),
    tag: prefix,
  })
}

worker.addEventListener('push', (event) => event.waitUntil(show(event)))
worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(worker.clients.openWindow(ownPath(event.notification.data)))
})
worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (assets.includes(pathname)) event.respondWith(keptAsset(event.request))
  else if (mode === 'navigate' && (pathname === scope || pathname.startsWith(`${scope}/`))) {
    event.respondWith(pageOrOffline(event))
  }
})
