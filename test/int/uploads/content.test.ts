import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { flood, heic, packedPDF, pdf, pdfWith, photo } from '../../support/files.js'
import { LOCKED_PDFS, wholePDF } from '../../support/pdfs.js'
import { outcome } from '../../support/outcome.js'
import { HEADERS, startUploads, type Part, type Uploads } from '../../support/uploads.js'

let uploads: Uploads

beforeAll(async () => {
  uploads = await startUploads('upload-content', {
    maxImageSide: 500,
    maxMegapixels: 2,
    maxMegabytes: 1,
    maxTotalMegabytes: 2,
    receiveSeconds: 3,
  })
})
afterAll(() => uploads.app.stop())

const expectRefused = async (parts: Part[], expected: string): Promise<void> => {
  const id = await uploads.ask()
  expect(outcome(await uploads.send(id, ...parts))).toBe(expected)
  await uploads.expectNothingKept(id)
}
const storedBytes = (row: { filename?: unknown }): Promise<Buffer> =>
  readFile(path.join(uploads.app.files, String(row.filename)))

describe('type', () => {
  test.each<[string, Buffer | string, string, string]>([
    ['HTML', '<!doctype html><script>alert(1)</script>', 'scan.pdf', 'application/pdf'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'a.png', 'image/png'],
    ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'a.jpg', 'image/jpeg'],
    ['MHTML', 'MIME-Version: 1.0\r\nContent-Type: multipart/related', 'a.pdf', 'application/pdf'],
    ['a program', Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), 'a.jpg', 'image/jpeg'],
    ['a script', '#!/bin/sh\nid', 'a.pdf', 'application/pdf'],
    ['GIF with a script', 'GIF89a/*\u0001\u0000*/=1;alert(1)', 'a.gif', 'image/gif'],
    [
      'an office document',
      Buffer.from('PK\u0003\u0004\u0014\u0000word/vbaProject.bin'),
      'a.docx',
      '',
    ],
  ])(attack('FILE-01', '%s'), async (_, bytes, name, type) => {
    await expectRefused([[bytes, name, type]], '415 FILE_TYPE_NOT_ALLOWED')
  })

  test(attack('FILE-02'), async () => {
    const page = '<script>alert(document.domain)</script>'
    // A tag of a sound file, which tools that look for the type step over.
    const tag = Buffer.concat([Buffer.from('ID3\u0004\0\0\0\0\0'), Buffer.from([page.length])])
    for (const start of [Buffer.from(page), Buffer.concat([tag, Buffer.from(page)])]) {
      const bytes = Buffer.concat([start, pdf()])
      await expectRefused([[bytes, 'a.pdf', 'application/pdf']], '415 FILE_TYPE_NOT_ALLOWED')
    }
  })

  test('name and declared type are made to agree with the content', async () => {
    const id = await uploads.ask()
    const answer = await uploads.send(id, [await photo('png'), 'page.html', 'text/html'])
    expect(answer.status, answer.message).toBe(200)
    const [row] = await uploads.rowsOf(id)
    expect(row).toMatchObject({ mimeType: 'image/png' })
    expect(row?.filename).toMatch(/^[0-9a-f-]{36}\.png$/)
  })
})

