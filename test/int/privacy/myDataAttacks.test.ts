import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { addApp } from '../../support/authenticator.js'
import { pdf } from '../../support/files.js'
import { downloadOf } from '../../support/myData.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Client = Awaited<ReturnType<People['connected']>>
type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let agency: string
let worker: Staff
const scanner = { up: true }

beforeAll(async () => {
  app = await startPortalApp('my-data-attacks', {
    plugin: {
      collectionOverrides: {
        // A host that keeps something from clients.
        clientLocations: ({ defaultCollection }) => ({
          ...defaultCollection,
          access: {
            ...defaultCollection.access,
            read: ({ req }) => req.user?.collection === 'users',
          },
        }),
        clients: ({ defaultCollection }) => ({
          ...defaultCollection,
          fields: [
            ...defaultCollection.fields,
            {
              access: { read: ({ req }) => req.user?.collection === 'users' },
              name: 'riskNote',
              type: 'text',
            },
          ],
        }),
      },
      upload: {
        scan: () =>
          scanner.up ? Promise.resolve('clean') : Promise.reject(new Error('The scanner is down.')),
      },
    },
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency, permissions: ['client-management', 'view-identifiers'] })
})
afterAll(() => app.stop())

const addDocument = async (
  about: string,
  name: string,
  text = 'A page',
): Promise<{ filename: string; id: string }> => {
  const data = pdf(text)
  return (await app.payload.create({
    collection: 'client-documents',
    data: { agency, client: about, name },
    file: { data, mimetype: 'application/pdf', name: 'a.pdf', size: data.length },
    overrideAccess: true,
  })) as never
}
const write = (from: Client, text: string) =>
  from.visitor.post('/portal/messages', { text, to: worker.id })
const textOf = ({ data, page }: Awaited<ReturnType<typeof downloadOf>>): string =>
  JSON.stringify(data) + page

describe('whose it is', () => {
  test(attack('DATA-40'), async () => {
    const mine = await people.connected(worker, agency)
    const other = await people.connected(worker, agency, { firstName: 'Canarybird' })
    await addDocument(mine.id, 'Mine', 'my own page')
    await addDocument(other.id, 'Canarybird passport', 'canarybird page')
    await write(mine, 'I am here')
    await write(other, 'canarybird sings')
    await people.create('releases-of-information', {
      agency,
      client: other.id,
      documentationType: 'verbal-consent',
      permission: 'yes',
      signedName: 'Canarybird Tester',
    })
    await worker.visitor.post(`/portal/clients/${other.id}/reveal-ssn`)
    const download = await downloadOf(app, mine.visitor)
    expect(textOf(download)).toContain('I am here')
    expect(textOf(download)).not.toMatch(/canarybird/i)
    for (const word of [other.id, other.email]) expect(textOf(download)).not.toContain(word)
    expect(download.files).toHaveLength(1)
    expect(download.files.map((name) => String(download.read(name))).join(' ')).not.toContain(
      'bird',
    )
    expect(download.data.disclosures).toEqual([])
  })

  test(attack('DATA-45'), async () => {
    const inviter = await people.staff({ agency, name: 'Zelda Inviter' })
    const mine = await people.connected(worker, agency)
    await worker.visitor.post(`/portal/clients/${mine.id}/disconnect`, {
      note: 'Canary: brother reads her mail',
      reason: 'security-breach',
    })
    const household = await people.create('households', { agency, name: 'Canary family' })
    const program = await people.create('programs', { agency, name: 'Shelter' })
    await people.create('enrollments', {
      agency,
      client: mine.id,
      household: household.id,
      program: program.id,
      startDate: new Date().toISOString(),
    })
    const again = await people.connected(inviter, agency, { careTeam: [worker.id] })
    await app.payload.db.updateMany({
      collection: 'portal-connections',
      data: { client: again.id },
      req: {},
      where: { client: { equals: mine.id } },
    })
    await app.payload.db.updateMany({
      collection: 'enrollments',
      data: { client: again.id },
      req: {},
      where: { client: { equals: mine.id } },
    })
    await write(again, 'Hello')
    const inbox = await storedRows(app, 'portal-inbox', { client: { equals: again.id } })
    const download = await downloadOf(app, again.visitor)
    expect(download.data.connections).toHaveLength(2)
    expect(download.data.enrollments).toHaveLength(1)
    expect(textOf(download)).not.toMatch(/canary|security-breach|zelda/i)
    expect(textOf(download)).not.toContain(mine.email)
    for (const { id } of inbox) expect(textOf(download)).not.toContain(id)
  })

  test(attack('DATA-46'), async () => {
    const mine = await people.connected(worker, agency, { riskNote: 'Canary risk' })
    await people.create('client-locations', {
      address: 'Canary street',
      agency,
      client: mine.id,
    })
    const download = await downloadOf(app, mine.visitor)
    expect(download.data.clients).toHaveLength(1)
    expect(download.data.clientLocations).toEqual([])
    expect(textOf(download)).not.toMatch(/canary/i)
  })
})

