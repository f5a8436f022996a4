import { readdir } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { pdf } from '../../support/files.js'
import { outcome } from '../../support/outcome.js'
import { partsOf } from '../../support/parts.js'
import { storedRows } from '../../support/storedRows.js'
import { startUploads, type Uploads } from '../../support/uploads.js'

let uploads: Uploads
let parts: ReturnType<typeof partsOf>

beforeAll(async () => {
  uploads = await startUploads('resumable', { maxFiles: 3 })
  parts = partsOf(uploads)
})
afterAll(() => uploads.app.stop())

const PAPER = pdf('sent in parts')
const partsKept = async (): Promise<string[]> =>
  (await readdir(uploads.app.files).catch(() => [])).filter((name) => name.endsWith('.part'))
const rowOf = async (id: string) =>
  (await storedRows(uploads.app, 'portal-uploads', { id: { equals: id } }))[0]
const bytes = (from: number, to?: number) => new Uint8Array(PAPER.subarray(from, to))
/** A body that comes in pieces and may break off. */
const stream = (pieces: readonly Uint8Array[], breaks = false): ReadableStream =>
  new ReadableStream({
    pull: (controller) => {
      for (const piece of pieces) controller.enqueue(piece)
      if (breaks) controller.error(new Error('the line broke'))
      else controller.close()
    },
  })

describe('a file that is sent in parts', () => {
  test('goes on from where it stands, and answers a request like any other', async () => {
    const request = await uploads.ask()
    const begun = await parts.begin({ of: request, size: PAPER.length })
    expect(begun.status, begun.message).toBe(201)
    const id = parts.idOf(begun)
    const first = await parts.send(id, { at: 0, bytes: bytes(0, 100) })
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '100'])
    const known = await parts.state(id)
    expect([known.status, known.headers.get('upload-offset')]).toEqual([200, '100'])
    expect(known.headers.get('upload-length')).toBe(String(PAPER.length))
    expect(known.headers.get('cache-control')).toBe('no-store')
    expect((await parts.send(id, { at: 100, bytes: bytes(100) })).status).toBe(204)
    const sent = await parts.answer(`/portal/requests/${request}/fulfill`, { uploads: id })
    expect(sent.status, sent.message).toBe(200)
    const [row] = await uploads.rowsOf(request)
    expect(row).toMatchObject({ mimeType: 'application/pdf', sentByClient: true })
    // Taken: nothing of it is left, and whoever lost the answer learns that it is in
    expect(await partsKept()).toEqual([])
    expect(outcome(await parts.state(id))).toBe('410 UPLOAD_GONE')
    const again = await parts.answer('/portal/documents', { uploads: id })
    expect(outcome(again)).toBe('410 UPLOAD_GONE')
  })

  test('keeps what arrived before the line broke', async () => {
    const id = parts.idOf(await parts.begin({ size: PAPER.length }))
    const broken = await parts.send(id, {
      at: 0,
      bytes: stream([bytes(0, 60), bytes(60, 90)], true),
    })
    expect(outcome(broken)).toBe('400 UPLOAD_INCOMPLETE')
    const at = Number((await parts.state(id)).headers.get('upload-offset'))
    expect(at).toBe((await rowOf(id))?.received)
    expect((await parts.send(id, { at, bytes: bytes(at) })).status).toBe(204)
    const sent = await parts.answer('/portal/documents', { name: 'Broken off', uploads: id })
    expect(sent.status, sent.message).toBe(201)
  })

  test('becomes pages of one document with others', async () => {
    const request = await uploads.ask()
    const ids = [await parts.sendAll(PAPER, request), await parts.sendAll(pdf('two'), request)]
    const sent = await parts.answer(`/portal/requests/${request}/fulfill`, {
      together: 'true',
      uploads: ids,
    })
    expect(sent.status, sent.message).toBe(200)
    expect(await uploads.rowsOf(request)).toHaveLength(1)
  })

  test('is looked into like any other, and waits for another try where the answer failed', async () => {
    const request = await uploads.ask()
    const wrong = await parts.sendAll(Buffer.from('<html>no picture at all</html>'), request)
    const path = `/portal/requests/${request}/fulfill`
    expect(outcome(await parts.answer(path, { uploads: wrong }))).toBe('415 FILE_TYPE_NOT_ALLOWED')
    await uploads.expectNothingKept(request).catch(() => undefined)
    expect(await uploads.rowsOf(request)).toEqual([])
    expect((await parts.state(wrong)).status).toBe(200)
    const right = await parts.sendAll(PAPER, request)
    expect(outcome(await parts.answer(path, { uploads: right }))).toBe('200')
  })

  test('corrects an answer', async () => {
    const { id } = await uploads.sent(pdf('first'))
    const more = await parts.sendAll(PAPER, id)
    const sent = await parts.answer(`/portal/requests/${id}/correct`, { uploads: more })
    expect(sent.status, sent.message).toBe(200)
    expect(await uploads.rowsOf(id)).toHaveLength(2)
  })

  test('is forgotten after a day, with what is stored of it', async () => {
    const id = parts.idOf(await parts.begin({ size: PAPER.length }))
    await parts.send(id, { at: 0, bytes: bytes(0, 50) })
    expect((await partsKept()).length).toBeGreaterThan(0)
    uploads.app.advance(25 * 3_600_000)
    await uploads.app.sweep()
    expect(await rowOf(id)).toBeUndefined()
    expect(await partsKept()).toEqual([])
    uploads.app.advance(-25 * 3_600_000)
  })
})

