import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { pdf, photo } from '../../support/files.js'
import { outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { startUploads, type Part, type Uploads } from '../../support/uploads.js'

let uploads: Uploads
let worker: Uploads['worker']
let isDown = false

beforeAll(async () => {
  uploads = await startUploads('merge', {
    scan: () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve('clean')),
    scanSeconds: 1,
  })
  worker = uploads.worker
})
afterAll(() => uploads.app.stop())

/** A PDF whose pages tell themselves apart by their width. */
const pages = async (count: number): Promise<Buffer> => {
  const made = await PDFDocument.create()
  for (let page = 1; page <= count; page += 1) made.addPage([100 + page, 200])
  return Buffer.from(await made.save())
}
const picture = async (): Promise<Part> => [await photo('jpeg', 400, 300), 'a.jpg', 'image/jpeg']
const paper = async (count: number): Promise<Part> => [
  await pages(count),
  'b.pdf',
  'application/pdf',
]

type Document = Record<string, unknown> & { filename: string; id: string }
const filesOf = (request: string): Promise<Document[]> =>
  storedRows(uploads.app, 'client-documents', { request: { equals: request } }) as Promise<
    Document[]
  >
/** A request that was answered with these files. */
const answered = async (...parts: Part[]) => {
  const request = await uploads.ask()
  const sent = await uploads.send(request, ...parts)
  expect(sent.status, sent.message).toBe(200)
  const { body } = await worker.visitor.call(`/portal/requests/${request}/files`)
  const files = body.files as unknown as (Document & { pages: number })[]
  return { files, ids: files.map(({ id }) => id), request }
}
const merge = (request: string, wanted: object[], name = 'Birth certificate', by = worker) =>
  by.visitor.post(`/portal/requests/${request}/merge-files`, { name, pages: wanted })
const split = (id: unknown, by = worker) => by.visitor.post(`/portal/documents/${String(id)}/split`)
const read = async ({ filename }: Document): Promise<PDFDocument> =>
  PDFDocument.load(await readFile(path.join(uploads.app.files, filename)))

