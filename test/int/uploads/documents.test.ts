import { readdir } from 'node:fs/promises'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { pdf } from '../../support/files.js'
import { outcome, tally } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import { temporaryFolder } from '../../support/temporaryFolder.js'

let app: PortalApp
let people: People
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let category: string
let temporary: string
let agency: string

beforeAll(async () => {
  // A place of its own for files on their way, so that what is left there can be counted.
  temporary = await temporaryFolder()
  vi.stubEnv('TMPDIR', temporary)
  app = await startPortalApp('documents', { plugin: { upload: { maxFiles: 3, maxMegabytes: 1 } } })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  const row = await people.create('file-categories', {
    name: 'Identification',
    predefinedNames: [{ name: 'Passport' }],
  })
  category = row.id
})
afterAll(() => app.stop())

const image = (format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> =>
  sharp({ create: { background: '#369', channels: 3, height: 20, width: 30 } })
    .toFormat(format)
    .toBuffer()

const ask = async (extra: Record<string, unknown> = {}): Promise<string> => {
  const answer = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
    category,
    predefinedName: 'Passport',
    type: 'document',
    ...extra,
  })
  expect(answer.status, answer.message).toBe(201)
  return String(answer.body.id)
}

type Part = [bytes: Buffer | string, name: string, type: string]
const HEADERS = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }
const send = (id: string, ...parts: Part[]) => {
  const body = new FormData()
  for (const [bytes, name, type] of parts) {
    body.append('file', new File([new Uint8Array(Buffer.from(bytes))], name, { type }))
  }
  const path = `/portal/requests/${id}/fulfill`
  return client.visitor.call(path, { body, headers: HEADERS, method: 'POST' })
}
const rowsOf = (id: string) => storedRows(app, 'client-documents', { request: { equals: id } })
/** Nothing of a refused upload stays: no row, no file, nothing in the temporary folder; the request is still open. */
const expectNothingKept = async (id: string): Promise<void> => {
  expect(await rowsOf(id)).toEqual([])
  expect(await readdir(app.files)).toHaveLength((await storedRows(app, 'client-documents')).length)
  expect(await readdir(temporary)).not.toContainEqual(expect.stringMatching(/^portal-upload-/))
  const [request] = await storedRows(app, 'portal-requests', { id: { equals: id } })
  expect(request).toMatchObject({ status: 'pending' })
}

describe('what is taken', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('a %s, by its content', async (format) => {
    const id = await ask()
    const answer = await send(id, [await image(format), 'photo.bin', 'application/octet-stream'])
    expect(answer.status, answer.message).toBe(200)
    const [row] = await rowsOf(id)
    const mimeType = format === 'png' ? 'image/png' : 'image/jpeg'
    expect(row).toMatchObject({ client: client.id, mimeType })
  })

  test('a PDF, stored under a random name that tells nothing', async () => {
    const id = await ask({ private: true })
    expect((await send(id, [pdf(), '../../Mike Tester passport.pdf', 'text/html'])).status).toBe(
      200,
    )
    const [row] = await rowsOf(id)
    expect(row).toMatchObject({
      category,
      mimeType: 'application/pdf',
      name: 'Identification - Passport',
      private: true,
    })
    expect(row?.filename).toMatch(/^[0-9a-f-]{36}\.pdf$/)
    expect(await readdir(app.files)).toContain(row?.filename)
  })

  test('several files, one row each, numbered', async () => {
    const id = await ask()
    const answer = await send(
      id,
      [await image('png'), 'front.png', 'image/png'],
      [pdf('back'), 'back.pdf', 'application/pdf'],
    )
    expect(answer.status, answer.message).toBe(200)
    const rows = await rowsOf(id)
    expect(new Set(rows.map(({ name }) => name))).toEqual(
      new Set(['Identification - Passport (1/2)', 'Identification - Passport (2/2)']),
    )
    expect(new Set(rows.map(({ filename }) => filename)).size).toBe(2)
    expect(await readdir(temporary)).not.toContainEqual(expect.stringMatching(/^portal-upload-/))
  })

  test('is downloaded by its client and staff as an attachment no browser keeps or runs', async () => {
    const id = await ask()
    await send(id, [pdf(), 'a.pdf', 'application/pdf'])
    const [row] = await rowsOf(id)
    const path = `/client-documents/file/${String(row?.filename)}`
    for (const visitor of [client.visitor, worker.visitor]) {
      const file = await visitor.call(path)
      expect(file.status).toBe(200)
      expect(file.headers.get('content-disposition')).toContain('attachment')
      expect(file.headers.get('cache-control')).toMatch(/^private, no-store/)
      expect(file.headers.get('x-content-type-options')).toBe('nosniff')
      expect(file.headers.get('content-security-policy')).toContain('sandbox')
    }
    const stranger = await people.connected(worker, agency)
    for (const visitor of [app.visitor(), stranger.visitor]) {
      expect(outcome(await visitor.call(path))).toBe('404 NOT_FOUND')
    }
  })
})

