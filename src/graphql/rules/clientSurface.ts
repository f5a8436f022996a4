import { clientReadable } from '../../../access/matrix.js'
import type { PluginContext } from '../../config/context.js'
import type { SchemaInfo } from '../types.js'

/** A generated field at the root that reads a collection. */
type Read = { args: ReadonlySet<string>; slug: string }
/** A collection's object type. */
type Document = { hidden: ReadonlySet<string>; readable: boolean }

/** What there is for clients in a schema, by the names it has there. */
export type ClientSurface = {
  documents: ReadonlyMap<string, Document>
  reads: ReadonlyMap<string, Read>
}

const LIST = new Set(['limit', 'page', 'sort', 'where'])
const ONE = new Set(['id'])
const COUNT = new Set(['where'])

/**
 * Reads the names of types and root fields off the generated types, which hosts may have renamed.
 */
export const clientSurface = (
  { collections }: SchemaInfo,
  { slugs }: PluginContext,
): ClientSurface => {
  const readable = new Set<string>(clientReadable().map((key) => slugs[key]))
  const documents = new Map<string, Document>()
  const reads = new Map<string, Read>()
  for (const [slug, { config, graphQL }] of Object.entries(collections)) {
    if (!graphQL) continue
    const hidden = config.flattenedFields.filter((field) => 'hidden' in field && field.hidden)
    documents.set(graphQL.type.name, {
      hidden: new Set(hidden.map(({ name }) => name)),
      readable: readable.has(slug),
    })
    if (!readable.has(slug)) continue
    reads.set(graphQL.type.name, { args: ONE, slug })
    reads.set(graphQL.paginatedType.name, { args: LIST, slug })
    reads.set(`count${graphQL.paginatedType.name}`, { args: COUNT, slug })
  }
  return { documents, reads }
}
