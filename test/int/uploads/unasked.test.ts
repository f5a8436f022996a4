import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'

import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { EICAR, pdf, pdfWith, photo } from '../../support/files.js'
import { graphqlOf } from '../../support/graphql.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { HEADERS, startUploads, type Part, type Uploads } from '../../support/uploads.js'

const MOST = 6
const DOCUMENTS = 'client-documents'

let uploads: Uploads
let category: string
let client: Uploads['client']

beforeAll(async () => {
  uploads = await startUploads('unasked', {
    filesPerClient: MOST,
    maxMegabytes: 1,
    scan: async ({ open }) => ((await buffer(open())).includes(EICAR) ? 'infected' : 'clean'),
  })
  category = (await uploads.people.create('file-categories', { active: true, name: 'Income' })).id
})
afterAll(() => uploads.app.stop())
beforeEach(async () => {
  client = await uploads.people.connected(uploads.worker, uploads.agency)
})

const PAPER: Part = [pdf(), 'paper.pdf', 'application/pdf']
const send = (fields: Record<string, string>, ...parts: Part[]) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const [bytes, name, type] of parts)
    body.append('file', new File([new Uint8Array(Buffer.from(bytes))], name, { type }))
  return client.visitor.call('/portal/documents', { body, headers: HEADERS, method: 'POST' })
}
const rowsOf = () => storedRows(uploads.app, DOCUMENTS, { client: { equals: client.id } })
const sent = async () => {
  const answer = await send({ category }, PAPER)
  expect(answer.status, answer.message).toBe(201)
  return String(answer.body.id)
}
const act = (id: string, what: 'ask-removal' | 'take-back', by = client) =>
  by.visitor.post(`/portal/documents/${id}/${what}`)
/** Somebody who looks at a page now and then stays signed in. */
const later = async (minutes: number): Promise<void> => {
  uploads.app.advance(20 * MINUTE)
  await client.visitor.page('/documents')
  uploads.app.advance((minutes - 20) * MINUTE)
}
const noticesOf = async (id: string) =>
  docsOf(
    await uploads.worker.visitor.call(`/portal-inbox?where[subject][equals]=${id}&depth=0`),
  ).map(({ kind, text }) => `${String(kind)}: ${String(text)}`)
const actionsOf = async (id: string) =>
  (await storedRows(uploads.app, 'portal-audit-events', { subject: { equals: id } })).map(
    ({ action }) => String(action),
  )

