import { randomBytes } from 'node:crypto'
import { readdir, readlink } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { draftOfForm, placeOfForm } from '../../support/drafts.js'
import { eventually } from '../../support/eventually.js'
import { pdf, photo } from '../../support/files.js'
import { askForData, downloadOf } from '../../support/myData.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Reader = ReadableStreamDefaultReader<Uint8Array>
type Client = Awaited<ReturnType<People['connected']>>

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Client

beforeAll(async () => {
  app = await startPortalApp('my-data')
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Harbor House' })).id
  worker = await people.staff({ agency, permissions: ['client-management', 'view-identifiers'] })
  client = await people.connected(worker, agency, {
    dateOfBirth: '1981-02-03T12:00:00.000Z',
    preferredLanguage: 'es',
    preferredName: 'Miguelito',
    ssn: '219-09-9999',
  })
})
afterAll(() => app.stop())

const addDocument = async (about: string, data: Record<string, unknown>, bytes: Buffer) =>
  (await app.payload.create({
    collection: 'client-documents',
    data: { agency, client: about, ...data },
    file: { data: bytes, mimetype: 'application/octet-stream', name: 'a', size: bytes.length },
    overrideAccess: true,
  })) as unknown as { filename: string; id: string }

describe('a client downloads everything held about them', () => {
  test('as data, as a page to read, and as files', async () => {
    const document = await addDocument(client.id, { name: 'Acta de nacimiento' }, pdf())
    await addDocument(client.id, { name: 'Foto' }, await photo())
    await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Buenos días' })
    await worker.visitor.post(`/portal/clients/${client.id}/reveal-ssn`)
    await worker.visitor.call(`/client-documents/file/${document.filename}`)

    const { data, files, headers, page, read } = await downloadOf(app, client.visitor)
    expect(headers.get('content-type')).toBe('application/zip')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="my-data-[\d-]{10}\.zip"/,
    )
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')

    expect(data.about).toMatchObject({ connected: true, filesLeftOut: 0 })
    expect(data.clients).toMatchObject([
      {
        agency: { id: agency, name: 'Harbor House' },
        preferredName: 'Miguelito',
        ssn: '***-**-9999',
      },
    ])
    expect(data.clients?.[0]?.careTeam).toEqual([{ id: worker.id, name: 'Ana Ruiz' }])
    expect(data.portalMessages).toMatchObject([
      { staff: { name: 'Ana Ruiz' }, text: 'Buenos días' },
    ])
    expect(data.connections).toMatchObject([
      { agency: { name: 'Harbor House' }, email: client.email, status: 'connected' },
    ])
    expect(data.account).toMatchObject([{ authenticatorApp: false, email: client.email }])
    expect(data.sessions).toMatchObject([{ current: true }])
    expect(data.disclosures).toMatchObject([
      {
        action: 'document.downloaded',
        agency: { name: 'Harbor House' },
        document: { id: document.id },
      },
      { action: 'client.ssn-revealed', agency: { name: 'Harbor House' } },
    ])

    expect(
      files.toSorted().map((name) => name.replace(/[\d-]{10}/, 'day').replace(/\w{16}\./, '')),
    ).toEqual(['files/day Acta de nacimiento pdf', 'files/day Foto jpg'])
    const listed = (data.clientDocuments ?? []).map(({ file }) => String(file))
    expect(listed.toSorted()).toEqual(files.toSorted())
    expect(read(listed.find((name) => name.includes('Acta')) ?? '')?.toString()).toContain('%PDF')

    expect(page).toContain('<html lang="es" dir="ltr">')
    expect(page).toContain('Número de Seguro Social')
    expect(page).toContain('Buenos días')
    for (const name of files)
      expect(page).toContain(`href="files/${encodeURIComponent(name.slice(6))}"`)
  })

  test('the owner is told by mail, and the trail says that it was done', async () => {
    const mail = await people.lastMail(client.email)
    expect(mail?.subject).toBe('Harbor County Services - Se descargó su información')
    const events = await storedRows(app, 'portal-audit-events', {
      action: { equals: 'account.data-downloaded' },
    })
    expect(events).toMatchObject([{ actorKind: 'client', clientID: client.id, outcome: 'done' }])
  })

  test('no name of an employee is in the accounting, nor who invited or why a connection ended', async () => {
    const { data } = await downloadOf(app, client.visitor)
    expect(JSON.stringify([data.disclosures, data.connections])).not.toContain('Ana Ruiz')
  })

  test('more rows than are read at a time are all there, once', async () => {
    const other = await people.connected(worker, agency)
    const moment = new Date().toISOString()
    for (let number = 0; number < 230; number += 1) {
      // Many at the same moment: the order has to tell them apart.
      await app.payload.db.create({
        collection: 'client-locations',
        data: {
          address: `Place ${number}`,
          agency,
          client: other.id,
          createdAt: moment,
          id: crypto.randomUUID(),
          private: false,
          recordedAt: moment,
        },
        req: {},
      })
    }
    const { data, page } = await downloadOf(app, other.visitor)
    const places = (data.clientLocations ?? []).map(({ address }) => String(address))
    expect(new Set(places).size).toBe(230)
    expect(places).toHaveLength(230)
    expect(page.match(/Place \d+<\/bdi><\/h3>/g)).toHaveLength(230)
  })

  test('a disconnected account gets its own account and nothing else', async () => {
    const former = await people.connected(worker, agency)
    await addDocument(former.id, { name: 'Old card' }, pdf())
    await worker.visitor.post(`/portal/clients/${former.id}/disconnect`)
    const again = app.visitor()
    expect((await people.signIn(again, former.email)).status).toBe(200)
    const { data, files, page } = await downloadOf(app, again)
    expect(files).toEqual([])
    const filled = Object.entries(data).filter(([, rows]) => Array.isArray(rows) && rows.length > 0)
    expect(filled.map(([name]) => name).toSorted()).toEqual(['account', 'sessions'])
    expect(data.about).toMatchObject({ connected: false })
    expect(page).toContain('not connected to an agency')
  })

  test('a form gets the file itself, and an error leads back to the form', async () => {
    const wrong = await client.visitor.form('/portal/my-data', {
      _back: '/portal/account/my-data',
      password: 'not the password at all',
    })
    expect(wrong.status).toBe(303)
    expect(placeOfForm(wrong).pathname).toBe('/portal/account/my-data')
    expect((await draftOfForm(app, wrong))?.error?.code).toBe('PASSWORD_WRONG')
    const right = await client.visitor.form('/portal/my-data', { password: PASSWORD })
    expect(right.status).toBe(200)
    expect(right.headers.get('content-type')).toBe('application/zip')
    app.advance(DAY)
    await people.signIn(client.visitor, client.email)
  })
})