describe('who may ask', () => {
  test(attack('DATA-41'), async () => {
    const mine = await people.connected(worker, agency)
    const ask = (body: Record<string, unknown>) => mine.visitor.post('/portal/my-data', body)
    expect(outcome(await ask({}))).toBe('400 INVALID_INPUT')
    expect(outcome(await ask({ password: 'guessed by a stranger' }))).toBe('403 PASSWORD_WRONG')
    const { phone } = await addApp(app, mine.visitor)
    expect(outcome(await ask({ password: PASSWORD }))).toBe('401 APP_CODE_INVALID')
    const download = await downloadOf(app, mine.visitor, { code: phone.code(), password: PASSWORD })
    expect(download.data.account).toMatchObject([{ authenticatorApp: true, recoveryCodesLeft: 10 }])
    const events = await storedRows(app, 'portal-audit-events', {
      and: [{ action: { equals: 'account.data-downloaded' } }, { client: { equals: mine.id } }],
    })
    const outcomes = events.map((event) => String(event.outcome))
    expect(outcomes.toSorted()).toEqual(['denied', 'denied', 'denied', 'done'])
  })

  test(attack('DATA-48'), async () => {
    const root = await people.staff({ permissions: ['super-user'] })
    for (const visitor of [app.visitor(), worker.visitor, root.visitor]) {
      expect(outcome(await visitor.post('/portal/my-data', { password: PASSWORD }))).toBe(
        '401 SIGNED_OUT',
      )
    }
    const strict = (await people.agency()).id
    const mine = await people.connected(await people.staff({ agency: strict }), strict)
    await app.payload.update({
      collection: 'agencies',
      data: { requireAuthenticatorApp: true },
      id: strict,
      overrideAccess: true,
    })
    expect(outcome(await mine.visitor.post('/portal/my-data', { password: PASSWORD }))).toBe(
      '403 AUTHENTICATOR_REQUIRED',
    )
  })
})

describe('what is in it', () => {
  const MARKUP = `</bdi></dd></script><script>alert(1)</script><img src=x onerror="alert(2)">`
  /** Every tag the page is made of, with the attributes it may have. */
  const TAGS =
    /^<(?:!doctype html|\/?(?:html|head|body|main|title|style|h1|h2|h3|p|ul|li|dl|dt|dd|div|bdi|article|section)|html lang="\w+" dir="\w+"|meta [^<>]*|section id="\w+"|a href="[^"<>]*"|\/a)>$/

  test(attack('DATA-42'), async () => {
    const mine = await people.connected(worker, agency, {
      firstName: '<b onclick=x>',
      preferredName: `"><svg onload=x>`,
    })
    await addDocument(mine.id, MARKUP)
    await write(mine, MARKUP)
    await app.payload.db.create({
      collection: 'assessment-responses',
      data: {
        agency,
        answers: { '<script>': MARKUP, q: MARKUP },
        assessment: (await people.create('assessments', { questions: [], title: MARKUP })).id,
        assessmentDate: new Date().toISOString(),
        client: mine.id,
        id: crypto.randomUUID(),
        private: false,
        questions: [{ label: { en: MARKUP }, name: 'q', type: 'text' }],
      },
      req: {},
    })
    const { data, page } = await downloadOf(app, mine.visitor)
    expect(data.portalMessages).toMatchObject([{ text: MARKUP }])
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    const tags = page.replace(/<style>[^<]*<\/style>/, '').match(/<[^>]*>/g) ?? []
    expect(tags.filter((tag) => !TAGS.test(tag))).toEqual([])
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1]
    expect(policy).toMatch(/^default-src &#39;none&#39;; style-src &#39;sha256-/)
  })

  const HOSTILE = [
    '../../../etc/passwd',
    String.raw`..\..\windows\evil`,
    '/root/.ssh/authorized_keys',
    'C:/evil',
    'CON',
    '.htaccess',
    '\u202Efdp.exe',
    'Añejo',
    'Añejo'.normalize('NFD'),
    'same',
    'same',
    'SAME',
    '🦜'.repeat(300),
    'a\nb\tc',
    '...',
  ]

  test(attack('DATA-43'), async () => {
    const mine = await people.connected(worker, agency)
    for (const name of HOSTILE) await addDocument(mine.id, name)
    const { data, files, page } = await downloadOf(app, mine.visitor)
    expect(files).toHaveLength(HOSTILE.length)
    const plain = /^files\/\d{4}-\d\d-\d\d [^\p{C}"*/:<>?\\|]* ?[0-9a-f]{16}\.pdf$/u
    expect(files.filter((name) => !plain.test(name))).toEqual([])
    expect(files.filter((name) => Buffer.byteLength(name) > 200)).toEqual([])
    const folded = new Set(files.map((name) => name.normalize('NFC').toLowerCase()))
    expect(folded.size).toBe(files.length)
    const links = [...page.matchAll(/href="(files\/[^"]*)"/g)].map(([, href = '']) => href)
    expect(links.map(decodeURIComponent).toSorted()).toEqual(files.toSorted())
    expect(data.clientDocuments?.map(({ file }) => String(file)).toSorted()).toEqual(
      files.toSorted(),
    )
  })

  test(attack('DATA-44'), async () => {
    const mine = await people.connected(worker, agency)
    await addDocument(mine.id, 'Good')
    const exchanged = await addDocument(mine.id, 'Exchanged')
    const file = path.join(app.files, exchanged.filename)
    await writeFile(file, `${String(await readFile(file))} and more`)
    const infected = await addDocument(mine.id, 'Infected')
    await app.payload.db.updateMany({
      collection: 'client-documents',
      data: { scanState: 'infected' },
      req: {},
      where: { id: { equals: infected.id } },
    })
    scanner.up = false
    await addDocument(mine.id, 'Waiting')
    scanner.up = true
    const { data, files, page } = await downloadOf(app, mine.visitor)
    expect(files).toHaveLength(1)
    expect(files[0]).toContain('Good')
    const told = new Map(data.clientDocuments?.map((row) => [row.name, row.fileLeftOut ?? 'in it']))
    expect(Object.fromEntries(told)).toEqual({
      Exchanged: 'missing',
      Good: 'in it',
      Infected: 'refused',
      Waiting: 'checking',
    })
    expect(data.about.filesLeftOut).toBe(3)
    expect(page).toContain('3 files are not in it.')
  })
})
