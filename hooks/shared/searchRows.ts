import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest, Where } from 'payload'

import { getContext } from '../../src/config/context.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { COLLECTION_KEYS } from '../../src/contract/collectionLists.js'
import type { ID } from '../../src/core/ids.js'
import { fold } from '../../src/core/fold.js'
import { SEARCH_FIELD, searchedOf, type Searched } from '../../src/core/searched.js'
import { listRows, readableWhere } from '../../src/data/store.js'

/** More words than people type; what comes after them is not looked at. */
const MAX_WORDS = 8
/**
 * Rows of a relation that a search names one by one. Of more the relation itself is asked, which a
 * database answers soon, because so many rows fit.
 */
const MAX_FOUND = 1000
/** No row has this id. */
const NOTHING: Where = { id: { equals: '' } }

type Asked = { operator: 'contains' | 'like'; words: readonly string[] }
type Search = {
  /** Slug of what is searched. */
  collection: string
  fields: readonly FlattenedField[]
  /** Whether the caller's own rules hold. */
  forCaller: boolean
  req: PayloadRequest
  searched: Searched
  title: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const targetOf = ({ fields, req }: Search, name: string): CollectionKey | undefined => {
  const field = fields.find((one) => one.name === name)
  const { slugs } = getContext(req.payload)
  return field && 'relationTo' in field
    ? COLLECTION_KEYS.find((key) => slugs[key] === field.relationTo)
    : undefined
}

const part = (path: string, { operator }: Asked, word: string): Where => ({
  [path]: { [operator]: word },
})

/**
 * Rows of a relation that the caller's own rows name; undefined where they are not to be listed one by one. Else a search of few
 * notices would look through every client of the county.
 */
const namedByOwnRows = async (
  { collection, forCaller, req, searched }: Search,
  name: string,
): Promise<ID[] | undefined> => {
  if (!forCaller || searched.among !== 'own-rows') return undefined
  const { values } = await req.payload.findDistinct({
    collection,
    depth: 0,
    field: name,
    limit: MAX_FOUND + 1,
    overrideAccess: false,
    req,
  })
  const ids = values.map((row) => row[name] as ID | null).filter((id) => id !== null)
  return ids.length > MAX_FOUND ? undefined : ids
}

/**
 * For each word, rows of a relation with it as the caller sees them: all words in one look. Named
 * one by one, since a condition through the relation would join the tables for every row.
 */
const throughRelation = async (search: Search, name: string, asked: Asked): Promise<Where[]> => {
  const { forCaller, req } = search
  const byPath = asked.words.map((word) => part(`${name}.${SEARCH_FIELD}`, asked, word))
  const key = targetOf(search, name)
  if (key === undefined) return byPath
  // guard: searched-among-readable-rows
  const readable = forCaller ? await readableWhere(req, key) : {}
  if (readable === null) return asked.words.map(() => NOTHING)
  const named = await namedByOwnRows(search, name)
  if (named?.length === 0) return asked.words.map(() => NOTHING)
  const some: Where = { or: asked.words.map((word) => part(SEARCH_FIELD, asked, word)) }
  const found = (await listRows(
    req,
    key,
    { and: [...(named ? [{ id: { in: named } }] : []), some, readable] },
    { limit: MAX_FOUND + 1, select: { [SEARCH_FIELD]: true } },
  )) as unknown as { id: string; searchText?: null | string }[]
  if (found.length > MAX_FOUND) return byPath
  return asked.words.map((word) => {
    const ids = found.filter((row) => row.searchText?.includes(word)).map(({ id }) => id)
    return ids.length === 0 ? NOTHING : { [name]: { in: ids } }
  })
}

/** Every word stands somewhere: in the row's own text, or in a row that it names. */
const wordsOf = async (search: Search, asked: Asked): Promise<Where[]> => {
  const { kept, plain = [], through = [] } = search.searched
  const related = await Promise.all(through.map((name) => throughRelation(search, name, asked)))
  const own = [...(kept ? [SEARCH_FIELD] : []), ...plain]
  return asked.words.map((word, index): Where => {
    const others = related.map((words) => words[index] ?? NOTHING)
    const places = [...own.map((path) => part(path, asked, word)), ...others]
    const possible = places.filter((place) => place !== NOTHING)
    return possible.length === 0 ? NOTHING : { or: possible }
  })
}

const conditionsOf = async (
  search: Search,
  name: string,
  condition: Record<string, unknown>,
): Promise<{ left: Record<string, unknown>; where: Where[] }> => {
  const left = { ...condition }
  const where: Where[] = []
  const isTitle = name !== SEARCH_FIELD
  for (const operator of isTitle ? (['like'] as const) : (['contains', 'like'] as const)) {
    const typed = left[operator]
    if (typeof typed !== 'string') continue
    const text = isTitle ? fold(typed) : typed
    const words = operator === 'like' ? text.split(' ').slice(0, MAX_WORDS) : [text]
    where.push(...(await wordsOf(search, { operator, words })))
    delete left[operator]
  }
  return { left, where }
}

const rewrite = async (search: Search, node: unknown): Promise<unknown> => {
  if (Array.isArray(node)) return Promise.all(node.map((one) => rewrite(search, one)))
  if (!isRecord(node)) return node
  const kept: Record<string, unknown> = {}
  const found: Where[] = []
  for (const [key, condition] of Object.entries(node)) {
    if (/^(?:and|or)$/i.test(key)) kept[key] = await rewrite(search, condition)
    else if ((key === SEARCH_FIELD || key === search.title) && isRecord(condition)) {
      const { left, where } = await conditionsOf(search, key, condition)
      if (Object.keys(left).length > 0 || where.length === 0) kept[key] = left
      found.push(...where)
    } else kept[key] = condition
  }
  return found.length === 0 ? kept : { and: [kept, ...found] }
}

/**
 * Searching as people do it, after `askAsStored` has folded what was typed. A condition on
 * `searchText` finds every word wherever it stands: in
 * the row's own text, in the client's name, in the program's. Pickers of relations ask for the
 * title of a row (`like`): they are answered alike, so that "bjork" finds Björk there too.
 */
export const searchRows: CollectionBeforeOperationHook = async ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  if (!('where' in args) || !isRecord(args.where)) return args
  const fields = collection.flattenedFields
  const field = fields.find(({ name }) => name === SEARCH_FIELD)
  const searched = searchedOf(field?.custom)
  if (!searched) return args
  const title = collection.admin.useAsTitle ?? 'id'
  const { slug } = collection
  const search: Search = {
    collection: slug,
    fields,
    forCaller: overrideAccess !== true,
    req,
    searched,
    title,
  }
  const where = (await rewrite(search, args.where)) as Where
  return { ...args, where }
}