test('what is no protocol of ours is told so', async () => {
  const id = parts.idOf(await parts.begin({ size: PAPER.length }))
  const other = await parts.send(id, { at: 0, bytes: bytes(0, 9), type: 'text/plain' })
  expect(outcome(other)).toBe('415 UNSUPPORTED_CONTENT_TYPE')
  const old = await uploads.client.visitor.call('/portal/uploads', {
    headers: { 'sec-fetch-site': 'same-origin', 'tus-resumable': '0.2.0' },
    method: 'POST',
  })
  expect([old.status, old.headers.get('tus-version')]).toEqual([412, '1.0.0'])
  expect(outcome(await parts.begin({ size: 0 }))).toBe('400 FILE_EMPTY')
  expect(outcome(await parts.begin({ of: '../../etc', size: 9 }))).toBe('404 NOT_FOUND')
  expect(outcome(await parts.begin({ size: 9 }, uploads.worker.visitor))).toBe('401 SIGNED_OUT')
})

test(attack('PART-01'), async () => {
  const id = await parts.sendAll(PAPER)
  const half = parts.idOf(await parts.begin({ size: PAPER.length }))
  const other = await uploads.people.connected(uploads.worker, uploads.agency)
  expect(outcome(await parts.state(half, other.visitor))).toBe('404 NOT_FOUND')
  const sent = await parts.send(half, { at: 0, bytes: bytes(0, 9) }, other.visitor)
  expect(outcome(sent)).toBe('404 NOT_FOUND')
  const body = new FormData()
  body.append('uploads', id)
  const taken = await other.visitor.call('/portal/documents', {
    body,
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    method: 'POST',
  })
  expect(outcome(taken)).toBe('410 UPLOAD_GONE')
  expect(await rowOf(half)).toMatchObject({ received: 0 })
  expect((await rowOf(id))?.usedAt ?? null).toBeNull()
})

test(attack('PART-02'), async () => {
  const id = parts.idOf(await parts.begin({ size: 40 }))
  expect(outcome(await parts.send(id, { at: 0, bytes: bytes(0, 41) }))).toBe(
    '413 PAYLOAD_TOO_LARGE',
  )
  const more = await parts.send(id, { at: 0, bytes: stream([bytes(0, 30), bytes(30, 60)]) })
  expect(outcome(more)).toBe('413 PAYLOAD_TOO_LARGE')
  expect(await rowOf(id)).toMatchObject({ parts: [], received: 0 })
})

test(attack('PART-03'), async () => {
  const before = (await storedRows(uploads.app, 'portal-uploads')).length
  expect(outcome(await parts.begin({ size: 26 * 1024 * 1024 }))).toBe('413 FILE_TOO_LARGE')
  expect(await storedRows(uploads.app, 'portal-uploads')).toHaveLength(before)
})

test(attack('PART-04'), async () => {
  for (let round = 0; round < 3; round += 1) {
    const id = parts.idOf(await parts.begin({ size: 1000 }))
    const before = (await partsKept()).length
    const sent = await Promise.all(
      [10, 20, 30, 40].map((size) => parts.send(id, { at: 0, bytes: bytes(0, size) })),
    )
    expect(sent.map(outcome).toSorted()).toEqual([
      '204',
      ...Array.from({ length: 3 }, () => '409 UPLOAD_NOT_READY'),
    ])
    const won = sent.find(({ status }) => status === 204)?.headers.get('upload-offset')
    const row = await rowOf(id)
    expect(String(row?.received)).toBe(won)
    expect(row?.parts).toHaveLength(1)
    // What lost lies nowhere
    expect((await partsKept()).length).toBe(before + 1)
  }
})