describe('files of an answer', () => {
  test('are listed with how many pages each has', async () => {
    const { files } = await answered(await picture(), await paper(3))
    expect(files.map(({ mimeType, pages: count }) => [mimeType, count])).toEqual([
      ['image/jpeg', 1],
      ['application/pdf', 3],
    ])
    expect(files[0]).not.toHaveProperty('sha256')
  })

  test('become one PDF, in the order that is wanted, turned as is wanted', async () => {
    const { ids, request } = await answered(await picture(), await paper(3))
    const [image, document] = ids
    const answer = await merge(request, [
      { document, page: 3, turn: 90 },
      { document: image, turn: 180 },
      { document, page: 1 },
    ])
    expect(answer.status, answer.message).toBe(201)
    expect(answer.body).toMatchObject({
      agency: uploads.agency,
      client: uploads.client.id,
      mimeType: 'application/pdf',
      name: 'Birth certificate',
      private: false,
      request,
      scanState: 'clean',
    })
    expect(answer.body).not.toHaveProperty('effects')
    const merged = await read(answer.body as unknown as Document)
    const made = merged.getPages().map((page) => [page.getWidth(), page.getRotation().angle])
    expect(made).toEqual([
      [103, 90],
      [594, 180],
      [101, 0],
    ])
    const rows = await filesOf(request)
    expect(rows).toHaveLength(3)
    for (const row of rows)
      expect(row.mergedInto ?? null).toBe(ids.includes(row.id) ? answer.body.id : null)
    const [event] = await storedRows(uploads.app, 'portal-audit-events', {
      and: [{ subject: { equals: answer.body.id } }, { action: { equals: 'document.merged' } }],
    })
    expect(event).toMatchObject({ detail: { files: 2, request } })
  })

  test('a turned page is turned on', async () => {
    const made = await PDFDocument.create()
    made.addPage([100, 200]).setRotation(degrees(270))
    const part: Part = [Buffer.from(await made.save()), 'a.pdf', 'application/pdf']
    const { ids, request } = await answered(part)
    const { body } = await merge(request, [{ document: ids[0], turn: 180 }])
    const merged = await read(body as unknown as Document)
    expect(merged.getPages()[0]?.getRotation().angle).toBe(90)
  })

  test('all pages of a file where none is named', async () => {
    const { ids, request } = await answered(await paper(4))
    const { body } = await merge(request, [{ document: ids[0] }])
    expect((await read(body as unknown as Document)).getPageCount()).toBe(4)
  })

  test('stand by themselves again once it is taken apart, and nothing is lost', async () => {
    const { ids, request } = await answered(await picture(), await paper(2))
    const before = (await readdir(uploads.app.files)).length
    const { body } = await merge(
      request,
      ids.map((document) => ({ document })),
    )
    expect((await readdir(uploads.app.files)).length).toBe(before + 1)
    const answer = await split(body.id)
    expect(answer.status, answer.message).toBe(200)
    const rows = await filesOf(request)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    for (const row of rows) expect(row.mergedInto ?? null).toBeNull()
    expect((await readdir(uploads.app.files)).length).toBe(before)
    expect(outcome(await split(ids[0]))).toBe('409 NOT_MERGED')
    const anew = await merge(request, [{ document: ids[1] }])
    expect(anew.status, anew.message).toBe(201)
  })

  test('are parts of one merged file at most, also of two at once', async () => {
    const { ids, request } = await answered(await paper(1), await paper(2))
    const both = ids.map((document) => ({ document }))
    const all = await Promise.all([merge(request, both), merge(request, both)])
    expect(all.map(outcome).toSorted()).toEqual(['201', '409 ALREADY_MERGED'])
    expect(await filesOf(request)).toHaveLength(3)
    expect(outcome(await merge(request, both))).toBe('409 ALREADY_MERGED')
  })

  test('count for the client once', async () => {
    await uploads.app.payload.updateGlobal({
      data: { uploadFilesPerClient: 1 },
      overrideAccess: true,
      slug: 'portal-settings',
    })
    try {
      const client = await uploads.people.connected(worker, uploads.agency)
      const request = await uploads.ask({}, client)
      const sent = await uploads.sendAs(client.visitor, request, await paper(1))
      expect(sent.status, sent.message).toBe(200)
      const [file] = await filesOf(request)
      expect(outcome(await merge(request, [{ document: file?.id }]))).toBe('201')
    } finally {
      await uploads.app.payload.updateGlobal({
        data: { uploadFilesPerClient: null },
        overrideAccess: true,
        slug: 'portal-settings',
      })
    }
  })

  test('a broken PDF has no pages to choose, and is named', async () => {
    const { files, ids, request } = await answered([pdf(), 'a.pdf', 'application/pdf'])
    expect(files[0]?.pages).toBeGreaterThanOrEqual(0)
    const answer = await merge(request, [{ document: ids[0] }])
    expect([201, 400]).toContain(answer.status)
  })
})

