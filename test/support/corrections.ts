import { expect } from 'vitest'

import { pdf } from './files.js'
import { storedRows } from './storedRows.js'
import { HEADERS, startUploads } from './uploads.js'

/** A host whose client corrects what they have sent. */
export const startCorrections = async (name: string) => {
  /** Called while a file is looked into: after an answer was taken in hand, before it counts. */
  const during: { call: (() => Promise<unknown>) | undefined } = { call: undefined }
  const uploads = await startUploads(name, {
    scan: async () => {
      await during.call?.()
      return 'clean'
    },
  })
  const paper = (said: string) => [pdf(said), `${said}.pdf`, 'application/pdf'] as const
  const rowOf = async (id: string) =>
    (await storedRows(uploads.app, 'portal-requests', { id: { equals: id } }))[0]
  const answersOf = (collection: string, id: string) =>
    storedRows(uploads.app, collection, { request: { equals: id } })
  const correct = (id: string, body: Record<string, unknown>, by = uploads.client) =>
    by.visitor.post(`/portal/requests/${id}/correct`, body)
  const correctFiles = (
    id: string,
    { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
  ) => {
    const body = uploads.form(add.map((said) => [...paper(said)]))
    for (const one of remove) body.append('remove', one)
    return uploads.client.visitor.call(`/portal/requests/${id}/correct`, {
      body,
      headers: HEADERS,
      method: 'POST',
    })
  }
  const review = (id: string, step: string, body: Record<string, unknown> = {}) =>
    uploads.worker.visitor.post(`/portal/requests/${id}/${step}`, body)
  const place = async (): Promise<string> => {
    const id = await uploads.ask({ type: 'location' })
    const sent = await uploads.client.visitor.post(`/portal/requests/${id}/fulfill`, {
      address: 'Old Street 1',
    })
    expect(sent.status, sent.message).toBe(200)
    return id
  }
  const papers = async (...said: string[]): Promise<string> => {
    const id = await uploads.ask()
    const sent = await uploads.send(
      id,
      ...said.map((one) => [...paper(one)] as [Buffer, string, string]),
    )
    expect(sent.status, sent.message).toBe(200)
    return id
  }
  const standing = async (id: string) =>
    (await uploads.rowsOf(id)).filter((row) => !row.takenBackAt)

  return {
    answersOf,
    correct,
    correctFiles,
    during,
    papers,
    place,
    review,
    rowOf,
    standing,
    uploads,
  }
}
