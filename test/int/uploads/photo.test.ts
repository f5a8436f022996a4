import { readdir } from 'node:fs/promises'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { ScannedFile } from '../../../src/exports/types.js'
import { attack } from '../../attacks/attack.js'
import { heic, pdf, photo } from '../../support/files.js'
import { outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { HEADERS, startUploads, type Uploads } from '../../support/uploads.js'
import { graphqlOf } from '../../support/graphql.js'
import type { Answer, Visitor } from '../../support/visitor.js'

type Staff = Awaited<ReturnType<Uploads['people']['staff']>>

let uploads: Uploads
let scanner: (file: ScannedFile) => Promise<'clean' | 'infected'>
let caseWorker: Staff
let elsewhere: Staff
let client: string

beforeAll(async () => {
  uploads = await startUploads('client-photo', { scan: (file) => scanner(file) })
  const { agency, people } = uploads
  // Who may change the record may change its photo
  caseWorker = await people.staff({ agency, permissions: [] })
  elsewhere = await people.staff({
    agency: (await people.agency()).id,
    permissions: ['client-management', 'super-user'],
  })
})
afterAll(() => uploads.app.stop())
beforeEach(async () => {
  scanner = () => Promise.resolve('clean')
  client = (await uploads.people.client(uploads.agency)).id
})

const set = (visitor: Visitor, bytes: Buffer, of = client): Promise<Answer> =>
  visitor.call(`/portal/clients/${of}/photo`, {
    body: uploads.form([[bytes, 'IMG_0001.HEIC', 'image/heic']]),
    headers: HEADERS,
    method: 'POST',
  })
const remove = (visitor: Visitor): Promise<Answer> =>
  visitor.post(`/portal/clients/${client}/photo/remove`)
const record = async () => (await storedRows(uploads.app, 'clients', { id: { equals: client } }))[0]
const papers = () => storedRows(uploads.app, 'client-documents', { client: { equals: client } })
const pathOf = (answer: Answer): string => {
  expect(answer.status, answer.message).toBe(200)
  return String(answer.body.photo)
}
const headOf = async (visitor: Visitor) =>
  (await visitor.call(`/portal/clients/${client}/head`)).body as unknown as {
    changesPhoto: boolean
    counts: { count: number; tab: string }[]
    photo: null | string
  }

describe('the photo of a client', () => {
  test('is put there, replaced and taken off, and no file is left behind', async () => {
    const before = await readdir(uploads.app.files).catch(() => [])
    const { visitor } = caseWorker
    const first = pathOf(await set(visitor, await photo('png')))
    expect((await visitor.call(first)).status).toBe(200)
    expect(await headOf(visitor)).toMatchObject({ changesPhoto: true, photo: first })
    const second = pathOf(await set(visitor, await photo('jpeg')))
    expect((await visitor.call(second)).status).toBe(200)
    expect((await visitor.call(first)).status).toBe(404)
    expect(await papers()).toHaveLength(1)
    expect(await readdir(uploads.app.files)).toHaveLength(before.length + 1)
    expect((await remove(visitor)).body).toMatchObject({ photo: null })
    expect(await papers()).toEqual([])
    expect(await readdir(uploads.app.files)).toEqual(before)
    expect((await remove(visitor)).status).toBe(200)
  })

  test('an iPhone’s becomes JPEG', async () => {
    pathOf(await set(caseWorker.visitor, heic()))
    expect(await papers()).toMatchObject([{ isPhoto: true, mimeType: 'image/jpeg' }])
  })

  test('over GraphQL as well', async () => {
    const data = (await photo('png')).toString('base64')
    const answer = await graphqlOf(uploads.app)(
      caseWorker.visitor,
      `mutation ($id: ID!, $file: PortalFile!) { portalSetPhoto(id: $id, file: $file) { photo } }`,
      { variables: { file: { data, name: 'x.png' }, id: client } },
    )
    expect(answer.errors).toEqual([])
    expect(await papers()).toHaveLength(1)
  })

  test('changes nothing that somebody else is editing', async () => {
    const updatedAt = (await record())?.updatedAt
    pathOf(await set(caseWorker.visitor, await photo()))
    expect((await record())?.updatedAt).toEqual(updatedAt)
    const shown = (await record())?.photo
    // What an open form sends has no photo in it
    const saved = await caseWorker.visitor.call(`/clients/${client}`, {
      body: { preferredName: 'Dee' },
      method: 'PATCH',
    })
    expect(saved.status).toBe(200)
    expect((await record())?.photo).toEqual(shown)
  })

  test('is no paper: files and the portal leave it out, the own download has it', async () => {
    const { id, visitor } = uploads.client
    pathOf(await set(caseWorker.visitor, await photo(), id))
    const documents = await visitor.page('/documents')
    expect(documents.html).not.toContain('Photo of the client')
    const head = await caseWorker.visitor.call(`/portal/clients/${id}/head`)
    const counts = head.body.counts as unknown as { count: number; tab: string }[]
    expect(counts.find(({ tab }) => tab === 'files')?.count).toBe(0)
    const own = await visitor.call('/client-documents')
    expect(own.body.totalDocs).toBe(1)
  })

  test('a paper that was once pointed at stays a paper', async () => {
    const made = await uploads.staffUpload(uploads.worker.visitor, await photo(), { client })
    const { id } = (made.body as unknown as { doc: { id: string } }).doc
    const pointed = await caseWorker.visitor.call(`/clients/${client}`, {
      body: { photo: id },
      method: 'PATCH',
    })
    expect(pointed.status, pointed.message).toBe(200)
    expect((await headOf(caseWorker.visitor)).photo).toBeTruthy()
    pathOf(await set(caseWorker.visitor, await photo()))
    expect(new Set((await papers()).map(({ isPhoto }) => isPhoto))).toEqual(new Set([false, true]))
  })

  test('of several that arrive at once one stays, with its file', async () => {
    const pictures = await Promise.all([1, 2, 3, 4].map(() => photo()))
    const answers = await Promise.all(pictures.map((one) => set(caseWorker.visitor, one)))
    for (const answer of answers) expect(answer.status, answer.message).toBe(200)
    const left = await papers()
    expect(left.map(({ id }) => id)).toEqual([(await record())?.photo])
    const { photo: path } = await headOf(caseWorker.visitor)
    expect((await caseWorker.visitor.call(String(path))).status).toBe(200)
  })

  test('without a file nothing happens', async () => {
    const { visitor } = caseWorker
    expect(outcome(await visitor.post(`/portal/clients/${client}/photo`, {}))).toBe(
      '400 FILE_REQUIRED',
    )
    expect(await papers()).toEqual([])
  })
})

describe('a photo and who must not', () => {
  test(attack('RECORD-02'), async () => {
    const path = pathOf(await set(caseWorker.visitor, await photo()))
    for (const answer of [
      await set(elsewhere.visitor, await photo()),
      await remove(elsewhere.visitor),
    ])
      expect(outcome(answer)).toBe('403 FORBIDDEN')
    expect(await headOf(elsewhere.visitor)).toMatchObject({ changesPhoto: false, photo: path })
    for (const visitor of [uploads.client.visitor, uploads.app.visitor()])
      expect(outcome(await set(visitor, await photo()))).toBe('401 SIGNED_OUT')
    expect((await headOf(caseWorker.visitor)).photo).toBe(path)
  })

  test(attack('RECORD-03'), async () => {
    const files = await readdir(uploads.app.files).catch(() => [])
    expect(outcome(await set(caseWorker.visitor, pdf()))).toBe('415 FILE_TYPE_NOT_ALLOWED')
    expect(await papers()).toEqual([])
    expect(await readdir(uploads.app.files).catch(() => [])).toEqual(files)
  })

  test(attack('RECORD-04'), async () => {
    scanner = () => Promise.resolve('infected')
    expect(outcome(await set(caseWorker.visitor, await photo()))).toBe('422 FILE_INFECTED')
    expect(await papers()).toEqual([])
    expect((await record())?.photo ?? null).toBeNull()
  })

  test(attack('RECORD-05'), async () => {
    const { visitor } = uploads.worker
    const made = await uploads.staffUpload(visitor, pdf(), { client, isPhoto: true })
    const { id } = (made.body as unknown as { doc: { id: string } }).doc
    await visitor.call(`/client-documents/${id}`, { body: { isPhoto: true }, method: 'PATCH' })
    expect(await papers()).toMatchObject([{ isPhoto: false }])
    const counts = (await headOf(visitor)).counts
    expect(counts.find(({ tab }) => tab === 'files')?.count).toBe(1)
  })

  test(attack('RECORD-06'), async () => {
    const path = pathOf(await set(caseWorker.visitor, await photo()))
    const [{ id } = { id: '' }] = await papers()
    const made = await uploads.worker.visitor.call(`/client-documents/${id}`, {
      body: { private: true },
      method: 'PATCH',
    })
    expect(made.status).toBe(200)
    expect((await headOf(elsewhere.visitor)).photo).toBeNull()
    expect((await elsewhere.visitor.call(path)).status).toBe(404)
    expect((await headOf(caseWorker.visitor)).photo).toBe(path)
  })
})
