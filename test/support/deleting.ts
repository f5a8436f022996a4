import { randomUUID } from 'node:crypto'

import { formatNames } from 'payload'

import { ACCESS_MATRIX } from '../../access/matrix.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { DEFAULT_SLUGS } from '../../src/contract/collectionLists.js'
import { graphqlOf } from './graphql.js'
import { outcome } from './outcome.js'
import type { PortalApp } from './portalApp.js'
import { storedRows, type StoredRow } from './storedRows.js'
import type { Visitor } from './visitor.js'

/** How a deletion ended, in one line, and what was said. */
type Ending = { how: string; message: string | undefined }

/** Rows of a list have ids of their own. */
const withoutIDs = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one: unknown) =>
        typeof one === 'object' && one !== null && 'id' in one
          ? { ...one, id: randomUUID().replaceAll('-', '').slice(0, 24) }
          : one,
      )
    : structuredClone(value)

const inServerCode = async (work: () => Promise<unknown>): Promise<Ending> => {
  try {
    const result = (await work()) as { errors?: { message: string }[] }
    const message = result.errors?.[0]?.message
    return { how: message ? 'kept' : '200', message }
  } catch (error) {
    const { code, message, status } = error as Error & { code?: string; status: number }
    return { how: outcome({ code, status }), message }
  }
}

/** May everybody who may delete rows of a collection do it over generated paths? Staff are the host's. */
const isOpen = (slug: string): boolean => {
  const found = Object.entries(DEFAULT_SLUGS).find(([, own]) => own === slug)
  return !found || ACCESS_MATRIX[found[0] as CollectionKey].delete !== 'never'
}

/** Rows that are copies of others, and every way to delete one. `by` may delete whatever somebody may. */
export const deletingIn = (app: PortalApp, by: Visitor) => {
  const ask = graphqlOf(app)

  /** Another row like the first there is; what no two rows may share is new. */
  const another = async (
    slug: string,
    change: Record<string, unknown> = {},
  ): Promise<Record<string, unknown> & { id: string }> => {
    const none: StoredRow = { id: '' }
    const [{ id: _, ...row } = none] = await storedRows(app, slug)
    const fields = app.payload.collections[slug]?.config.flattenedFields ?? []
    for (const field of fields) {
      const isUnique = 'unique' in field && field.unique === true
      if (isUnique || field.name === 'filename') row[field.name] = `${randomUUID()}@host.example`
    }
    const isUUID = fields.some(({ name, type }) => name === 'id' && type === 'text')
    const copy = Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, withoutIDs(value)]),
    )
    return (await app.payload.db.create({
      collection: slug,
      data: { ...copy, ...change, ...(isUUID ? { id: randomUUID() } : {}) },
      req: {},
    })) as Record<string, unknown> & { id: string }
  }

  /** By name, as far as anybody may go it. Server code that deletes several is told of those that were kept. */
  const doorsTo = (slug: string): Record<string, (id: number | string) => Promise<Ending>> => {
    const generated = {
      GraphQL: async (id: number | string) => {
        const { code, errors, message } = await ask(
          by,
          `mutation { delete${formatNames(slug).singular}(id: ${JSON.stringify(id)}) { id } }`,
        )
        return { how: outcome({ code, status: errors[0]?.extensions?.statusCode ?? 200 }), message }
      },
      REST: async (id: number | string) => {
        const answer = await by.call(`/${slug}/${id}`, { method: 'DELETE' })
        return { how: outcome(answer), message: answer.message }
      },
      'REST in bulk': async (id: number | string) => {
        const answer = await by.call(`/${slug}?where[id][in]=${id}`, { method: 'DELETE' })
        return { how: outcome(answer), message: answer.message }
      },
    }
    return {
      ...(isOpen(slug) ? generated : {}),
      'server code': (id) => inServerCode(() => app.payload.delete({ collection: slug, id })),
      'server code in bulk': (id) =>
        inServerCode(() => app.payload.delete({ collection: slug, where: { id: { equals: id } } })),
    }
  }

  return {
    another,
    doorsTo,
    isThere: async (slug: string, id: unknown) =>
      (await storedRows(app, slug, { id: { equals: id } })).length === 1,
    /** Below all rules. */
    remove: (slug: string, id: unknown) =>
      app.payload.db.deleteOne({ collection: slug, req: {}, where: { id: { equals: id } } }),
  }
}

export type Deleting = ReturnType<typeof deletingIn>
