import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { heic, pdf, photo } from '../../support/files.js'
import { outcome } from '../../support/outcome.js'
import { LOOKS, startUploads, type Uploads } from '../../support/uploads.js'

let uploads: Uploads
const POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
let stored: Awaited<ReturnType<Uploads['sent']>>

beforeAll(async () => {
  uploads = await startUploads('upload-serving')
  stored = await uploads.sent(pdf())
})
afterAll(() => uploads.app.stop())

const get = (address: string, extra: Record<string, unknown> = {}) =>
  uploads.client.visitor.call(address, extra)

describe('a file leaves the server', () => {
  test('whole, whatever it was', async () => {
    for (const bytes of [
      pdf(),
      heic(),
      await photo('jpeg'),
      await photo('png'),
      await photo('webp'),
    ]) {
      const { path: address, row } = await uploads.sent(bytes)
      const answer = await get(address)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe(row.mimeType)
      expect(answer.headers.get('content-length')).toBe(String(row.filesize))
    }
  })

  test(attack('FILE-20'), async () => {
    const size = Number(stored.row.filesize)
    const answers = [
      { answer: await get(stored.path), status: 200 },
      { answer: await get(stored.path, { method: 'HEAD' }), status: 200 },
      { answer: await get(stored.path, { headers: { range: 'bytes=0-3' } }), status: 206 },
      { answer: await get(stored.path, { headers: { range: 'bytes=-4' } }), status: 206 },
      { answer: await get(stored.path, { headers: { range: `bytes=${size}-` } }), status: 416 },
    ]
    for (const { answer, status } of answers) {
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="/)
      expect(answer.headers.get('cache-control')).toMatch(/^private, no-store/)
      expect(answer.headers.get('content-security-policy')).toBe(POLICY)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
    expect(answers[2]?.answer.headers.get('content-range')).toBe(`bytes 0-3/${size}`)
  })

  test(attack('FILE-21'), async () => {
    for (const name of [
      'a\r\nSet-Cookie: b=c',
      '../../etc/passwd',
      '"; filename="x.html',
      'gpj.\u202Eexe',
    ]) {
      const { path: address, row } = await uploads.sent(pdf())
      await uploads.worker.visitor.call(`/client-documents/${row.id}`, {
        body: { name },
        method: 'PATCH',
      })
      const { headers, status } = await get(address)
      expect(status).toBe(200)
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="[^"/\\]*\.pdf"; filename\*=UTF-8''[\w.%!~-]*\.pdf$/,
      )
      expect(headers.get('content-disposition')).not.toMatch(/%0[AD]|%E2%80%AE|%2F/)
    }
  })
})

describe('no file leaves the server', () => {
  test(attack('FILE-22'), async () => {
    const stranger = await uploads.people.connected(uploads.worker, uploads.agency)
    const picture = await uploads.sent(await photo())
    for (const visitor of [stranger.visitor, uploads.app.visitor()]) {
      for (const look of LOOKS) {
        const address = `${picture.path}${look}`
        expect(outcome(await visitor.call(address))).toBe('404 NOT_FOUND')
        expect((await visitor.call(address, { method: 'HEAD' })).status).toBe(404)
      }
    }
  })

  test('to staff of another agency, when it is private', async () => {
    const elsewhere = await uploads.people.staff({ agency: (await uploads.people.agency()).id })
    const hidden = await uploads.sent(pdf(), { private: true })
    expect(outcome(await elsewhere.visitor.call(hidden.path))).toBe('404 NOT_FOUND')
    expect((await elsewhere.visitor.call(stored.path)).status).toBe(200)
  })

  test(attack('FILE-23'), async () => {
    const name = stored.row.filename
    await writeFile(path.join(uploads.app.files, 'notes.txt'), 'not a document')
    await mkdir(path.join(uploads.app.files, 'folder'), { recursive: true })
    await writeFile(path.join(uploads.app.files, 'folder', name), 'elsewhere')
    const names = [
      'notes.txt',
      `folder%2F${name}`,
      `..%2F${path.basename(uploads.app.files)}%2F${name}`,
      `.%2F${name}`,
      name.toUpperCase(),
      `${name}.`,
      `${name}%00`,
      `${name}%20`,
      name.slice(0, -4),
      `${name}%3A%3A$DATA`,
      '00000000-0000-4000-8000-000000000000.pdf',
      '..%2F..%2Fetc%2Fpasswd',
      '..%5C..%5Cboot.ini',
    ]
    for (const visitor of [uploads.client.visitor, uploads.worker.visitor]) {
      for (const other of names) {
        const answer = await visitor.call(`/client-documents/file/${other}`)
        expect([400, 404], other).toContain(answer.status)
        expect(answer.headers.get('content-disposition'), other).toBeNull()
      }
    }
  })

  test(attack('FILE-24'), async () => {
    const { path: address, row } = await uploads.sent(pdf('as it came'))
    const file = path.join(uploads.app.files, row.filename)
    expect((await get(address)).status).toBe(200)
    await writeFile(file, pdf('as it went'))
    expect(outcome(await get(address))).toBe('404 NOT_FOUND')
    await rm(file)
    expect(outcome(await get(address))).toBe('404 NOT_FOUND')
  })

  test('through a link on the disk', async () => {
    const { path: address, row } = await uploads.sent(pdf('linked'))
    const file = path.join(uploads.app.files, row.filename)
    const target = path.join(uploads.app.files, 'target')
    await writeFile(target, await readFile(file))
    await rm(file)
    await symlink(target, file)
    expect(outcome(await get(address))).toBe('404 NOT_FOUND')
  })

  test('that no row names any more', async () => {
    const { path: address, row } = await uploads.sent(pdf('gone'))
    const bytes = await readFile(path.join(uploads.app.files, row.filename))
    expect(
      (await uploads.worker.visitor.call(`/client-documents/${row.id}`, { method: 'DELETE' }))
        .status,
    ).toBe(200)
    await writeFile(path.join(uploads.app.files, row.filename), bytes)
    expect(outcome(await uploads.worker.visitor.call(address))).toBe('404 NOT_FOUND')
  })
})
