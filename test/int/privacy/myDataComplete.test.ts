import { afterAll, beforeAll, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { DAY } from '../../../src/core/clock.js'
import { CLIENT_BOUND } from '../../../src/contract/collectionLists.js'
import { COLLECTIONS, type CollectionKey } from '../../../src/contract/collections.js'
import { getContext } from '../../../src/config/context.js'
import { attack } from '../../attacks/attack.js'
import { plantRow } from '../../support/canary.js'
import { downloadOf, type MyData } from '../../support/myData.js'
import { sendRow } from '../../support/massSends.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

const KEYS = Object.keys(ACCESS_MATRIX) as CollectionKey[]
const ROWS = KEYS.filter((key) => 'all' in COLLECTIONS[key].myData)
const LEFT_OUT = KEYS.filter((key) => 'never' in COLLECTIONS[key].myData)
const CHOSEN = KEYS.filter((key) => 'chosen' in COLLECTIONS[key].myData)

let app: PortalApp
let people: People
let client: Awaited<ReturnType<People['connected']>>
let download: MyData
const planted = new Map<CollectionKey, string>()

const slugOf = (key: CollectionKey) => getContext(app.payload).slugs[key]
/** A word for each collection, in every text of its row. */
const wordOf = (key: CollectionKey) => `canary${key.toLowerCase()}`

/** What a row has to say to be looked at. */
const settings = (account: Record<string, unknown>): Partial<Record<CollectionKey, object>> => {
  const later = new Date(Date.now() + DAY).toISOString()
  const open = { credentialVersion: account.credentialVersion, expiresAt: later }
  const opened = { action: 'document.downloaded', actorKind: 'staff', outcome: 'done' }
  return {
    caseTasks: { shownToClient: true },
    housingPlans: { goals: [], sections: [], status: 'shared' },
    noticeChoices: { dedupeKey: String(account.id) },
    portalAuditEvents: { ...opened, subject: planted.get('clientDocuments') },
    portalAuditSeals: { key: 'of a test' },
    portalAuthenticators: { appSecret: null, appSecretKey: null },
    portalSessions: { ...open, idleExpiresAt: later },
    portalTrustedDevices: open,
  }
}

beforeAll(async () => {
  app = await startPortalApp('my-data-complete')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  const [account] = await storedRows(app, 'portal-accounts', { email: { equals: client.email } })
  if (!account) throw new Error('no account')
  const ids: Record<string, string> = {
    [slugOf('agencies')]: agency,
    [slugOf('clients')]: client.id,
    [slugOf('portalAccounts')]: account.id,
    users: worker.id,
  }
  // What others point at exists once more, apart from what is planted: its name may be in the download.
  ids[slugOf('assessments')] = (
    await people.create('assessments', { questions: [], title: 'Housing needs' })
  ).id
  ids[slugOf('massSends')] = (await people.create('mass-sends', sendRow(agency))).id
  ids[slugOf('programs')] = (await people.create('programs', { agency, name: 'Shelter' })).id
  ids[slugOf('fileCategories')] = (await people.create('file-categories', { name: 'Identity' })).id
  const { id: task } = await people.create('task-templates', { name: 'Papers' })
  ids[slugOf('workflows')] = (
    await people.create('workflows', { name: 'First', steps: [{ key: 'visit', task }] })
  ).id
  const apart: CollectionKey[] = ['clients', 'portalAccounts']
  for (const key of KEYS.filter((key) => !apart.includes(key))) {
    const set = { ...settings(account)[key] }
    planted.set(key, await plantRow(app, slugOf(key), { canary: wordOf(key), ids, set }))
  }
  planted.set('clients', client.id)
  planted.set('portalAccounts', account.id)
  await app.payload.db.updateOne({
    collection: slugOf('clients'),
    data: { middleName: wordOf('clients') },
    req: {},
    where: { id: { equals: client.id } },
  })
  // Somebody who has a passkey shows it before
  for (const { id } of await storedRows(app, 'portal-sessions')) {
    await app.payload.db.updateOne({
      collection: 'portal-sessions',
      data: { passkeyAt: app.now().toISOString() },
      id,
      req: {},
    })
  }
  download = await downloadOf(app, client.visitor)
})
afterAll(() => app.stop())

test('every collection of the access table is decided about, and every one about a client is in it or has a reason', () => {
  expect(Object.keys(COLLECTIONS).toSorted()).toEqual(KEYS.toSorted())
  const silent = KEYS.filter((key) =>
    Object.values(COLLECTIONS[key].myData).some((text) => text === ''),
  )
  expect(silent).toEqual([])
  expect(CLIENT_BOUND.filter((key) => LEFT_OUT.includes(key)).toSorted()).toEqual([
    'clientNotes',
    'massSendRecipients',
    'portalInbox',
    'scheduledMessages',
  ])
})

test.each(ROWS)('a row of %s is in the data and on the page', (key) => {
  const rows = download.data[key] ?? []
  expect(rows.map(({ id }) => id)).toContain(planted.get(key))
  const section = download.page.split(`<section id="${key}">`)[1]?.split('</section>')[0] ?? ''
  expect(section.match(/<article>/g)).toHaveLength(rows.length)
  // Some have no words of their own, only choices and dates.
  const says = (text: string) => text.includes(wordOf(key))
  expect(says(section)).toBe(says(JSON.stringify(rows)))
})

const EVIDENCE: Partial<Record<CollectionKey, (data: MyData['data']) => unknown>> = {
  noticeChoices: ({ account }) => JSON.stringify(account).includes(wordOf('noticeChoices')),
  portalAccounts: ({ account }) => account?.[0]?.email === client.email,
  portalAuditEvents: ({ disclosures }) =>
    disclosures?.some(
      ({ document }) => (document as { id: string } | null)?.id === planted.get('clientDocuments'),
    ),
  portalAuthenticators: ({ account }) => account?.[0]?.authenticatorApp === false,
  portalPasskeys: ({ passkeys }) => JSON.stringify(passkeys).includes(wordOf('portalPasskeys')),
  portalConnections: ({ connections }) => connections?.length === 2,
  portalSessions: ({ sessions }) => JSON.stringify(sessions).includes(wordOf('portalSessions')),
  savedPlaces: ({ account }) => {
    const saved = account?.[0]?.savedPlaces
    return Array.isArray(saved) && saved.length === 1
  },
  portalTrustedDevices: ({ devices }) =>
    JSON.stringify(devices).includes(wordOf('portalTrustedDevices')),
}

test.each(CHOSEN)('the chosen part of %s is in the data', (key) => {
  expect(EVIDENCE[key]?.(download.data), `say in EVIDENCE how ${key} is told`).toBe(true)
})

test.each(LEFT_OUT)('nothing of %s is in it', (key) => {
  expect(JSON.stringify(download.data)).not.toContain(wordOf(key))
  expect(download.page).not.toContain(wordOf(key))
})

test(attack('DATA-47'), async () => {
  const everything = JSON.stringify(download.data) + download.page
  const [account] = await storedRows(app, 'portal-accounts', { email: { equals: client.email } })
  // While a connection is open its keys are what they stand for.
  const own = [client.email, client.id, String(account?.id)]
  const found: string[] = []
  for (const key of KEYS) {
    const fields = app.payload.collections[slugOf(key)]?.config.flattenedFields ?? []
    const secret = fields.filter(
      ({ name, ...field }) =>
        !['signedTextHash', 'textHash'].includes(name) &&
        (('hidden' in field && field.hidden) || /code|hash|key|mac|seal|secret|token/i.test(name)),
    )
    for (const row of await storedRows(app, slugOf(key))) {
      const values = secret.flatMap(({ name, type }) =>
        type.startsWith('text') ? [[name, row[name]] as const] : [],
      )
      for (const [name, value] of values) {
        const isText = typeof value === 'string' && value.length > 7 && !own.includes(value)
        if (isText && everything.includes(value)) found.push(`${key}.${name}`)
      }
    }
  }
  expect([...new Set(found)]).toEqual([])
  expect(String(account?.passwordHash).length).toBeGreaterThan(20)
  expect(everything).not.toContain('passwordHash')
})