describe('what is refused, leaving nothing', () => {
  test.each<[string, Part[], string]>([
    [
      'a page of HTML named .pdf',
      [['<html><script>alert(1)</script></html>', 'scan.pdf', 'application/pdf']],
      '415 FILE_TYPE_NOT_ALLOWED',
    ],
    [
      'an SVG',
      [['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'a.svg', 'image/svg+xml']],
      '415 FILE_TYPE_NOT_ALLOWED',
    ],
    [
      'HTML with a PDF inside',
      [['<html>%PDF-1.4</html>', 'scan.pdf', 'application/pdf']],
      '415 FILE_TYPE_NOT_ALLOWED',
    ],
    [
      'an archive',
      [['PK\u0003\u0004zip', 'a.pdf', 'application/pdf']],
      '415 FILE_TYPE_NOT_ALLOWED',
    ],
    ['words', [['just text', 'a.png', 'image/png']], '415 FILE_TYPE_NOT_ALLOWED'],
    ['an empty file', [['', 'a.pdf', 'application/pdf']], '400 FILE_EMPTY'],
    ['no file', [], '400 FILE_REQUIRED'],
    [
      'one file too large',
      [[Buffer.concat([pdf(), Buffer.alloc(1024 * 1024)]), 'a.pdf', 'application/pdf']],
      '413 FILE_TOO_LARGE',
    ],
    [
      'one bad file among good ones',
      [
        [pdf(), 'a.pdf', 'application/pdf'],
        ['<html></html>', 'b.pdf', 'application/pdf'],
      ],
      '415 FILE_TYPE_NOT_ALLOWED',
    ],
    [
      'too many files',
      [1, 2, 3, 4].map((number): Part => [pdf(), `${number}.pdf`, 'application/pdf']),
      '413 PAYLOAD_TOO_LARGE',
    ],
  ])('%s', async (_, parts, expected) => {
    const id = await ask()
    expect(outcome(await send(id, ...parts))).toBe(expected)
    await expectNothingKept(id)
    expect((await send(id, [pdf(), 'good.pdf', 'application/pdf'])).status).toBe(200)
  })

  test('a body that breaks off in the middle: 400', async () => {
    const id = await ask()
    const head =
      '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n'
    const answer = await client.visitor.call(`/portal/requests/${id}/fulfill`, {
      body: new Uint8Array(Buffer.concat([Buffer.from(head), pdf()])),
      headers: { ...HEADERS, 'content-type': 'multipart/form-data; boundary=edge' },
      method: 'POST',
    })
    expect(outcome(answer)).toBe('400 UPLOAD_INCOMPLETE')
    await expectNothingKept(id)
  })

  test('a body without a boundary, or of another kind', async () => {
    const id = await ask()
    const call = (type: string) =>
      client.visitor.call(`/portal/requests/${id}/fulfill`, {
        body: 'nonsense',
        headers: { ...HEADERS, 'content-type': type },
        method: 'POST',
      })
    expect(outcome(await call('multipart/form-data'))).toBe('400 UPLOAD_INCOMPLETE')
    expect(outcome(await call('application/pdf'))).toBe('415 UNSUPPORTED_CONTENT_TYPE')
    await expectNothingKept(id)
  })

  test('files from another site, or from nobody knows where', async () => {
    const id = await ask()
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      {},
    ]
    for (const headers of foreign) {
      const body = new FormData()
      body.append('file', new File([new Uint8Array(pdf())], 'a.pdf'))
      const answer = await client.visitor.call(`/portal/requests/${id}/fulfill`, {
        body,
        headers: { accept: 'application/json', ...headers },
        method: 'POST',
      })
      expect([401, 403]).toContain(answer.status)
    }
    await expectNothingKept(id)
  })
})

test('ten uploads for one request at once: one set of files, no leftovers', async () => {
  const id = await ask()
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      send(id, [pdf(`copy ${index}`), `${index}.pdf`, 'application/pdf']),
    ),
  )
  expect(tally(answers)).toEqual({ '200': 1, '409 REQUEST_NOT_PENDING': 9 })
  expect(await rowsOf(id)).toHaveLength(1)
  expect(await readdir(app.files)).toHaveLength((await storedRows(app, 'client-documents')).length)
  expect(await readdir(temporary)).not.toContainEqual(expect.stringMatching(/^portal-upload-/))
})