describe('pictures', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(attack('FILE-03', '%s'), async (format) => {
    const { row } = await uploads.sent(await photo(format))
    const bytes = await storedBytes(row)
    const metadata = await sharp(bytes).metadata()
    expect(metadata).toMatchObject({ height: 64, width: 48 })
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(bytes.includes('Camera of Mike')).toBe(false)
  })

  test(attack('FILE-04'), async () => {
    const page = '<script>alert(document.domain)</script>'
    const { row } = await uploads.sent(Buffer.concat([await photo(), Buffer.from(page)]))
    expect((await storedBytes(row)).includes(page)).toBe(false)
  })

  test(attack('FILE-05'), async () => {
    const bomb = flood(30_000, 30_000)
    expect(bomb.length).toBeLessThan(20_000)
    await expectRefused([[bomb, 'a.png', 'image/png']], '413 IMAGE_TOO_LARGE')
  })

  test(attack('FILE-06'), async () => {
    const whole = await sharp({
      create: {
        background: '#369',
        channels: 3,
        height: 400,
        noise: { mean: 128, sigma: 60, type: 'gaussian' },
        width: 400,
      },
    })
      .jpeg()
      .toBuffer()
    await expectRefused([[whole.subarray(0, whole.length / 2), 'a.jpg', '']], '400 FILE_UNREADABLE')
  })

  test('tall ones keep the width at which they are read', async () => {
    const { row } = await uploads.sent(await photo('png', 3000, 150))
    const { height, width } = row as unknown as { height: number; width: number }
    expect(height * width).toBeLessThanOrEqual(500 * 500 * 1.01)
    expect(width).toBeGreaterThan(100)
  })

  test('large ones are shrunk', async () => {
    const { row } = await uploads.sent(await photo('jpeg', 1200, 900))
    expect(row).toMatchObject({ height: 500, width: 375 })
  })
})

describe('HEIC', () => {
  test(attack('FILE-07'), async () => {
    const { row } = await uploads.sent(heic())
    expect(row).toMatchObject({ height: 48, mimeType: 'image/jpeg', width: 64 })
    expect(row.filename).toMatch(/\.jpg$/)
    const bytes = await storedBytes(row)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    const [red = 0, green = 0, blue = 0] = data
    expect(red).toBeGreaterThan(220)
    expect(green + blue).toBeLessThan(60)
  })

  test(attack('FILE-08'), async () => {
    const broken = Buffer.concat([heic().subarray(0, 420), Buffer.alloc(200, 0xff)])
    for (const bytes of [broken, heic().subarray(0, 300), heic().subarray(0, 450)])
      await expectRefused([[bytes, 'IMG_0001.HEIC', 'image/heic']], '400 FILE_UNREADABLE')
  })
})

describe('PDFs', () => {
  test.each([
    ['a script', pdfWith('3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj')],
    ['a script, written otherwise', pdfWith('3 0 obj<</S/J#61vaScrip#74/JS(app.alert(1))>>endobj')],
    ['a program to start', pdfWith('3 0 obj<</S/Launch/F(calc.exe)>>endobj')],
    ['a file inside', pdfWith('3 0 obj<</Type/EmbeddedFile>>endobj')],
    ['a packed script', packedPDF('4 0 <</S/JavaScript/JS(app.alert(1))>>')],
    ['objects nobody can look into', packedPDF('', Buffer.from('\u0001\u0002encrypted'))],
    ['objects that unpack to gigabytes', packedPDF('x'.repeat(40 * 1024 * 1024))],
    [
      'an archive at its end',
      Buffer.concat([pdf(), Buffer.from('PK\u0005\u0006'), Buffer.alloc(18), Buffer.from('%%EOF')]),
    ],
  ])(attack('FILE-09', '%s'), async (_, bytes) => {
    await expectRefused([[bytes, 'form.pdf', 'application/pdf']], '415 FILE_ACTIVE_CONTENT')
  })

  test.each(Object.entries(LOCKED_PDFS))(attack('FILE-52', '%s'), async (_, bytes) => {
    await expectRefused([[bytes, 'a.pdf', 'application/pdf']], '415 FILE_PASSWORD_PROTECTED')
  })

  test(attack('FILE-53'), async () => {
    const bytes = wholePDF({ objects: [`<</Length 5000>>stream\n${'x'.repeat(5000)}\nendstream`] })
    const cut = bytes.subarray(0, 3000)
    await expectRefused([[cut, 'a.pdf', 'application/pdf']], '400 FILE_UNREADABLE')
  })

  test.each([
    '\r\n',
    '\ufeff',
    'Content-Type: application/pdf\r\n\r\n',
    '\u001b%-12345X@PJL JOB\n',
  ])('begin within the first kilobyte; what stands before is left out: %j', async (before) => {
    const bytes = wholePDF({ objects: [] })
    const { row } = await uploads.sent(Buffer.concat([Buffer.from(before), bytes]))
    expect(await storedBytes(row)).toEqual(bytes)
    const late = Buffer.concat([Buffer.alloc(1024, ' '), bytes])
    await expectRefused([[late, 'a.pdf', '']], '415 FILE_TYPE_NOT_ALLOWED')
  })

  test('with nothing of the kind are taken as they are', async () => {
    const bytes = packedPDF('4 0 <</Type/Annot/Contents(JavaScript is a word)>>')
    const { row } = await uploads.sent(bytes)
    expect(await storedBytes(row)).toEqual(bytes)
  })
})

