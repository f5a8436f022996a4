import { ACCOUNT_BOUND, CLIENT_BOUND } from '../../src/contract/collectionLists.js'
import { getContext } from '../../src/config/context.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { quarantine } from '../../src/files/storage.js'
import { plantRow } from './canary.js'
import { pdf } from './files.js'
import { sendRow } from './massSends.js'
import type { People } from './people.js'
import type { PortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'

type Client = Awaited<ReturnType<People['connected']>>
type Scene = {
  agency: string
  app: PortalApp
  people: People
  worker: Awaited<ReturnType<People['staff']>>
}

let number = 0

/** What a deletion has to be confirmed with. */
export const identifierOf = async (app: PortalApp, id: string): Promise<string> =>
  String((await storedRows(app, 'clients', { id: { equals: id } }))[0]?.uniqueIdentifier)

/** Puts one of the client's two files where infected ones lie. */
const quarantineOne = async (app: PortalApp, client: string) => {
  const [row] = await storedRows(app, 'client-documents', { client: { equals: client } })
  await quarantine(app.payload, String(row?.filename))
  await app.payload.db.updateOne({
    collection: 'client-documents',
    data: { quarantinedAt: app.now().toISOString(), scanState: 'infected' },
    id: String(row?.id),
    req: {},
  })
}

/** A connected client with something in every collection, and the words that must not stay. */
export const fullClientOf = async ({
  agency,
  app,
  people,
  worker,
}: Scene): Promise<{ client: Client; words: string[] }> => {
  const slugOf = (key: CollectionKey) => getContext(app.payload).slugs[key]

  number += 1
  const canary = `canary${number}x${Date.now()}`
  const client = await people.connected(worker, agency, {
    dateOfBirth: '1981-02-03T12:00:00.000Z',
    firstName: `${canary} first`,
    middleName: canary,
    phone: '(909) 555-0142',
    preferredName: canary,
    ssn: '123-45-6789',
    suffix: canary,
  })
  const [connection] = await storedRows(app, 'portal-connections', {
    client: { equals: client.id },
  })
  const account = String(connection?.account)
  const category = await people.create('file-categories', { name: 'Identity' })
  const assessment = await people.create('assessments', {
    questions: [],
    title: 'Housing needs',
  })
  const program = await people.create('programs', { agency, name: 'Shelter' })
  const massSend = await people.create('mass-sends', sendRow(agency))
  const ids = {
    [slugOf('agencies')]: agency,
    [slugOf('assessments')]: assessment.id,
    [slugOf('clients')]: client.id,
    [slugOf('fileCategories')]: category.id,
    [slugOf('portalAccounts')]: account,
    [slugOf('massSends')]: massSend.id,
    [slugOf('programs')]: program.id,
    users: worker.id,
  }
  for (const key of CLIENT_BOUND) {
    if (key === 'clientDocuments') continue
    await plantRow(app, slugOf(key), { canary, ids })
  }
  for (const key of ACCOUNT_BOUND) await plantRow(app, slugOf(key), { canary, ids })
  for (const bytes of [1, 2]) {
    await app.payload.create({
      collection: 'client-documents',
      data: { agency, client: client.id, name: `${canary} passport` },
      file: {
        data: pdf(`${canary} ${bytes}`),
        mimetype: 'application/pdf',
        name: `${canary}.pdf`,
        size: pdf(`${canary} ${bytes}`).length,
      },
      overrideAccess: true,
    })
  }
  await client.visitor.post('/portal/messages', { text: `${canary} says`, to: worker.id })
  await quarantineOne(app, client.id)
  const words = [canary, client.email, client.id, account, await identifierOf(app, client.id)]
  return { client, words }
}