describe('sending something unasked', () => {
  test('several files under a name and a category: one notice, one event, staff see them', async () => {
    const answer = await send({ category, name: 'Letter from my landlord' }, PAPER, PAPER)
    expect(answer.status, answer.message).toBe(201)
    const rows = await rowsOf()
    expect(rows.map(({ name }) => String(name)).toSorted()).toEqual([
      'Letter from my landlord (1/2)',
      'Letter from my landlord (2/2)',
    ])
    for (const row of rows)
      expect(row).toMatchObject({ agency: uploads.agency, category, sentByClient: true })
    const id = String(answer.body.id)
    expect(await noticesOf(id)).toEqual(['document-sent: Letter from my landlord (1/2)'])
    expect(await actionsOf(id)).toContain('document.sent')
    const seen = await uploads.worker.visitor.call(`/${DOCUMENTS}/${id}?depth=0`)
    expect(seen.body).toMatchObject({ name: 'Letter from my landlord (1/2)' })
  })

  test('without name or category it is called after what is known', async () => {
    await send({ category }, PAPER)
    await send({}, PAPER)
    const names = (await rowsOf()).map(({ name }) => String(name))
    expect(names.toSorted()).toEqual(['Document', 'Income'])
    const { html } = await client.visitor.page('/documents')
    expect(html).toContain('Other documents')
  })

  test('over GraphQL, as base64', async () => {
    const data = Buffer.from(PAPER[0]).toString('base64')
    const { errors } = await graphqlOf(uploads.app)(
      client.visitor,
      `mutation { portalSendDocument(name: "Lease", files: [{ name: "a.pdf", data: "${data}" }]) { name } }`,
    )
    expect(errors).toEqual([])
    expect(await rowsOf()).toMatchObject([{ name: 'Lease' }])
  })

  test('without a file, from a form without scripts: what was typed comes back', async () => {
    const body = new FormData()
    body.append('name', 'Lease')
    body.append('_back', '/portal/documents/send')
    const answer = await client.visitor.call('/portal/documents', {
      body,
      headers: { accept: 'text/html', origin: 'http://portal.example' },
      method: 'POST',
    })
    expect(answer.status).toBe(303)
    const back = String(answer.headers.get('location')).replace('/portal', '')
    const { html } = await client.visitor.page(back)
    expect(html).toContain('href="#field-file"')
    expect(html).toContain('value="Lease"')
  })

  test(attack('DOC-03'), async () => {
    const old = await uploads.people.create('file-categories', { active: false, name: 'Old' })
    const { id: hidden } = await uploads.people.create('file-categories', {
      active: true,
      name: 'Elsewhere',
    })
    const offer = (fileCategories: string[]) =>
      uploads.app.payload.update({
        collection: 'agencies',
        data: { fileCategories },
        id: uploads.agency,
        overrideAccess: true,
      })
    await offer([category])
    try {
      for (const wanted of [old.id, hidden, 'no-such-category'])
        expect(outcome(await send({ category: wanted }, PAPER))).toBe('400 INVALID_INPUT')
      expect((await client.visitor.page('/documents/send')).html).not.toContain('Elsewhere')
    } finally {
      await offer([])
    }
    expect(await rowsOf()).toEqual([])
  })

  test(attack('DOC-04'), async () => {
    const answers = await Promise.all(Array.from({ length: MOST + 4 }, () => send({}, PAPER)))
    const kept = answers.filter(({ status }) => status === 201).length
    expect(kept).toBeLessThanOrEqual(MOST)
    expect(await rowsOf()).toHaveLength(kept)
  })

  test('as pages of one document, in their order, where that is wanted', async () => {
    const answer = await send(
      { name: 'Lease', together: 'true' },
      PAPER,
      [await photo(), 'b.jpg', ''],
      PAPER,
    )
    expect(answer.status, answer.message).toBe(201)
    const rows = await rowsOf()
    expect(rows).toMatchObject([{ mimeType: 'application/pdf', name: 'Lease' }])
    const file = await readFile(path.join(uploads.app.files, String(rows[0]?.filename)))
    expect((await PDFDocument.load(file)).getPageCount()).toBe(3)
  })

  test('so is what was asked for', async () => {
    const request = await uploads.ask({}, client)
    const body = new FormData()
    body.append('together', 'true')
    for (const name of ['a.pdf', 'b.pdf'])
      body.append('file', new File([new Uint8Array(pdf())], name, { type: 'application/pdf' }))
    const answer = await client.visitor.call(`/portal/requests/${request}/fulfill`, {
      body,
      headers: HEADERS,
      method: 'POST',
    })
    expect(answer.status, answer.message).toBe(200)
    expect(await rowsOf()).toHaveLength(1)
  })

  test(attack('DOC-06'), async () => {
    const large = pdfWith(`% ${'x'.repeat(900 * 1024)}`)
    const part: Part = [large, 'a.pdf', 'application/pdf']
    const answer = await send({ together: 'true' }, part, part, part)
    expect(outcome(answer)).toBe('413 FILE_TOO_LARGE')
    expect(await rowsOf()).toEqual([])
  })

  test(attack('FILE-40', 'sent unasked'), async () => {
    const virus: Part = [pdfWith(`% ${EICAR}`), 'paper.pdf', 'application/pdf']
    const answer = await send({}, PAPER, virus)
    expect(answer.code).toBe('FILE_INFECTED')
    expect(await rowsOf()).toEqual([])
  })
})

