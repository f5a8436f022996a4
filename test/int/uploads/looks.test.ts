import { createHash, randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'

import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { eventsOf, traceOf } from '../../support/auditTrail.js'
import { EICAR, pdf, photo } from '../../support/files.js'
import { outcome } from '../../support/outcome.js'
import { LOOKS, startUploads, type Uploads } from '../../support/uploads.js'

const POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
const MOST_BYTES = 25_000

let uploads: Uploads
let waits = false

beforeAll(async () => {
  uploads = await startUploads('upload-looks', {
    maxMegapixels: 5,
    scan: async ({ open }) => {
      if (waits) throw new Error('connect ECONNREFUSED')
      return (await buffer(open())).includes(EICAR) ? 'infected' : 'clean'
    },
  })
})
afterAll(() => uploads.app.stop())

const bytesAt = async (address: string): Promise<Buffer> => {
  const { bytes: raw, headers } = await uploads.client.visitor.call(address)
  expect(Number(headers.get('content-length'))).toBe(raw.byteLength)
  return raw
}

/** What is stored in the place of a document, as somebody with the database and the disk would do it. */
const exchange = async (row: { filename: string; id: string }, bytes: Buffer): Promise<void> => {
  const file = path.join(uploads.app.files, row.filename)
  await rm(file)
  await writeFile(file, bytes)
  await uploads.app.payload.db.updateOne({
    collection: 'client-documents',
    data: { sha256: createHash('sha256').update(bytes).digest('hex') },
    id: row.id,
  })
}
const small = (address: string) => uploads.client.visitor.call(`${address}/small`)

/** What a picture is made of, as sharp keeps it: a file, or pixels that were decoded already. */
const inputOf = (picture: unknown): object =>
  (picture as { options: { input: object } }).options.input

describe('a client looks at a document', () => {
  test('in place, with the bytes of the download, in a sandbox that nobody frames or keeps', async () => {
    for (const sent of [pdf(), await photo('jpeg'), await photo('png')]) {
      const { path: address, row } = await uploads.sent(sent)
      const shown = await uploads.client.visitor.call(`${address}/open`)
      expect(shown.headers.get('content-type')).toBe(row.mimeType)
      expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="/)
      expect(shown.headers.get('content-security-policy')).toBe(POLICY)
      expect(shown.headers.get('cache-control')).toMatch(/^private, no-store/)
      expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
      expect(shown.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(shown.bytes.equals(await bytesAt(address))).toBe(true)
    }
  })

  test('as a small picture: JPEG, at most 25 kB, in the same frame of headers', async () => {
    const noise = await sharp(randomBytes(2000 * 2000 * 3), {
      raw: { channels: 3, height: 2000, width: 2000 },
    })
      .jpeg()
      .toBuffer()
    for (const sent of [await photo('png'), noise]) {
      const { path: address } = await uploads.sent(sent)
      const { bytes: raw, headers } = await uploads.client.visitor.call(`${address}/small`)
      expect(headers.get('content-type')).toBe('image/jpeg')
      expect(headers.get('content-disposition')).toMatch(/^inline; filename="[^"]*\.jpg"/)
      expect(headers.get('content-security-policy')).toBe(POLICY)
      expect(headers.get('cache-control')).toMatch(/^private, no-store/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(raw.byteLength).toBeLessThanOrEqual(MOST_BYTES)
      expect((await sharp(raw).metadata()).format).toBe('jpeg')
    }
  })

  test('and of all its sizes the stored file is decoded once', async () => {
    const noise = await sharp(randomBytes(1000 * 1000 * 3), {
      raw: { channels: 3, height: 1000, width: 1000 },
    })
      .jpeg()
      .toBuffer()
    const { path: address } = await uploads.sent(noise)
    const drawn = vi.spyOn(sharp.prototype as Sharp, 'toBuffer')
    try {
      expect((await small(address)).status).toBe(200)
      const isRaw = drawn.mock.contexts.map((one) => 'rawWidth' in inputOf(one))
      expect(isRaw.length).toBeGreaterThan(2)
      expect(isRaw.filter((one) => !one)).toHaveLength(1)
    } finally {
      drawn.mockRestore()
    }
  })

  test('on its page: a picture of fixed size that is loaded when it comes near; of a PDF none', async () => {
    const picture = await uploads.sent(await photo())
    const paper = await uploads.sent(pdf())
    const { html } = await uploads.client.visitor.page(`/documents/${picture.row.id}`)
    expect(html).toMatch(/<img [^>]*alt="[^"]*Passport[^"]*"[^>]*height="240"[^>]*loading="lazy"/)
    expect(html).toContain(`${picture.path}/small`)
    expect(html).toContain(`${picture.path}/open`)
    const other = (await uploads.client.visitor.page(`/documents/${paper.row.id}`)).html
    expect(other).not.toContain('/small"')
    expect(other).toContain(`${paper.path}/open`)
    const list = (await uploads.client.visitor.page('/documents')).html
    expect(list).not.toContain('<img')
    expect(list).toContain('PDF file')
  })

  test('and each look is written down as an opening', async () => {
    const { path: address } = await uploads.sent(await photo())
    for (const look of LOOKS) {
      const events = await eventsOf(uploads.app, () =>
        uploads.worker.visitor.call(`${address}${look}`),
      )
      expect(events.map(traceOf), look).toMatchObject([
        { action: 'document.downloaded', client: uploads.client.id, outcome: 'done' },
      ])
    }
  })
})

describe('nothing is shown', () => {
  const expectNothing = async (address: string): Promise<void> => {
    for (const look of LOOKS)
      expect(outcome(await uploads.client.visitor.call(`${address}${look}`)), look).toBe(
        '404 NOT_FOUND',
      )
  }

  test(attack('FILE-41', 'in place, small'), async () => {
    waits = true
    const { path: address } = await uploads.sent(await photo())
    waits = false
    await expectNothing(address)
  })

  test('of what was removed', async () => {
    const { path: address, row } = await uploads.sent(await photo())
    await uploads.worker.visitor.call(`/client-documents/${row.id}`, { method: 'DELETE' })
    await expectNothing(address)
  })

  test('of what the client took back', async () => {
    const { path: address, row } = await uploads.sent(await photo())
    const back = await uploads.client.visitor.post(`/portal/documents/${row.id}/take-back`)
    expect(back.status, back.message).toBe(200)
    await expectNothing(address)
    const { html } = await uploads.client.visitor.page(`/documents/${row.id}`)
    expect(html).not.toContain('/file/')
  })

  test(attack('FILE-60'), async () => {
    const { path: address, row } = await uploads.sent(await photo('png'))
    const background = '#369'
    const large = sharp({ create: { background, channels: 3, height: 2500, width: 2500 } })
    await exchange(row, await large.png().toBuffer())
    expect(outcome(await small(address))).toBe('404 NOT_FOUND')
  })

  test(attack('FILE-61'), async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'
    for (const bytes of [drawing, '<!doctype html><script>alert(1)</script>', pdf()]) {
      const { path: address, row } = await uploads.sent(await photo())
      await exchange(row, Buffer.from(bytes))
      expect(outcome(await small(address))).toBe('404 NOT_FOUND')
    }
    const { path: address } = await uploads.sent(pdf())
    expect(outcome(await small(address))).toBe('404 NOT_FOUND')
  })

  test(attack('FILE-62'), async () => {
    const { path: address } = await uploads.sent(await photo())
    const other = await uploads.people.staff({ agency: uploads.agency })
    const statuses = new Set<number>()
    for (let look = 0; look <= 600; look += 1)
      statuses.add((await other.visitor.call(`${address}/small`, { method: 'HEAD' })).status)
    expect([...statuses]).toEqual([200, 429])
    expect((await small(address)).status).toBe(200)
  })
})