describe('refused', () => {
  test('a page that is not there, no page, no name: 400', async () => {
    const { ids, request } = await answered(await picture(), await paper(2))
    const wrong = [
      [{ document: ids[1], page: 3 }],
      [{ document: ids[0], page: 2 }],
      [{ document: ids[0], turn: 45 }],
      [{ document: 'nope' }],
      [],
    ]
    for (const wanted of wrong)
      expect(outcome(await merge(request, wanted))).toBe('400 INVALID_INPUT')
    expect(outcome(await merge(request, [{ document: ids[0] }], ' '))).toBe('400 INVALID_INPUT')
    expect(await filesOf(request)).toHaveLength(2)
  })

  test(attack('REQ-03'), async () => {
    const mine = await answered(await paper(1))
    const { ids } = await answered(await paper(1))
    expect(outcome(await merge(mine.request, [{ document: ids[0] }]))).toBe('400 INVALID_INPUT')
    expect(await filesOf(mine.request)).toHaveLength(1)
  })

  test(attack('REQ-04'), async () => {
    const { ids } = await answered(await paper(1), await paper(1))
    const answer = await worker.visitor.call(`/client-documents/${ids[0]}`, {
      body: { mergedInto: ids[1] },
      method: 'PATCH',
    })
    expect(answer.status).toBeLessThan(500)
    const [row] = await storedRows(uploads.app, 'client-documents', { id: { equals: ids[0] } })
    expect(row?.mergedInto ?? null).toBeNull()
  })

  test(attack('REQ-05'), async () => {
    isDown = true
    try {
      const request = await uploads.ask()
      await uploads.send(request, await paper(1))
      const [file] = await filesOf(request)
      expect(file?.scanState).toBe('pending')
      expect(outcome(await merge(request, [{ document: file?.id }]))).toBe('400 INVALID_INPUT')
    } finally {
      isDown = false
    }
  })

  test(attack('REQ-06'), async () => {
    const { ids, request } = await answered(await paper(50))
    const wanted = Array.from({ length: 5 }, () => ({ document: ids[0] }))
    expect(outcome(await merge(request, wanted))).toBe('400 INVALID_INPUT')
    expect(await filesOf(request)).toHaveLength(1)
  })

  test(attack('REQ-07'), async () => {
    const noise = Buffer.from(Array.from({ length: 1_400_000 }, () => Math.random() * 256))
    const made = await PDFDocument.create()
    made.addPage([100, 100])
    const stream = made.context.flateStream(noise)
    made.catalog.set(PDFName.of('Extra'), made.context.register(stream))
    const large: Part = [Buffer.from(await made.save()), 'large.pdf', 'application/pdf']
    const { ids, request } = await answered(large, large)
    await uploads.app.payload.updateGlobal({
      data: { uploadMaxMegabytes: 1 },
      overrideAccess: true,
      slug: 'portal-settings',
    })
    try {
      const wanted = ids.map((document) => ({ document }))
      expect(outcome(await merge(request, wanted))).toBe('413 FILE_TOO_LARGE')
    } finally {
      await uploads.app.payload.updateGlobal({
        data: { uploadMaxMegabytes: null },
        overrideAccess: true,
        slug: 'portal-settings',
      })
    }
  })

  test(attack('REQ-01', 'files of it'), async () => {
    const { ids, request } = await answered(await paper(1))
    const { body } = await merge(request, [{ document: ids[0] }])
    const other = await uploads.people.agency()
    const stranger = await uploads.people.staff({ agency: other.id })
    expect(outcome(await stranger.visitor.call(`/portal/requests/${request}/files`))).toBe(
      '403 FORBIDDEN',
    )
    expect(outcome(await merge(request, [{ document: ids[0] }], 'x', stranger))).toBe(
      '403 FORBIDDEN',
    )
    expect(outcome(await split(body.id, stranger))).toBe('403 FORBIDDEN')
    const byClient = { ...worker, visitor: uploads.client.visitor }
    expect(outcome(await split(body.id, byClient))).toBe('401 SIGNED_OUT')
    const reader = await uploads.people.staff({ agency: uploads.agency, permissions: [] })
    expect(outcome(await split(body.id, reader))).toBe('403 PERMISSION_REQUIRED')
  })
})

test('a super user who deletes the merged file keeps what it was made of', async () => {
  const { ids, request } = await answered(await paper(1), await paper(1))
  const { body } = await merge(
    request,
    ids.map((document) => ({ document })),
  )
  const gone = await worker.visitor.call(`/client-documents/${String(body.id)}`, {
    method: 'DELETE',
  })
  expect(gone.status, gone.message).toBe(200)
  const rows = await filesOf(request)
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row.mergedInto ?? null).toBeNull()
})