describe('a wrong file', () => {
  test('is taken back: the file goes, its row says so, staff are told', async () => {
    const id = await sent()
    const [before] = await rowsOf()
    const page = await client.visitor.page(`/documents/${id}`)
    expect(page.html).toContain('Take it back')
    const answer = await act(id, 'take-back')
    expect(answer.status, answer.message).toBe(200)
    expect(await readdir(uploads.app.files)).not.toContain(before?.filename)
    expect(await rowsOf()).toMatchObject([{ effects: null, scanState: 'taken-back' }])
    expect(await noticesOf(id)).toContain('document-taken-back: Income')
    expect(await actionsOf(id)).toContain('document.taken-back')
    const file = `/${DOCUMENTS}/file/${String(before?.filename)}`
    expect((await uploads.worker.visitor.call(file)).status).toBe(404)
    const history = await uploads.worker.visitor.call(`/portal/clients/${client.id}/history`)
    expect(history.text).toContain('Document taken back by the client')
    expect((await client.visitor.page('/documents')).html).toContain('You took it back')
    expect(outcome(await act(id, 'take-back'))).toBe('409 TAKE_BACK_OVER')
  })

  test('makes room again', async () => {
    const ids: string[] = []
    for (let number = 0; number < MOST; number += 1) ids.push(await sent())
    expect(outcome(await send({}, PAPER))).toBe('409 QUOTA_REACHED')
    await act(ids[0] ?? '', 'take-back')
    expect((await send({}, PAPER)).status).toBe(201)
  })

  test('that answered a request is taken back too; who asked is told', async () => {
    const request = await uploads.ask({}, client)
    await uploads.sendAs(client.visitor, request, PAPER)
    const [row] = await rowsOf()
    const id = String(row?.id)
    expect((await act(id, 'take-back')).status).toBe(200)
    expect((await noticesOf(id))[0]).toContain('document-taken-back')
  })

  test(attack('DOC-02'), async () => {
    const id = await sent()
    await later(30)
    expect(outcome(await act(id, 'take-back'))).toBe('409 TAKE_BACK_OVER')
    expect(await rowsOf()).toMatchObject([{ scanState: 'clean' }])
  })

  test('is asked to be removed later, once; staff find it in the inbox', async () => {
    const id = await sent()
    await later(31)
    const { html } = await client.visitor.page(`/documents/${id}`)
    expect(html).toContain('Ask to remove it')
    const asked = await client.visitor.form(`/portal/documents/${id}/ask-removal`, {})
    expect(asked.headers.get('location')).toBe(`/portal/documents/${id}?notice=removal-asked`)
    expect(await noticesOf(id)).toContain('document-removal-asked: Income')
    expect(await actionsOf(id)).toContain('document.removal-asked')
    expect(outcome(await act(id, 'ask-removal'))).toBe('409 REMOVAL_ASKED_ALREADY')
    expect((await client.visitor.page(`/documents/${id}`)).html).toContain('You asked to remove it')
  })

  test(attack('DOC-01'), async () => {
    const shared = await uploads.staffUpload(uploads.worker.visitor, pdf(), { client: client.id })
    const id = String((shared.body.doc as { id?: unknown } | undefined)?.id)
    for (const what of ['take-back', 'ask-removal'] as const)
      expect(outcome(await act(id, what))).toBe('403 FORBIDDEN')
    const { html } = await client.visitor.page(`/documents/${id}`)
    expect(html).toContain('Shared with you')
    expect(html).not.toContain('Take it back')
    const other = await uploads.people.connected(uploads.worker, uploads.agency)
    const own = await sent()
    expect(outcome(await act(own, 'take-back', other))).toBe('404 NOT_FOUND')
    expect((await other.visitor.page(`/documents/${own}`)).status).toBe(404)
    const rows = await rowsOf()
    for (const row of rows) expect(row.takenBackAt ?? null).toBeNull()
  })

  test(attack('DOC-05'), async () => {
    const shared = await uploads.staffUpload(uploads.worker.visitor, pdf(), { client: client.id })
    const id = String((shared.body.doc as { id?: unknown } | undefined)?.id)
    await uploads.worker.visitor.call(`/${DOCUMENTS}/${id}`, {
      body: JSON.stringify({ sentByClient: true, takenBackAt: '2026-01-01T00:00:00.000Z' }),
      headers: { 'content-type': 'application/json' },
      method: 'PATCH',
    })
    const row = (await rowsOf()).find((one) => one.id === id)
    expect(row?.sentByClient).not.toBe(true)
    expect(row?.takenBackAt ?? null).toBeNull()
  })
})
