import { PASSWORD, peopleOf } from '../support/people.js'
import { pdf } from '../support/files.js'
import type { PortalApp } from '../support/portalApp.js'
import { storedRows } from '../support/storedRows.js'
import type { Answer, Visitor } from '../support/visitor.js'
import { caseworkOfSide, caseworkWords } from './casework.js'

const SSN = '900-45-6789'
const DAY = 86_400_000

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

type Person = { id: string; visitor: Visitor }
type Side = { agency: string; client: Person; other: Person; staff: Person; word: string }

/**
 * What stands in a record besides: programs with a household, a service, a referral, notes, a message
 * for later, answers that wait for a review, one of them in two files. Ids to aim at.
 */
const recordOf = async (
  people: ReturnType<typeof peopleOf>,
  { agency, client, other, staff, word }: Side,
): Promise<string[]> => {
  const by = staff.visitor
  const made = ({ body, message, status }: Answer): string => {
    if (status >= 300) throw new Error(`${status} ${message}`)
    return String((body.doc as undefined | { id: string })?.id ?? body.id)
  }
  const program = (await people.create('programs', { agency, name: 'Shelter' })).id
  const enrollment = made(
    await by.post(`/portal/clients/${other.id}/enroll`, { householdName: 'Family', program }),
  )
  const notes = [client, other].map(async ({ id }) =>
    made(await by.post('/client-notes', { body: `NOTE${word}`, client: id, pinned: true })),
  )
  const later = made(
    await by.post(`/portal/clients/${other.id}/scheduled-messages`, {
      sendAt: new Date(Date.now() + DAY).toISOString(),
      text: `LATER${word}`,
    }),
  )
  const asked = async (body: Record<string, unknown>) =>
    made(await by.post(`/portal/clients/${other.id}/requests`, body))
  const place = await asked({ type: 'location' })
  await other.visitor.post(`/portal/requests/${place}/fulfill`, { address: 'Pier 9' })
  const papers = await asked({
    category: (await people.create('file-categories', { active: true, name: 'Income' })).id,
    otherName: 'Pay stub',
    predefinedName: 'Other',
    type: 'document',
  })
  const files = new FormData()
  for (const name of ['front.pdf', 'back.pdf'])
    files.append('file', new File([new Uint8Array(pdf())], name, { type: 'application/pdf' }))
  await other.visitor.call(`/portal/requests/${papers}/fulfill`, {
    body: files,
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    method: 'POST',
  })
  return [
    enrollment,
    ...(await Promise.all(notes)),
    later,
    place,
    papers,
    made(await by.post('/services', { client: other.id, recordType: '200' })),
    made(await by.post('/referrals', { client: other.id, toAgency: agency })),
  ]
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
    const rows = [
      ...(await recordOf(people, { agency, client, other, staff, word })),
      ...(await caseworkOfSide(app, { client, other, staff, word })),
    ]
    return { agency, client, document, other, requests: [...requests, ...others], rows, staff }
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
  const southWords = [
    'CANARYSOUTH',
    'OTHERSOUTH',
    'MESSAGESOUTH',
    'DOCUMENTSOUTH',
    'LATERSOUTH',
    'NOTESOUTH',
    ...caseworkWords('SOUTH').ofAgency,
    ...caseworkWords('SOUTH').ofStaff,
  ]
  // Of other clients, and what staff keep to themselves about this one
  const northOthers = [
    'OTHERNORTH',
    'MESSAGENORTH',
    'DOCUMENTNORTH',
    'LATERNORTH',
    'NOTENORTH',
    ...caseworkWords('NORTH').ofAgency,
    ...caseworkWords('NORTH').ofStaff,
  ]
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
      ...north.rows,
      ...south.rows,
      north.other.id,
      south.client.id,
      String(north.document.id),
      String(south.document.id),
      // A webhook goes by its name
      'crm',
    ],
    secrets: [...hashes, SSN, PASSWORD],
    stillThere: async () => [
      await isSignedIn(),
      (await north.staff.visitor.call('/clients?limit=1')).status === 200,
      (await boss.visitor.call('/clients?limit=1')).status === 200,
    ],
  }
}
