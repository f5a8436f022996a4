import { formatNames } from 'payload'

import type { CollectionKey } from '../../../src/contract/collections.js'
import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import type { AskGraphQL } from '../graphql.js'
import type { Walk } from './rest.js'
import { watch } from './witness.js'

export type Schema = { mutations: ReadonlySet<string>; queries: ReadonlySet<string> }

const NAMES = '{ __schema { mutationType { fields { name } } queryType { fields { name } } } }'

/** Root fields of the schema, as somebody may see it who is held to nothing. */
export const schemaOf = async (
  ask: AskGraphQL,
  visitor: Parameters<AskGraphQL>[0],
): Promise<Schema> => {
  type Fields = { fields: { name: string }[] }
  const { data } = await ask<{ __schema: { mutationType: Fields; queryType: Fields } }>(
    visitor,
    NAMES,
  )
  const names = ({ fields }: Fields) => new Set(fields.map(({ name }) => name))
  return { mutations: names(data.__schema.mutationType), queries: names(data.__schema.queryType) }
}

const namesOf = (key: CollectionKey) => formatNames(DEFAULT_SLUGS[key])

/** Whether a collection can be read over GraphQL: as a list, one by one, and counted. */
export const hasQueries = (queries: Schema['queries'], key: CollectionKey): boolean => {
  const { plural, singular } = namesOf(key)
  return [plural, singular, `count${plural}`].some((name) => queries.has(name))
}

/** A client's document may hold so many root fields. */
const ROOTS = 5
const inGroups = <T>(all: T[]): T[][] =>
  all.length === 0 ? [] : [all.slice(0, ROOTS), ...inGroups(all.slice(ROOTS))]

type Data = Record<string, null | { docs?: { id: string }[]; id?: string; totalDocs?: number }>

/** The same operations over GraphQL, which knows no bulk. Where the schema has no such field, nobody gets anything. */
export const graphqlWalks = (ask: AskGraphQL, { mutations, queries }: Schema) => {
  const list: Walk = async ({ key, member }) => {
    const { plural } = namesOf(key)
    if (!queries.has(plural)) return { refused: true, rows: [] }
    const limit = member.person.kind === 'client' ? 100 : 0
    const { data } = await ask<Data | undefined>(
      member.visitor,
      `{ list: ${plural}(limit: ${limit}) { docs { id } } }`,
    )
    return { refused: !data?.list, rows: data?.list?.docs?.map(({ id }) => id) ?? [] }
  }

  const one: Walk = async ({ key, member, rows }) => {
    const { singular } = namesOf(key)
    const given: string[] = []
    for (const group of queries.has(singular) ? inGroups(rows) : []) {
      const fields = group.map(({ id }, index) => `r${index}: ${singular}(id: "${id}") { id }`)
      const { data } = await ask<Data | undefined>(member.visitor, `{ ${fields.join(' ')} }`)
      for (const row of Object.values(data ?? {})) if (row?.id) given.push(row.id)
    }
    return { refused: false, rows: given }
  }

  const mutate =
    (verb: 'delete' | 'update', kind: 'changed' | 'removed'): Walk =>
    async ({ key, member, rows, witness }) => {
      const field = `${verb}${namesOf(key).singular}`
      const seen = await watch(witness, async () => {
        if (!mutations.has(field)) return
        for (const group of inGroups(rows)) {
          const data = verb === 'update' ? ', data: {}' : ''
          const fields = group.map(({ id }, at) => `r${at}: ${field}(id: "${id}"${data}) { id }`)
          await ask(member.visitor, `mutation { ${fields.join(' ')} }`)
        }
      })
      return { refused: false, rows: seen[kind] }
    }

  const count = async ({
    key,
    member,
    rows,
  }: Omit<Parameters<Walk>[0], 'witness'>): Promise<number> => {
    const field = `count${namesOf(key).plural}`
    if (!queries.has(field)) return 0
    const ids = rows.map(({ id }) => `"${id}"`).join(', ')
    const { data } = await ask<Data | undefined>(
      member.visitor,
      `{ n: ${field}(where: { id: { in: [${ids}] } }) { totalDocs } }`,
    )
    return data?.n?.totalDocs ?? 0
  }

  return {
    count,
    walks: {
      delete: mutate('delete', 'removed'),
      list,
      'read one': one,
      update: mutate('update', 'changed'),
    } satisfies Record<string, Walk>,
  }
}
