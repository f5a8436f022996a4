import { DAY } from '../../src/core/clock.js'
import { pdf } from './files.js'
import { graphqlOf } from './graphql.js'
import { docsOf } from './outcome.js'
import { peopleOf } from './people.js'
import { startPortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'
import type { Visitor } from './visitor.js'

export const RELEASES = 'releases-of-information'
export const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

/** A user of the host's own, with fields that look like ours. */
const members = {
  auth: true,
  fields: [
    { name: 'agency', type: 'text' as const },
    {
      name: 'portalPermissions',
      hasMany: true,
      options: ['super-user'],
      type: 'select' as const,
    },
  ],
  slug: 'members',
}

/**
 * Two agencies that share by release only, with staff and a connected client each. `hidden` are rows of B that staff of A do not see.
 */
export const twoAgencies = async (name: string) => {
  const app = await startPortalApp(name, {
    host: (config) => ({ ...config, collections: [...(config.collections ?? []), members] }),
    plugin: { sharing: 'roi' },
  })
  const people = peopleOf(app)
  const agency = { a: (await people.agency()).id, b: (await people.agency()).id }
  const worker = await people.staff({ agency: agency.a })
  const elsewhere = await people.staff({ agency: agency.b })
  const chief = await people.staff({ agency: agency.a, permissions: ['super-user'] })
  const client = await people.connected(worker, agency.a)
  const other = await people.connected(elsewhere, agency.b)

  const document = async (owner: string, about: string): Promise<string> => {
    const data = pdf()
    const made = await app.payload.create({
      collection: 'client-documents',
      data: { agency: owner, client: about, name: 'Card' },
      file: { data, mimetype: 'application/pdf', name: 'a.pdf', size: data.length },
      overrideAccess: true,
    })
    return String(made.id)
  }
  const ofB = async (slug: string, data: Record<string, unknown>) =>
    (await people.create(slug, { agency: agency.b, ...data })).id

  return {
    agency,
    app,
    ask: graphqlOf(app),
    chief,
    client,
    document,
    elsewhere,
    hidden: {
      client: other.id,
      document: await document(agency.b, other.id),
      household: await ofB('households', { name: 'B' }),
      location: await ofB('client-locations', { address: 'Hidden street', client: other.id }),
      program: await ofB('programs', { name: 'Shelter' }),
    },
    ids: async (by: Visitor, path: string) => docsOf(await by.call(path)).map(({ id }) => id),
    madeBy: (answer: Awaited<ReturnType<Visitor['post']>>) =>
      (answer.body.doc as undefined | { id: string })?.id,
    other,
    /** A record of agency A about its own client. */
    own: (slug: string, data: Record<string, unknown> = {}) =>
      people.create(slug, { agency: agency.a, client: client.id, ...data }),
    patch: (by: Visitor, path: string, body: Record<string, unknown>) =>
      by.call(path, { body, method: 'PATCH' }),
    people,
    row: async (slug: string, id: unknown) =>
      (await storedRows(app, slug, { id: { equals: id } }))[0],
    worker,
  }
}

export type TwoAgencies = Awaited<ReturnType<typeof twoAgencies>>
