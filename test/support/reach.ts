import { formatNames } from 'payload'

import { CLIENT_BOUND, DEFAULT_SLUGS } from '../../src/contract/collectionLists.js'
import { getContext } from '../../src/config/context.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { plantRow } from './canary.js'
import { pdf } from './files.js'
import { graphqlOf } from './graphql.js'
import type { People } from './people.js'
import { sendRow } from './massSends.js'
import type { PortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'
import type { Visitor } from './visitor.js'

type Scene = {
  agency: string
  app: PortalApp
  people: People
  worker: Awaited<ReturnType<People['staff']>>
}

/** A connected client named Hidden, with a row in every collection about clients and one file. */
export const recordOf = async ({ agency, app, people, worker }: Scene) => {
  const client = await people.connected(worker, agency, { lastName: 'Hidden' })
  const [connection] = await storedRows(app, 'portal-connections', {
    client: { equals: client.id },
  })
  const assessment = await people.create('assessments', { questions: [], title: 'Housing' })
  const category = await people.create('file-categories', { name: 'Identity' })
  const program = await people.create('programs', { agency, name: 'Shelter' })
  const massSend = await people.create('mass-sends', sendRow(agency))
  const ids = {
    agencies: agency,
    assessments: assessment.id,
    'file-categories': category.id,
    'mass-sends': massSend.id,
    programs: program.id,
    clients: client.id,
    'portal-accounts': String(connection?.account),
    users: worker.id,
  }
  const { slugs } = getContext(app.payload)
  const rows: Partial<Record<CollectionKey, string>> = {
    clients: client.id,
    portalConnections: String(connection?.id),
  }
  for (const key of CLIENT_BOUND) {
    if (key === 'clientDocuments' || key === 'portalConnections') continue
    rows[key] = await plantRow(app, slugs[key], { canary: 'sealed', ids })
  }
  const data = pdf('sealed')
  const document = await app.payload.create({
    collection: 'client-documents',
    data: { agency, client: client.id, name: 'Passport' },
    file: { data, mimetype: 'application/pdf', name: 'passport.pdf', size: data.length },
    overrideAccess: true,
  })
  const { filename, id } = document as unknown as { filename: string; id: string }
  return { client, file: filename, rows: { ...rows, clientDocuments: id } }
}

export type FilledRecord = Awaited<ReturnType<typeof recordOf>>

/** Everything that can be asked about a client, over REST and GraphQL, and how much of it somebody gets. */
export const reach = async (
  app: PortalApp,
  visitor: Visitor,
  { client: { id }, file, rows }: FilledRecord,
): Promise<Record<string, number>> => {
  const { slugs } = getContext(app.payload)
  const seen: Record<string, number> = {}
  const count = async (name: string, path: string) => {
    const answer = await visitor.call(path)
    const { totalDocs = 1 } = answer.body as { totalDocs?: number }
    seen[name] = answer.status === 200 ? totalDocs : 0
  }
  await count('clients by name', `/clients?where[fullName][like]=Hidden`)
  for (const [key, row] of Object.entries(rows) as [CollectionKey, string][]) {
    const { plural, singular } = formatNames(DEFAULT_SLUGS[key])
    const where = `where[id][equals]=${row}`
    await count(key, `/${slugs[key]}?${where}`)
    await count(`one of ${key}`, `/${slugs[key]}/${row}`)
    await count(`count of ${key}`, `/${slugs[key]}/count?${where}`)
    await count(`versions of ${key}`, `/${slugs[key]}/versions?where[parent][equals]=${row}`)
    const related = `where[client.lastName][equals]=Hidden`
    if (key !== 'clients') await count(`${key} by relation`, `/${slugs[key]}?${related}`)
    const condition = `(where: { id: { equals: "${row}" } })`
    const { data } = await graphqlOf(app)<null | Record<
      string,
      null | { id?: string; totalDocs?: number }
    >>(
      visitor,
      `{ list: ${plural}${condition} { totalDocs } number: count${plural}${condition} { totalDocs } one: ${singular}(id: "${row}") { id } }`,
    )
    seen[`${key} over GraphQL`] = data?.list?.totalDocs ?? 0
    seen[`count of ${key} over GraphQL`] = data?.number?.totalDocs ?? 0
    seen[`one of ${key} over GraphQL`] = data?.one ? 1 : 0
  }
  await count('a file', `/client-documents/file/${file}`)
  await count('status', `/portal/clients/${id}/status`)
  const patched = await visitor.call(`/clients/${id}`, { body: { phone: '1' }, method: 'PATCH' })
  seen.change = patched.status === 200 ? 1 : 0
  return seen
}
/** What of it somebody gets anything of. */
export const reached = (seen: Record<string, number>) =>
  Object.entries(seen).flatMap(([name, count]) => (count > 0 ? [name] : []))
