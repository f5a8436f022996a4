import { readdir } from 'node:fs/promises'

import { expect, vi } from 'vitest'

import type { ClientPortalOptions } from 'payload-client-portal'

import { peopleOf } from './people.js'
import { startPortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'
import { temporaryFolder } from './temporaryFolder.js'
import type { Visitor } from './visitor.js'

type StoredDocument = Record<string, unknown> & { filename: string; id: string }
/** Every way to look at a document, by what follows the address of its file. */
export const LOOKS = ['', '/open', '/small'] as const
export type Part = [bytes: Buffer | string, name: string, type: string]
export const HEADERS = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }

/** A host with an agency, a staff user and a connected client who sends documents. */
export const startUploads = async (
  name: string,
  upload: ClientPortalOptions['upload'] = {},
  adapters: ClientPortalOptions['adapters'] = {},
) => {
  // A place of its own for files on their way, so that what is left there can be counted.
  const temporary = await temporaryFolder()
  vi.stubEnv('TMPDIR', temporary)
  const app = await startPortalApp(name, {
    plugin: { adapters, limits: { uploadsPerHour: 1000 }, upload },
  })
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency, permissions: ['client-management', 'super-user'] })
  const client = await people.connected(worker, agency)
  const category = (
    await people.create('file-categories', {
      name: 'Identification',
      predefinedNames: [{ name: 'Passport' }],
    })
  ).id

  const ask = async (extra: Record<string, unknown> = {}, of = client): Promise<string> => {
    const answer = await worker.visitor.post(`/portal/clients/${of.id}/requests`, {
      category,
      predefinedName: 'Passport',
      type: 'document',
      ...extra,
    })
    expect(answer.status, answer.message).toBe(201)
    return String(answer.body.id)
  }
  const form = (parts: Part[]): FormData => {
    const body = new FormData()
    for (const [bytes, name, type] of parts) {
      body.append('file', new File([new Uint8Array(Buffer.from(bytes))], name, { type }))
    }
    return body
  }
  const sendAs = (visitor: Visitor, id: string, ...parts: Part[]) =>
    visitor.call(`/portal/requests/${id}/fulfill`, {
      body: form(parts),
      headers: HEADERS,
      method: 'POST',
    })
  const send = (id: string, ...parts: Part[]) => sendAs(client.visitor, id, ...parts)
  const rowsOf = (id: string) => storedRows(app, 'client-documents', { request: { equals: id } })
  /** Asks for a document, sends it, and answers with its row. */
  const sent = async (bytes: Buffer, extra: Record<string, unknown> = {}) => {
    const id = await ask(extra)
    const answer = await send(id, [bytes, 'file', ''])
    expect(answer.status, answer.message).toBe(200)
    const [row] = (await rowsOf(id)) as StoredDocument[]
    return {
      id,
      path: `/client-documents/file/${String(row?.filename)}`,
      row: row as NonNullable<typeof row>,
    }
  }
  /** Through the admin panel's own path. */
  const upload_ = (
    visitor: Visitor,
    bytes: Buffer | string,
    data: Record<string, unknown> = {},
    /** Document whose file it is to replace. */
    id?: string,
  ) => {
    const body = form([[bytes, 'paper.pdf', 'application/pdf']])
    body.append('_payload', JSON.stringify({ client: client.id, name: 'Paper', ...data }))
    const path = id === undefined ? '' : `/${id}`
    return visitor.call(`/client-documents${path}`, { body, method: id ? 'PATCH' : 'POST' })
  }
  /** Nothing of a refused upload stays: no row, no file, nothing in the temporary folder; the request is still open. */
  const expectNothingKept = async (id: string): Promise<void> => {
    expect(await rowsOf(id)).toEqual([])
    expect(await readdir(app.files).catch(() => [])).toHaveLength(
      (await storedRows(app, 'client-documents')).length,
    )
    expect(await readdir(temporary)).not.toContainEqual(expect.stringMatching(/^portal-upload-/))
    const [request] = await storedRows(app, 'portal-requests', { id: { equals: id } })
    expect(request).toMatchObject({ status: 'pending' })
  }
  return {
    agency,
    app,
    ask,
    category,
    client,
    expectNothingKept,
    form,
    people,
    rowsOf,
    send,
    sendAs,
    sent,
    staffUpload: upload_,
    worker,
  }
}

export type Uploads = Awaited<ReturnType<typeof startUploads>>