describe('a download on its way', () => {
  /** Too much for the buffers between here and there, whatever packs it. */
  const big = () => pdf(randomBytes(400_000).toString('base64'))
  const withFiles = async (count: number): Promise<Client> => {
    const one = await people.connected(worker, agency)
    for (let number = 0; number < count; number += 1) {
      await addDocument(one.id, { name: `Pages ${number}` }, big())
    }
    return one
  }
  /** Documents that this process has open (where the system says so). */
  const openFiles = async (): Promise<string[]> => {
    const handles = await readdir('/proc/self/fd').catch(() => [])
    const links = await Promise.all(
      handles.map((handle) => readlink(`/proc/self/fd/${handle}`).catch(() => '')),
    )
    return links.filter((link) => link.startsWith(app.files))
  }

  test.each([
    ['hangs up', (gone: AbortController) => gone.abort()],
    ['stops reading', (_: AbortController, reader: Reader) => reader.cancel()],
  ] as const)('ends, and closes what is open, when the listener %s', async (_, leave) => {
    const one = await withFiles(3)
    const gone = new AbortController()
    const { body } = await askForData(app, one.visitor, undefined, gone.signal)
    if (!body) throw new Error('no download')
    const reader = body.getReader()
    await reader.read()
    expect(await openFiles()).toHaveLength(process.platform === 'linux' ? 1 : 0)
    await leave(gone, reader)
    await eventually(async () => expect(await openFiles()).toEqual([]))
  })

  test.each([
    ['signed out everywhere', (one: Client) => one.visitor.post('/portal/logout-everywhere')],
    ['disconnected', (one: Client) => worker.visitor.post(`/portal/clients/${one.id}/disconnect`)],
    [
      'another password',
      (one: Client) =>
        one.visitor.post('/portal/change-password', {
          currentPassword: PASSWORD,
          password: 'a quite different long password',
        }),
    ],
  ] as const)(attack('DATA-50', '%s'), async (how, end) => {
    const one = await withFiles(3)
    const response = await askForData(app, one.visitor)
    const ended = await end(one)
    expect(ended.status, how).toBe(200)
    await expect(response.arrayBuffer()).rejects.toThrow()
  })

  test(attack('DATA-49'), async () => {
    const eager = await people.connected(worker, agency)
    const wrong = await eager.visitor.post('/portal/my-data', { password: 'wrong password here' })
    expect(outcome(wrong)).toBe('403 PASSWORD_WRONG')
    const asked = await Promise.all(Array.from({ length: 8 }, () => askForData(app, eager.visitor)))
    for (const { body } of asked) await body?.cancel()
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(5)
    const next = await eager.visitor.post('/portal/my-data', { password: PASSWORD })
    expect(outcome(next)).toBe('429 TOO_MANY_REQUESTS')
    expect(Number(next.headers.get('retry-after'))).toBeGreaterThan(3600)
  })
})
