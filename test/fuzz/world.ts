import { PASSWORD, peopleOf } from '../support/people.js'
import { pdf } from '../support/files.js'
import type { PortalApp } from '../support/portalApp.js'
import { storedRows } from '../support/storedRows.js'
import type { Visitor } from '../support/visitor.js'

const SSN = '900-45-6789'

const cookieOf = (visitor: Visitor) => () =>
  [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** Texts of columns that no answer may hold. */
const hashesIn = async (app: PortalApp): Promise<string[]> => {
  const tables = [
    'portal-accounts',
    'portal-sessions',
    'portal-challenges',
    'portal-trusted-devices',
  ]
  const rows = await Promise.all(tables.map((table) => storedRows(app, table)))
  return rows
    .flat()
    .flatMap((row) => [row.passwordHash, row.tokenHash, row.hash, row.salt])
    .filter((value): value is string => typeof value === 'string' && value.length > 10)
}

/** Two agencies with staff and clients, each with words that only they may read. */
export const createWorld = async (app: PortalApp) => {
  const people = peopleOf(app)

  const side = async (word: string) => {
    const agency = (await people.agency({ name: `Agency ${word}` })).id
    const staff = await people.staff({ agency, name: `Staff ${word}` })
    const known = { lastName: `CANARY${word}`, ssn: SSN }
    const client = await people.connected(staff, agency, known)
    const other = await people.connected(staff, agency, { lastName: `OTHER${word}`, ssn: SSN })
    const ask = async (id: string, body: Record<string, unknown>) => {
      const { body: answer } = await staff.visitor.post(`/portal/clients/${id}/requests`, body)
      return String(answer.id)
    }
    const category = (
      await people.create('file-categories', {
        active: true,
        name: 'Identity',
        predefinedNames: [],
      })
    ).id
    const assessment = (
      await people.create('assessments', {
        enabledOnPortal: true,
        questions: [
          { label: { en: 'Name' }, name: 'name', required: true, type: 'text' },
          { label: { en: 'Age' }, name: 'age', type: 'number' },
        ],
        title: 'Needs',
      })
    ).id
    const requests = [
      await ask(client.id, { type: 'location' }),
      await ask(client.id, { type: 'location' }),
      await ask(client.id, { type: 'roi' }),
      await ask(client.id, { assessment, type: 'assessment' }),
      await ask(client.id, {
        category,
        otherName: 'Card',
        predefinedName: 'Other',
        type: 'document',
      }),
    ]
    const others = [await ask(other.id, { type: 'location' })]
    await staff.visitor.post(`/portal/clients/${other.id}/messages`, { text: `MESSAGE${word}` })
    const file = { data: pdf(), mimetype: 'application/pdf', name: 'card.pdf', size: pdf().length }
    const document = await app.payload.create({
      collection: 'client-documents',
      data: { agency, client: other.id, name: `DOCUMENT${word}` },
      file,
      overrideAccess: true,
    })
    return { agency, client, document, other, requests: [...requests, ...others], staff }
  }

  const north = await side('NORTH')
  const south = await side('SOUTH')
  const boss = await people.staff({ name: 'Boss', permissions: ['super-user'] })
  const hashes = await hashesIn(app)

  let mike = north.client
  const isSignedIn = async () => (await mike.visitor.call('/portal/me')).status === 200
  /** Requests sign the client out, disable the account or disconnect it: then somebody like them goes on. */
  const renew = async () => {
    if (await isSignedIn()) return
    await people.signIn(mike.visitor, mike.email)
    if (await isSignedIn()) return
    const known = { lastName: 'CANARYNORTH', ssn: SSN }
    mike = await people.connected(north.staff, north.agency, known)
  }
  const ssn = [SSN, SSN.replaceAll('-', '')]
  const southWords = ['CANARYSOUTH', 'OTHERSOUTH', 'MESSAGESOUTH', 'DOCUMENTSOUTH']
  const northOthers = ['OTHERNORTH', 'MESSAGENORTH', 'DOCUMENTNORTH']
  const filename = String((north.document as { filename?: unknown }).filename)

  return {
    callers: {
      anonymous: {
        cookie: () => '',
        secrets: [...hashes, ...ssn, ...southWords, ...northOthers, 'CANARYNORTH'],
      },
      boss: { cookie: cookieOf(boss.visitor), secrets: hashes },
      client: {
        cookie: () => cookieOf(mike.visitor)(),
        renew,
        secrets: [...hashes, ...ssn, ...southWords, ...northOthers],
      },
      staff: { cookie: cookieOf(north.staff.visitor), secrets: [...hashes, ...ssn, ...southWords] },
    },
    filenames: [filename],
    /** Rows to aim at; not the client in whose name requests are sent, who would be disconnected. */
    ids: [
      ...north.requests,
      ...south.requests,
      north.other.id,
      south.client.id,
      String(north.document.id),
      String(south.document.id),
    ],
    secrets: [...hashes, SSN, PASSWORD],
    stillThere: async () => [
      await isSignedIn(),
      (await north.staff.visitor.call('/clients?limit=1')).status === 200,
      (await boss.visitor.call('/clients?limit=1')).status === 200,
    ],
  }
}