describe('amounts', () => {
  const multipart = (id: string, body: Buffer | ReadableStream, type: string, extra = {}) =>
    uploads.client.visitor.call(`/portal/requests/${id}/fulfill`, {
      body: Buffer.isBuffer(body) ? new Uint8Array(body) : body,
      headers: { ...HEADERS, 'content-type': type, ...extra },
      method: 'POST',
    })
  const part = (name: string, content = ''): string =>
    `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`

  test(attack('FILE-10'), async () => {
    const large = Buffer.concat([pdf(), Buffer.alloc(900 * 1024)])
    const parts = [1, 2, 3].map((number): Part => [large, `${number}.pdf`, 'application/pdf'])
    await expectRefused(parts, '413 FILE_TOO_LARGE')
  })

  test(attack('FILE-11'), async () => {
    const id = await uploads.ask()
    const fields = Array.from({ length: 10_000 }, (_, number) => part(`a${number}`)).join('')
    const answer = await multipart(
      id,
      Buffer.from(`${fields}--edge--\r\n`),
      'multipart/form-data; boundary=edge',
    )
    expect(outcome(answer)).toBe('413 PAYLOAD_TOO_LARGE')
    await uploads.expectNothingKept(id)
  })

  test(attack('FILE-12'), async () => {
    const id = await uploads.ask()
    const file = 'Content-Disposition: form-data; name="file"; filename="a.pdf"'
    const body = Buffer.from(`--edge\r\n${file}\r\n\r\n${pdf().toString()}\r\n--edge--\r\n`)
    for (const type of [
      `multipart/form-data; ${'a=b; '.repeat(50_000)}boundary=edge`,
      `multipart/form-data; boundary="${'\\"'.repeat(10_000)}`,
      `multipart/form-data; boundary=${'e'.repeat(5_000)}`,
    ]) {
      expect(outcome(await multipart(id, body, type))).toBe('400 UPLOAD_INCOMPLETE')
    }
    await uploads.expectNothingKept(id)
  })

  test(attack('FILE-13'), async () => {
    const id = await uploads.ask()
    let timer: NodeJS.Timeout | undefined
    const drops = new ReadableStream({
      cancel: () => clearInterval(timer),
      start: (controller) => {
        controller.enqueue(
          Buffer.from(
            '--edge\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF-',
          ),
        )
        timer = setInterval(() => controller.enqueue(Buffer.from('.')), 200)
      },
    })
    const answer = await multipart(id, drops, 'multipart/form-data; boundary=edge')
    expect(outcome(answer)).toBe('408 UPLOAD_TOO_SLOW')
    await uploads.expectNothingKept(id)
  })

  test('a length that is a lie changes nothing', async () => {
    const id = await uploads.ask()
    const type = 'multipart/form-data; boundary=edge'
    const huge = await multipart(id, pdf(), type, { 'content-length': '99999999999' })
    expect(outcome(huge)).toBe('413 FILE_TOO_LARGE')
    await uploads.expectNothingKept(id)
  })

  test(attack('FILE-14'), async () => {
    const id = await uploads.ask()
    await expectRefused([['', 'a.pdf', 'application/pdf']], '400 FILE_EMPTY')
    expect((await uploads.send(id, [pdf(), 'a.pdf', ''])).status).toBe(200)
  })
})

test('every stored file is readable by the server alone', async () => {
  await uploads.sent(pdf())
  const names = await readdir(uploads.app.files)
  const modes = await Promise.all(
    names.map(async (name) => (await stat(path.join(uploads.app.files, name))).mode & 0o077),
  )
  expect(new Set(modes)).toEqual(new Set([0]))
})
