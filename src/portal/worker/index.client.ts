/**
 * The portal's service worker. It keeps the files that every page loads and one page for when there
 * is no connection. Pages, answers and documents are never kept: what a person sees is read from
 * the server each time, and nothing of it stays on a shared phone.
 */

/** What the server writes before this script (`answerServiceWorker`). */
type Kept = {
  /** Paths of the files. */
  assets: string[]
  /** Name of the cache: another one with every change. */
  cache: string
  /** Headers and HTML of the page without a connection. */
  offline: { headers: Record<string, string>; html: string }
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
type Events = { activate: Extendable; fetch: Asking; install: Extendable }
type WorkerScope = {
  addEventListener: <K extends keyof Events>(name: K, listen: (event: Events[K]) => void) => void
  clients: { claim: () => Promise<void> }
  registration: { navigationPreload?: { enable: () => Promise<void> } }
  skipWaiting: () => Promise<void>
}
const worker = globalThis as unknown as WorkerScope

const { assets, cache, offline, prefix, scope } = PCP

const install = async (): Promise<void> => {
  await (await caches.open(cache)).addAll(assets)
  await worker.skipWaiting()
}

const activate = async (): Promise<void> => {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(prefix) && name !== cache)
  await Promise.all(old.map((name) => caches.delete(name)))
  // The page is asked for while this script is still being started
  await worker.registration.navigationPreload?.enable()
  await worker.clients.claim()
}

const keptAsset = async (request: Request): Promise<Response> =>
  (await caches.match(request, { cacheName: cache, ignoreVary: true })) ?? fetch(request)

const pageOrOffline = async (event: Asking): Promise<Response> => {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch {
    return new Response(offline.html, { headers: offline.headers, status: 503 })
  }
}

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
