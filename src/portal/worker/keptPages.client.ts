import { KEPT_DAYS, KEPT_HEADERS, MOST_KEPT_PAGES } from '../../core/keptPages.js'

/** Name of the cache with copies of pages. It begins as all of ours: the quick exit empties those. */
export const SEEN = 'pcp-seen'

const HOUR = 3_600_000
const OLDEST = KEPT_DAYS * 24 * HOUR
/** A copy is made anew after so long: what it says may have changed, and data costs money. */
const FRESH = 24 * HOUR

const ageOf = (copy: Response): number =>
  Date.now() - Date.parse(copy.headers.get(KEPT_HEADERS.seen) ?? '1970-01-01T00:00:00Z')

type Kept = { age: number; path: string; title: string }

const listOf = async (store: Cache): Promise<Kept[]> => {
  const requests = await store.keys()
  const kept = await Promise.all(
    requests.map(async (request): Promise<Kept[]> => {
      const copy = await store.match(request)
      if (!copy) return []
      const title = decodeURIComponent(copy.headers.get(KEPT_HEADERS.title) ?? '')
      return [{ age: ageOf(copy), path: new URL(request.url).pathname, title }]
    }),
  )
  return kept.flat().sort((one, other) => one.age - other.age)
}

/** The newest stay, for so many days. */
const trim = async (store: Cache): Promise<void> => {
  const kept = await listOf(store)
  const old = kept.filter(({ age }, index) => index >= MOST_KEPT_PAGES || age > OLDEST)
  await Promise.all(old.map(({ path }) => store.delete(path)))
}

const keepCopy = async (store: Cache, path: string): Promise<void> => {
  const known = await store.match(path)
  if (known && ageOf(known) < FRESH) return
  const copy = await fetch(path, {
    headers: { [KEPT_HEADERS.keep]: 'copy' },
    // To the page to sign in: then there is nothing to keep
    redirect: 'manual',
  })
  if (copy.ok && copy.headers.has(KEPT_HEADERS.seen)) await store.put(path, copy)
  else if (copy.status === 404) await store.delete(path)
}

const keepCopies = async (paths: readonly string[]): Promise<void> => {
  // Opened first: where the cache is dropped meanwhile, what is put into it goes with it
  const store = await caches.open(SEEN)
  for (const path of paths) await keepCopy(store, path)
  await trim(store)
}

/** Does what a page says: copies of these pages, none at all, or nothing. */
export const keepOrForget = async (page: Response): Promise<void> => {
  const said = page.headers.get(KEPT_HEADERS.keep)
  if (said === 'no') await caches.delete(SEEN)
  // Without a copy everything else goes on
  else if (said) await keepCopies(said.split(' ')).catch(() => undefined)
}

/** The copy of a page, unless it is too old. */
export const keptCopy = async (path: string): Promise<Response | undefined> => {
  if (!(await caches.has(SEEN))) return undefined
  const copy = await (await caches.open(SEEN)).match(path)
  return copy && ageOf(copy) <= OLDEST ? copy : undefined
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (one) => `&#${String(one.charCodeAt(0))};`)

/** Links to the copies, for the page without a connection; nothing where there are none. */
export const keptList = async (title: string): Promise<string> => {
  if (!(await caches.has(SEEN))) return ''
  const kept = (await listOf(await caches.open(SEEN))).filter(({ age }) => age <= OLDEST)
  if (kept.length === 0) return ''
  const links = kept.map(
    ({ path, title: name }) => `<li><a href="${escaped(path)}">${escaped(name)}</a></li>`,
  )
  return `<h2>${title}</h2><ul>${links.join('')}</ul>`
}
