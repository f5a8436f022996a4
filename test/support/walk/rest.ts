import type { CollectionKey } from '../../../src/contract/collections.js'
import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { docsOf } from '../outcome.js'
import type { Answer } from '../visitor.js'
import type { Cast, Member } from './cast.js'
import { BODIES } from './bodies.js'
import { FILES } from './rowFiles.js'
import { watch, type Witness } from './witness.js'
import type { SeededRow } from './world.js'

/** What an operation came to: refused outright, and otherwise which rows it gave or reached. */
export type Outcome = { refused: boolean; rows: string[] }

type Call = { key: CollectionKey; member: Member; rows: SeededRow[]; witness: Witness }
export type Walk = (call: Call) => Promise<Outcome>

const everyRow = 'where[id][exists]=true'

const listed = (answer: Answer): Outcome => ({
  refused: answer.status === 403,
  rows: docsOf(answer).map(({ id }) => id),
})

const eachOf = async (
  rows: SeededRow[],
  gives: (row: SeededRow) => Promise<boolean>,
): Promise<string[]> => {
  const given: string[] = []
  for (const row of rows) if (await gives(row)) given.push(row.id)
  return given
}

/** Clients may not ask for all of a list. */
const limitFor = ({ person }: Member): string =>
  person.kind === 'client' ? 'limit=100' : 'limit=0'

const bulk =
  (method: 'DELETE' | 'PATCH', kind: 'changed' | 'removed'): Walk =>
  async ({ key, member, witness }) => {
    let status = 0
    const seen = await watch(witness, async () => {
      const path = `/${DEFAULT_SLUGS[key]}?${everyRow}`
      const body = method === 'PATCH' ? { body: {} } : {}
      status = (await member.visitor.call(path, { ...body, method })).status
    })
    return { refused: status === 403, rows: seen[kind] }
  }

const single =
  (method: 'DELETE' | 'PATCH', kind: 'changed' | 'removed'): Walk =>
  async ({ key, member, rows, witness }) => {
    const seen = await watch(witness, async () => {
      for (const { id } of rows) {
        const body = method === 'PATCH' ? { body: {} } : {}
        await member.visitor.call(`/${DEFAULT_SLUGS[key]}/${id}`, { ...body, method })
      }
    })
    return { refused: false, rows: seen[kind] }
  }

/** Operations on many rows at once. */
export const REST_IN_BULK: Readonly<Record<string, Walk>> = {
  'bulk delete': bulk('DELETE', 'removed'),
  'bulk update': bulk('PATCH', 'changed'),
  list: async ({ key, member }) =>
    listed(await member.visitor.call(`/${DEFAULT_SLUGS[key]}?depth=0&${limitFor(member)}`)),
}

/** Every operation on rows that are there. */
export const REST: Readonly<Record<string, Walk>> = {
  ...REST_IN_BULK,
  delete: single('DELETE', 'removed'),
  'read one': async ({ key, member, rows }) => ({
    refused: false,
    rows: await eachOf(rows, async ({ id }) => {
      const answer = await member.visitor.call(`/${DEFAULT_SLUGS[key]}/${id}?depth=0`)
      return answer.status === 200 && String(answer.body.id) === id
    }),
  }),
  trash: async ({ key, member }) =>
    listed(await member.visitor.call(`/${DEFAULT_SLUGS[key]}?trash=true&depth=0&limit=0`)),
  update: single('PATCH', 'changed'),
  versions: async ({ key, member }) =>
    listed(await member.visitor.call(`/${DEFAULT_SLUGS[key]}/versions`)),
}

/** How many of the rows are counted. */
export const countOverRest = async ({
  key,
  member,
  rows,
}: Omit<Call, 'witness'>): Promise<number> => {
  const ids = rows.map(({ id }) => id).join(',')
  const { body } = await member.visitor.call(`/${DEFAULT_SLUGS[key]}/count?where[id][in]=${ids}`)
  const total: unknown = body.totalDocs
  return typeof total === 'number' ? total : 0
}

const post = ({ person, visitor }: Member, key: CollectionKey, cast: Cast): Promise<Answer> => {
  const path = `/${DEFAULT_SLUGS[key]}`
  const own = person.kind === 'staff' && person.agency === cast.agencies.b ? 'b' : 'a'
  const data = BODIES[key]?.(cast, own) ?? {}
  const file = FILES[key]?.()
  if (!file) return visitor.post(path, data)
  const form = new FormData()
  form.append('_payload', JSON.stringify(data))
  form.append('file', new File([new Uint8Array(file)], 'a.pdf', { type: 'application/pdf' }))
  return visitor.call(path, { body: form, method: 'POST' })
}

const madeIn = (body: Record<string, unknown>): null | string =>
  (body.doc as undefined | { id?: string })?.id ?? null

/** Creates a row; the id of what was made, or null. */
export const createOverRest = async (
  member: Member,
  key: CollectionKey,
  cast: Cast,
): Promise<null | string> => {
  const { body, status } = await post(member, key, cast)
  return status === 201 ? madeIn(body) : null
}

/** Makes a second one of each row; ids of what was made by the id of what it was made from. */
export const duplicateOverRest = async ({
  key,
  member,
  rows,
}: Omit<Call, 'witness'>): Promise<Map<string, string>> => {
  const made = new Map<string, string>()
  for (const { id } of rows) {
    const { body, status } = await member.visitor.post(`/${DEFAULT_SLUGS[key]}/${id}/duplicate`)
    const copy = status < 300 ? madeIn(body) : null
    if (copy !== null) made.set(id, copy)
  }
  return made
}
