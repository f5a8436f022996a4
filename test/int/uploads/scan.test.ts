import { readdir } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { ScannedFile } from '../../../src/exports/types.js'
import { attack } from '../../attacks/attack.js'
import { EICAR, pdf, pdfWith, photo } from '../../support/files.js'
import { outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { startUploads, type Uploads } from '../../support/uploads.js'

type Scanner = (file: ScannedFile) => Promise<'clean' | 'infected'>

const honest: Scanner = async ({ open }) =>
  (await buffer(open())).includes(EICAR) ? 'infected' : 'clean'
const down: Scanner = () => Promise.reject(new Error('connect ECONNREFUSED'))

let uploads: Uploads
let scanner: Scanner
let quarantine: string

beforeAll(async () => {
  uploads = await startUploads('upload-scan', { scan: (file) => scanner(file), scanSeconds: 1 })
  quarantine = `${uploads.app.files}-quarantine`
})
afterAll(() => uploads.app.stop())
beforeEach(() => {
  scanner = honest
})

const virus = (): Buffer => pdfWith(`% ${EICAR}`)
const download = (address: string) => uploads.worker.visitor.call(address)
const inbox = (subject: string) =>
  storedRows(uploads.app, 'portal-inbox', {
    and: [{ subject: { equals: subject } }, { kind: { equals: 'document-refused' } }],
  })
const audited = (subject: string) =>
  storedRows(uploads.app, 'portal-audit-events', {
    and: [
      { subject: { equals: subject } },
      { action: { in: ['document.quarantined', 'request.fulfilled'] } },
    ],
  })
const state = async (id: string) =>
  (await storedRows(uploads.app, 'client-documents', { id: { equals: id } }))[0]

describe('while the scanner answers', () => {
  test('what is clean is served', async () => {
    const { path, row } = await uploads.sent(await photo())
    expect(row).toMatchObject({ scanState: 'clean' })
    expect((await download(path)).status).toBe(200)
  })

  test(attack('FILE-40'), async () => {
    const id = await uploads.ask()
    expect(outcome(await uploads.send(id, [virus(), 'a.pdf', '']))).toBe('422 FILE_INFECTED')
    await uploads.expectNothingKept(id)
    expect(await inbox(id)).toMatchObject([{ client: uploads.client.id, staff: uploads.worker.id }])
    expect(await audited(id)).toMatchObject([{ detail: { code: 'FILE_INFECTED' } }])
  })

  test(attack('FILE-40', 'in the admin panel'), async () => {
    const before = await readdir(uploads.app.files)
    const answer = await uploads.staffUpload(uploads.worker.visitor, virus())
    expect(outcome(answer)).toBe('422 FILE_INFECTED')
    expect(await readdir(uploads.app.files)).toEqual(before)
  })
})

describe('while the scanner does not', () => {
  test.each<[string, Scanner]>([
    ['is down', down],
    ['is silent', () => new Promise(() => undefined)],
    ['answers something else', () => Promise.resolve('probably' as 'clean')],
  ])(attack('FILE-41', 'it %s'), async (_, fails) => {
    scanner = fails
    const { path, row } = await uploads.sent(pdf())
    expect(row).toMatchObject({ scanState: 'pending' })
    for (const visitor of [uploads.client.visitor, uploads.worker.visitor]) {
      expect(outcome(await visitor.call(path))).toBe('404 NOT_FOUND')
      expect((await visitor.call(path, { method: 'HEAD' })).status).toBe(404)
    }
    await uploads.app.sweep()
    expect(await state(row.id)).toMatchObject({ scanState: 'pending' })
    scanner = honest
    await uploads.app.sweep()
    expect(await state(row.id)).toMatchObject({ scanState: 'clean' })
    expect((await download(path)).status).toBe(200)
  })

  test(attack('FILE-42'), async () => {
    scanner = down
    const { id, path, row } = await uploads.sent(virus())
    expect((await download(path)).status).toBe(404)
    scanner = honest
    await Promise.all([uploads.app.sweep(), uploads.app.sweep(), uploads.app.sweep()])
    expect(await state(row.id)).toMatchObject({ scanState: 'infected', effects: null })
    expect((await download(path)).status).toBe(404)
    expect(await readdir(uploads.app.files)).not.toContain(row.filename)
    expect(await readdir(quarantine)).toContain(row.filename)
    expect(await inbox(row.id)).toMatchObject([{ staff: uploads.worker.id }])
    expect(await audited(row.id)).toMatchObject([{ action: 'document.quarantined' }])
    expect(await storedRows(uploads.app, 'portal-requests', { id: { equals: id } })).toMatchObject([
      { status: 'completed' },
    ])
    await uploads.worker.visitor.call(`/client-documents/${row.id}`, { method: 'DELETE' })
    expect(await readdir(quarantine)).not.toContain(row.filename)
  })

  test('one file that always fails keeps no other waiting', async () => {
    scanner = down
    const bad = await uploads.sent(pdf('bad'))
    const good = await uploads.sent(pdf('good'))
    scanner = ({ sha256 }) =>
      sha256 === bad.row.sha256 ? Promise.reject(new Error('crash')) : Promise.resolve('clean')
    await uploads.app.sweep()
    expect(await state(bad.row.id)).toMatchObject({ scanState: 'pending' })
    expect(await state(good.row.id)).toMatchObject({ scanState: 'clean' })
  })
})
