import { ACTIONS } from '../../src/contract/actions.js'
import type { ActionRow } from '../../src/contract/actionRow.js'
import { getContext } from '../../src/config/context.js'
import { ROUTES } from '../../src/portal/routes.js'
import { graphqlOf } from './graphql.js'
import type { PortalApp } from './portalApp.js'
import type { Visitor } from './visitor.js'

type Note = { body: string; client: string; id: string }

/** What an answer says, and by which door it came. */
export type Said = { door: string; text: string }

/** An endpoint that answers until its listener goes away. */
const STREAMS = new Set(['events'])

const rest = async (visitor: Visitor, path: string): Promise<Said> => ({
  door: `REST ${path}`,
  text: (await visitor.call(path)).text,
})

/** Every list there is, and every GET of the portal about the client of a note. */
const answers = async (app: PortalApp, visitor: Visitor, { client }: Note): Promise<Said[]> => {
  const said: Said[] = []
  for (const slug of Object.values(getContext(app.payload).slugs))
    said.push(await rest(visitor, `/${slug}?limit=100&depth=1`))
  const rows: readonly (readonly [string, ActionRow])[] = Object.entries(ACTIONS)
  for (const [name, row] of rows) {
    if (row.method !== 'get' || STREAMS.has(name)) continue
    said.push(await rest(visitor, `/portal${row.path.replace(':id', client)}`))
  }
  return said
}

/** What is asked of the notes themselves, and what can be told by whether there is an answer. */
const questions = async (app: PortalApp, visitor: Visitor, note: Note): Promise<Said[]> => {
  const slug = getContext(app.payload).slugs.clientNotes
  const [word = ''] = note.body.split(' ')
  const said = [
    await rest(visitor, `/${slug}/${note.id}`),
    await rest(visitor, `/${slug}/count?where[client][equals]=${note.client}`),
    await rest(visitor, `/${slug}?where[searchText][like]=${word}`),
    await rest(visitor, `/${slug}?where[body][contains]=${word}&sort=body`),
  ]
  const ask = graphqlOf(app)
  for (const query of [
    `{ ClientNotes { totalDocs docs { id body pinned } } }`,
    `{ ClientNote(id: "${note.id}") { id body } }`,
    `{ countClientNotes { totalDocs } }`,
  ])
    said.push({ door: `GraphQL ${query}`, text: (await ask(visitor, query)).text })
  return said
}

const pages = async (visitor: Visitor, { client }: Note): Promise<Said[]> => {
  const said: Said[] = []
  for (const { pattern } of ROUTES) {
    const path = pattern.replace(/:\w+/g, client)
    said.push({ door: `page ${path}`, text: (await visitor.page(path)).html })
  }
  return said
}

/** All that somebody can read of a note, by every door. */
export const everyDoor = async (app: PortalApp, visitor: Visitor, note: Note): Promise<Said[]> => [
  ...(await answers(app, visitor, note)),
  ...(await questions(app, visitor, note)),
  ...(await pages(visitor, note)),
]

/** Doors that say a word of the note, its id, or that there is one. */
export const tellers = (said: readonly Said[], { body, id }: Note): string[] => {
  const [word = body] = body.split(' ')
  return said
    .filter(({ door, text }) => {
      const named = door.includes(id) || door.includes(word) ? text.replaceAll(id, '') : text
      return (
        named.includes(word) || named.includes(id) || /"totalDocs":[1-9]/.test(counted(door, text))
      )
    })
    .map(({ door }) => door)
}

/** Only answers of the notes themselves are counted. */
const counted = (door: string, text: string): string =>
  /client-notes|ClientNotes/.test(door) ? text : ''
