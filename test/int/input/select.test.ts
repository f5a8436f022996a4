import { readdir } from 'node:fs/promises'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { pdf } from '../../support/files.js'
import { idText } from '../../support/auditTrail.js'
import { storedRows } from '../../support/storedRows.js'
import { startUploads, type Uploads } from '../../support/uploads.js'

/** A change of which hardly anything is asked back is a change like any other. */
const CUT = '?depth=0&select[createdAt]=true'

let uploads: Uploads
beforeAll(async () => {
  uploads = await startUploads('select')
})
afterAll(() => uploads.app.stop())

const change = (method: 'DELETE' | 'PATCH', path: string, body = {}) =>
  uploads.worker.visitor.call(`${path}${CUT}`, { body, method })
const clientRow = async () =>
  (await storedRows(uploads.app, 'clients', { id: { equals: uploads.client.id } }))[0]
const files = () => readdir(uploads.app.files).catch(() => [])
const document = async () => {
  const answer = await uploads.staffUpload(uploads.worker.visitor, pdf())
  const { id } = (answer.body as unknown as { doc: { id: string } }).doc
  const [row] = await storedRows(uploads.app, 'client-documents', { id: { equals: id } })
  return { ...row, id, path: `/client-documents/${id}` } as Record<
    'filename' | 'id' | 'path',
    string
  >
}
const release = () =>
  uploads.people.create('releases-of-information', {
    agency: uploads.agency,
    client: uploads.client.id,
    documentationType: 'electronic-signature',
    endDate: '2999-01-01T00:00:00.000Z',
    permission: 'yes',
    startDate: '2020-01-01T00:00:00.000Z',
  })

test('a changed document keeps its file, a deleted one does not', async () => {
  const { filename, path } = await document()
  expect((await change('PATCH', path, { name: 'Other' })).status).toBe(200)
  expect(await files()).toContain(filename)
  expect((await change('DELETE', path)).status).toBe(200)
  expect(await files()).not.toContain(filename)
})

test('a release that is taken back or deleted ends the sharing', async () => {
  for (const method of ['PATCH', 'DELETE'] as const) {
    const { id } = await release()
    expect((await clientRow())?.roiActiveUntil).toBeTruthy()
    const answer = await change(method, `/releases-of-information/${id}`, { permission: 'no' })
    expect(answer.status, answer.message).toBe(200)
    expect((await clientRow())?.roiActiveUntil ?? null).toBeNull()
  }
})

test('the trail says whose record it was', async () => {
  const { id, path } = await document()
  await change('PATCH', path, { name: 'Other' })
  await change('DELETE', path)
  const events = await storedRows(uploads.app, 'portal-audit-events', {
    subject: { equals: id },
  })
  const clients = events.map(({ action, clientID }) => [action, clientID])
  for (const action of ['record.changed', 'record.deleted'])
    expect(clients).toContainEqual([action, uploads.client.id])
})

test('grants of staff are written down', async () => {
  const boss = await uploads.people.staff({ permissions: ['super-user'] })
  const answer = await boss.visitor.call(`/users/${uploads.worker.id}${CUT}`, {
    body: { portalPermissions: ['client-management', 'super-user', 'view-identifiers'] },
    method: 'PATCH',
  })
  expect(answer.status, answer.message).toBe(200)
  const events = await storedRows(uploads.app, 'portal-audit-events', {
    and: [{ action: { equals: 'staff.grants-changed' } }, { actorID: { equals: idText(boss.id) } }],
  })
  expect(JSON.stringify(events)).toContain('view-identifiers')
})
