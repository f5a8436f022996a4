import type {
  CollectionBeforeOperationHook,
  Endpoint,
  Payload,
  SanitizedCollectionConfig,
} from 'payload'

import { getContext } from '../src/config/context.js'
import { COPYABLE } from '../src/contract/collectionLists.js'
import { PortalError } from '../src/errors/PortalError.js'

/** Slugs of ours whose rows stay where the access rules are. */
const keptSlugs = (payload: Payload): ReadonlySet<unknown> => {
  const { slugs } = getContext(payload)
  const copyable = new Set(COPYABLE.map((key) => slugs[key]))
  return new Set(Object.values(slugs).filter((slug) => !copyable.has(slug)))
}

/** What the search plugin of Payload copies from, where a collection is its index. */
const indexedIn = ({ endpoints, flattenedFields }: SanitizedCollectionConfig): string[] => {
  const isIndex = endpoints && endpoints.some(({ path }) => path === '/reindex')
  const doc = flattenedFields.find(({ name }) => name === 'doc')
  return isIndex && doc?.type === 'relationship' ? [doc.relationTo].flat() : []
}

/**
 * An index of Payload's search plugin is read by everybody, and a copy in it outlives a seal and a
 * deletion.
 * @throws Error at start-up where one is made of collections about people.
 */
export const refuseSearchCopies = (payload: Payload): void => {
  const kept = keptSlugs(payload)
  for (const collection of payload.config.collections) {
    const copied = indexedIn(collection).filter((slug) => kept.has(slug))
    // guard: no-search-copies
    if (copied.length > 0) {
      throw new Error(
        `clientPortalPlugin: "${collection.slug}" of the search plugin copies rows about people, which whoever reads it would see: ${copied.join(', ')}. Take them out of its \`collections\`; staff find clients in the list of clients itself.`,
      )
    }
  }
}

const MARK = 'plugin-import-export'

const keepsFiles = ({ admin }: SanitizedCollectionConfig): boolean => {
  const mark: unknown = admin.custom?.[MARK]
  return typeof mark === 'object' && mark !== null && 'collectionSlugs' in mark
}

const refuseKeptFiles =
  (kept: ReadonlySet<unknown>): CollectionBeforeOperationHook =>
  ({ args }) => {
    const data: unknown = 'data' in args ? args.data : undefined
    if (typeof data !== 'object' || data === null || !('collectionSlug' in data)) return
    // guard: no-kept-exports
    if (kept.has(data.collectionSlug)) throw new PortalError('COPY_NOT_ALLOWED')
  }

const slugAskedFor = (body: unknown): unknown => {
  const data: unknown = typeof body === 'object' && body !== null && 'data' in body && body.data
  return typeof data === 'object' && data !== null && 'collectionSlug' in data
    ? data.collectionSlug
    : undefined
}

/**
 * What is asked for as a download, asked first as who asks: the plugin reads as a user it looked up
 * by id, whom Payload takes for staff whatever collection they are of, and leaves who may read
 * nothing waiting for ever.
 */
const guardDownload = (kept: ReadonlySet<unknown>, endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    const body: unknown = await req.json?.()
    const collection = slugAskedFor(body)
    // guard: exports-by-own-rights
    if (typeof collection === 'string' && kept.has(collection))
      await req.payload.count({ collection, overrideAccess: false, req })
    return endpoint.handler(Object.assign(req, { json: () => Promise.resolve(body) }))
  },
})

/**
 * Files that Payload's import-export plugin keeps are read by everybody who signs in to the admin
 * panel: what is about people is downloaded, and not kept.
 */
export const guardKeptFiles = (payload: Payload): void => {
  const kept = keptSlugs(payload)
  for (const collection of payload.config.collections.filter(keepsFiles)) {
    collection.hooks.beforeOperation.unshift(refuseKeptFiles(kept))
    if (!collection.endpoints) continue
    collection.endpoints = collection.endpoints.map((endpoint) =>
      endpoint.path === '/download' ? guardDownload(kept, endpoint) : endpoint,
    )
  }
}
