import { readdir } from 'node:fs/promises'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack, rounds } from '../../attacks/attack.js'
import { pdf, pdfWith } from '../../support/files.js'
import { outcome, tally } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { startUploads, type Uploads } from '../../support/uploads.js'

let uploads: Uploads
beforeAll(async () => {
  uploads = await startUploads('upload-quota', { filesPerClient: 5, megabytesPerClient: 1 })
})
afterAll(() => uploads.app.stop())

const newcomer = () => uploads.people.connected(uploads.worker, uploads.agency)
const rowsOf = (client: string) =>
  storedRows(uploads.app, 'client-documents', { client: { equals: client } })

test(attack('FILE-50'), async () => {
  const client = await newcomer()
  const requests: string[] = []
  for (let number = 0; number < rounds(50, 15); number += 1)
    requests.push(await uploads.ask({}, client))
  const answers = await Promise.all(
    requests.map((id) => uploads.sendAs(client.visitor, id, [pdf(id), 'a.pdf', ''])),
  )
  const sent = tally(answers)['200'] ?? 0
  expect(new Set(answers.map(outcome))).toEqual(
    new Set(sent > 0 ? ['200', '409 QUOTA_REACHED'] : ['409 QUOTA_REACHED']),
  )
  expect(sent).toBeLessThanOrEqual(5)
  const rows = await rowsOf(client.id)
  expect(rows).toHaveLength(sent)
  const files = await readdir(uploads.app.files)
  expect(files).toHaveLength((await storedRows(uploads.app, 'client-documents')).length)
})

test('files one after the other fill the room and no more', async () => {
  const client = await newcomer()
  const outcomes: string[] = []
  for (let number = 0; number < 6; number += 1) {
    const id = await uploads.ask({}, client)
    outcomes.push(outcome(await uploads.sendAs(client.visitor, id, [pdf(), 'a.pdf', ''])))
  }
  expect(outcomes).toEqual([...Array.from({ length: 5 }, () => '200'), '409 QUOTA_REACHED'])
  const staff = await uploads.staffUpload(uploads.worker.visitor, pdf(), { client: client.id })
  expect(staff.status).toBe(201)
})

test(attack('FILE-51'), async () => {
  const client = await newcomer()
  const large = pdfWith(`% ${'x'.repeat(600 * 1024)}`)
  const send = async () => {
    const id = await uploads.ask({}, client)
    return outcome(await uploads.sendAs(client.visitor, id, [large, 'a.pdf', '']))
  }
  expect(await send()).toBe('200')
  expect(await send()).toBe('409 QUOTA_REACHED')
  expect(await rowsOf(client.id)).toHaveLength(1)
})
