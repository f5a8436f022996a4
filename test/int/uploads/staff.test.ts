import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { heic, pdf, pdfWith, photo } from '../../support/files.js'
import { outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { startUploads, type Uploads } from '../../support/uploads.js'

let uploads: Uploads
beforeAll(async () => {
  uploads = await startUploads('upload-staff', { maxMegabytes: 1 })
})
afterAll(() => uploads.app.stop())

const upload = (bytes: Buffer | string, data = {}) =>
  uploads.staffUpload(uploads.worker.visitor, bytes, data)
const row = async (id: unknown) => {
  const [found] = await storedRows(uploads.app, 'client-documents', { id: { equals: id } })
  return { ...found } as Record<string, unknown>
}
const files = () => readdir(uploads.app.files).catch(() => [])
const bytesOf = (found: Record<string, unknown>) =>
  readFile(path.join(uploads.app.files, String(found.filename)))
const idOf = (answer: Awaited<ReturnType<typeof upload>>): string =>
  (answer.body as unknown as { doc: { id: string } }).doc.id
const patch = (id: string, body: FormData | Record<string, unknown>, query = '') =>
  uploads.worker.visitor.call(`/client-documents/${id}${query}`, { body, method: 'PATCH' })

describe('what staff add in the admin panel', () => {
  test(attack('FILE-30'), async () => {
    const answer = await upload(await photo())
    expect(answer.status, answer.message).toBe(201)
    const found = await row(idOf(answer))
    expect(found).toMatchObject({ mimeType: 'image/jpeg', scanState: 'not-scanned' })
    expect(found.filename).toMatch(/^[0-9a-f-]{36}\.jpg$/)
    expect((await sharp(await bytesOf(found)).metadata()).exif).toBeUndefined()
    const download = await uploads.worker.visitor.call(
      `/client-documents/file/${String(found.filename)}`,
    )
    expect(download.status).toBe(200)
  })

  test('a PDF begins at its own mark, whatever transport put before it', async () => {
    const answer = await upload(Buffer.concat([Buffer.from('\r\n\r\n'), pdf()]))
    expect(answer.status, answer.message).toBe(201)
    expect(await bytesOf(await row(idOf(answer)))).toEqual(pdf())
  })

  test('a HEIC becomes JPEG', async () => {
    const answer = await upload(heic())
    expect(answer.status, answer.message).toBe(201)
    expect(await row(idOf(answer))).toMatchObject({ height: 48, mimeType: 'image/jpeg', width: 64 })
  })

  test('is refused like what clients send', async () => {
    const before = await files()
    const tries: [Buffer | string, string][] = [
      ['<html></html>', '415 FILE_TYPE_NOT_ALLOWED'],
      [pdfWith('3 0 obj<</S/Launch>>endobj'), '415 FILE_ACTIVE_CONTENT'],
      [Buffer.concat([pdf(), Buffer.alloc(1024 * 1024)]), '413 FILE_TOO_LARGE'],
    ]
    for (const [bytes, expected] of tries) expect(outcome(await upload(bytes))).toBe(expected)
    expect(await files()).toEqual(before)
  })

  test('of a record that is refused no file is left', async () => {
    const before = await files()
    expect((await upload(pdf(), { name: '' })).status).toBe(400)
    expect(await files()).toEqual(before)
    const { id } = await row(idOf(await upload(pdf())))
    const kept = await files()
    const changed = await uploads.staffUpload(
      uploads.worker.visitor,
      pdf(),
      { name: '' },
      String(id),
    )
    expect(changed.status).toBe(400)
    expect(await files()).toEqual(kept)
  })

  test('an answer cut short by select leaves the file where it is', async () => {
    const found = await row(idOf(await upload(pdf())))
    const answer = await patch(String(found.id), { name: 'Other' }, '?select[name]=true')
    expect(answer.status, answer.message).toBe(200)
    expect(await files()).toContain(found.filename)
  })

  test(attack('FILE-31'), async () => {
    const before = await files()
    for (const visitor of [uploads.client.visitor, uploads.app.visitor()]) {
      const answer = await uploads.staffUpload(visitor, '<html>never looked into</html>')
      expect(answer.status).toBe(403)
    }
    expect(await files()).toEqual(before)
  })

  test('without a file, or with an address to fetch one from, is refused', async () => {
    const answer = await uploads.worker.visitor.post('/client-documents', {
      client: uploads.client.id,
      filename: 'a.pdf',
      name: 'Paper',
      url: 'http://127.0.0.1:1/a.pdf',
    })
    expect(outcome(answer)).toBe('400 FILE_REQUIRED')
    const paste = '/client-documents/paste-url?src=http://127.0.0.1:1/a.pdf'
    expect((await uploads.worker.visitor.call(paste)).status).toBe(400)
  })
})

describe('what staff change', () => {
  test(attack('FILE-32'), async () => {
    const [mine, other] = [await upload(pdf('mine')), await upload(pdf('other'))].map(idOf)
    const before = await row(mine)
    const { filename, sha256 } = await row(other)
    const answer = await patch(String(mine), {
      filename,
      mimeType: 'text/html',
      name: 'New name',
      scanState: 'clean',
      sha256,
    })
    expect(answer.status, answer.message).toBe(200)
    expect(await row(mine)).toMatchObject({
      filename: before.filename,
      mimeType: 'application/pdf',
      name: 'New name',
      scanState: 'not-scanned',
      sha256: before.sha256,
    })
    expect(
      (await uploads.worker.visitor.call(`/client-documents/${String(mine)}`, { method: 'DELETE' }))
        .status,
    ).toBe(200)
    expect(await files()).toContain(filename)
  })

  test('another file takes the place of the old one, under another name', async () => {
    const id = idOf(await upload(pdf('old')))
    const before = await row(id)
    const body = uploads.form([[await photo('png'), 'new.png', 'image/png']])
    body.append('_payload', '{}')
    const answer = await patch(id, body)
    expect(answer.status, answer.message).toBe(200)
    const after = await row(id)
    expect(after).toMatchObject({ mimeType: 'image/png' })
    expect(after.filename).not.toBe(before.filename)
    expect(await files()).not.toContain(before.filename)
    const download = `/client-documents/file/${String(after.filename)}`
    expect((await uploads.worker.visitor.call(download)).status).toBe(200)
  })

  test(attack('FILE-33'), async () => {
    const ids = [await upload(pdf('one')), await upload(pdf('two'))].map(idOf)
    const before = await files()
    const body = uploads.form([[pdf('both'), 'both.pdf', 'application/pdf']])
    body.append('_payload', '{}')
    const answer = await uploads.worker.visitor.call(
      `/client-documents?where[id][in]=${ids.join(',')}`,
      { body, method: 'PATCH' },
    )
    expect(outcome(answer)).toBe('400 INVALID_INPUT')
    expect(new Set(await files())).toEqual(new Set(before))
  })

  test(attack('FILE-34'), async () => {
    const id = idOf(await upload(await photo()))
    const found = await row(id)
    const bytes = await bytesOf(found)
    const crop =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=10&uploadEdits[crop][height]=10&uploadEdits[widthInPixels]=5&uploadEdits[heightInPixels]=5'
    await patch(id, { focalX: 1, focalY: 1 }, `?${crop}`)
    expect(await row(id)).toMatchObject({ filename: found.filename, sha256: found.sha256 })
    expect(await bytesOf(found)).toEqual(bytes)
  })
})