test(attack('PART-05'), async () => {
  const id = parts.idOf(await parts.begin({ size: 1000 }))
  await parts.send(id, { at: 0, bytes: bytes(0, 100) })
  for (const at of [0, 99, 500])
    expect(outcome(await parts.send(id, { at, bytes: bytes(0, 9) }))).toBe('409 UPLOAD_NOT_READY')
  expect(await rowOf(id)).toMatchObject({ received: 100 })
})

test(attack('PART-06'), async () => {
  const request = await uploads.ask()
  const other = await uploads.ask()
  const id = await parts.sendAll(PAPER, request)
  for (const path of [`/portal/requests/${other}/fulfill`, '/portal/documents'])
    expect(outcome(await parts.answer(path, { uploads: id }))).toBe('410 UPLOAD_GONE')
  expect(await uploads.rowsOf(other)).toEqual([])
  const own = await parts.answer(`/portal/requests/${request}/fulfill`, { uploads: id })
  expect(outcome(own)).toBe('200')
})

test('the limits of one answer count what was sent ahead and what comes with it together', async () => {
  const path = `/portal/requests/${await uploads.ask()}/fulfill`
  const request = path.split('/')[3] ?? ''
  const ids = [await parts.sendAll(PAPER, request), await parts.sendAll(pdf('two'), request)]
  const beside = [pdf('three'), pdf('four')]
  expect(outcome(await parts.answer(path, { uploads: ids }, beside))).toBe('413 PAYLOAD_TOO_LARGE')
  expect(await uploads.rowsOf(request)).toEqual([])
  expect(outcome(await parts.answer(path, { uploads: ids }, beside.slice(1)))).toBe('200')
  expect(await uploads.rowsOf(request)).toHaveLength(3)
})

test(attack('PART-07'), async () => {
  const request = await uploads.ask()
  const id = parts.idOf(await parts.begin({ of: request, size: PAPER.length + 1 }))
  await parts.send(id, { at: 0, bytes: bytes(0) })
  const sent = await parts.answer(`/portal/requests/${request}/fulfill`, { uploads: id })
  expect(outcome(sent)).toBe('409 UPLOAD_NOT_READY')
  expect(await uploads.rowsOf(request)).toEqual([])
})

test(attack('PART-08'), async () => {
  const before = (await storedRows(uploads.app, 'client-documents')).length
  const id = await parts.sendAll(PAPER)
  const sent = await Promise.all(
    [1, 2, 3, 4].map(() => parts.answer('/portal/documents', { uploads: id })),
  )
  expect(sent.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(await storedRows(uploads.app, 'client-documents')).toHaveLength(before + 1)
})

test(attack('PART-09'), async () => {
  await Promise.all(Array.from({ length: 12 }, () => parts.begin({ size: 1000 })))
  const last = parts.idOf(await parts.begin({ size: 1000 }))
  await parts.send(last, { at: 0, bytes: bytes(0, 100) })
  const waiting = await storedRows(uploads.app, 'portal-uploads', { usedAt: { exists: false } })
  // Two answers of three files each
  expect(waiting.length).toBeLessThanOrEqual(6)
  expect(waiting.map(({ id }) => id)).toContain(last)
})

test(attack('PART-10'), async () => {
  const id = parts.idOf(await parts.begin({ size: 1000 }))
  await uploads.app.payload.db.updateOne({
    collection: 'portal-uploads',
    data: { tries: 201 },
    where: { id: { equals: id } },
  })
  expect(outcome(await parts.send(id, { at: 0, bytes: bytes(0, 1) }))).toBe('429 TOO_MANY_REQUESTS')
  expect(await rowOf(id)).toMatchObject({ received: 0 })
})

test(attack('PART-11'), async () => {
  const { id } = await uploads.sent(pdf('accepted'))
  await uploads.worker.visitor.post(`/portal/requests/${id}/accept`)
  const canceled = await uploads.ask()
  await uploads.worker.visitor.post(`/portal/requests/${canceled}/cancel`)
  for (const of of [id, canceled])
    expect(outcome(await parts.begin({ of, size: 1000 }))).toBe('409 REQUEST_NOT_PENDING')
})
