import { readdir } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { startCorrections } from '../../support/corrections.js'
import { outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'

let setting: Awaited<ReturnType<typeof startCorrections>>
let uploads: typeof setting.uploads

beforeAll(async () => {
  setting = await startCorrections('correct-review')
  uploads = setting.uploads
})
afterAll(() => uploads.app.stop())

describe('until staff have decided', () => {
  test('accepted or asked for again it stays as it is; taken back it can be corrected', async () => {
    const id = await setting.place()
    expect(outcome(await setting.review(id, 'accept'))).toBe('200')
    expect(outcome(await setting.correct(id, { address: 'New Street 2' }))).toBe(
      '409 NOT_CORRECTABLE',
    )
    const page = await uploads.client.visitor.page(`/requests/${id}/correct`)
    expect(page.location).toBe(`/portal/requests/${id}`)
    expect(outcome(await setting.review(id, 'undo-review'))).toBe('200')
    expect(outcome(await setting.correct(id, { address: 'New Street 2' }))).toBe('200')
    expect(outcome(await setting.review(id, 'ask-again', { note: 'Which one?' }))).toBe('201')
    expect(outcome(await setting.correct(id, { address: 'New Street 3' }))).toBe(
      '409 NOT_CORRECTABLE',
    )
    expect(await setting.answersOf('client-locations', id)).toHaveLength(2)
  })

  test('what was never sent is not corrected', async () => {
    const id = await uploads.ask({ type: 'location' })
    expect(outcome(await setting.correct(id, { address: 'Here' }))).toBe('409 NOT_CORRECTABLE')
    expect(await setting.rowOf(id)).toMatchObject({ status: 'pending' })
  })

  test(attack('REQ-13'), async () => {
    const id = await setting.papers('one')
    const [first] = await uploads.rowsOf(id)
    setting.during.call = async () => {
      setting.during.call = undefined
      expect(outcome(await setting.review(id, 'accept'))).toBe('200')
    }
    const answer = await setting.correctFiles(id, { add: ['two'], remove: [String(first?.id)] })
    expect(outcome(answer)).toBe('409 NOT_CORRECTABLE')
    expect(await setting.rowOf(id)).toMatchObject({ review: 'accepted' })
    expect((await setting.rowOf(id))?.claimedAt ?? null).toBeNull()
    expect((await uploads.rowsOf(id)).map((row) => [row.id, row.takenBackAt ?? null])).toEqual([
      [first?.id, null],
    ])
    expect(await readdir(uploads.app.files)).toContain(first?.filename)
  })

  test('many at once: staff accept or one correction is in, never both halves', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await setting.place()
      const [accepted, ...sent] = await Promise.all([
        setting.review(id, 'accept', { corrections: 0 }),
        setting.correct(id, { address: 'A' }),
        setting.correct(id, { address: 'B' }),
      ])
      const row = await setting.rowOf(id)
      const rows = await setting.answersOf('client-locations', id)
      const left = rows.filter(({ replacedAt }) => !replacedAt)
      expect(left).toHaveLength(1)
      const done = sent.filter(({ status }) => status === 200).length
      expect(rows).toHaveLength(done + 1)
      expect(row?.corrections ?? 0).toBe(done)
      expect(row?.claimedAt ?? null).toBeNull()
      const isAccepted = accepted.status === 200
      expect(isAccepted).toBe(row?.review === 'accepted')
      // What staff accepted is what they had seen
      expect(isAccepted ? left[0]?.address : 'Old Street 1').toBe('Old Street 1')
    }
  })

  test(attack('REQ-14'), async () => {
    const id = await setting.place()
    await setting.correct(id, { address: 'New Street 2' })
    const seen = { corrections: 0 }
    expect(outcome(await setting.review(id, 'accept', seen))).toBe('409 ANSWER_CORRECTED')
    expect(outcome(await setting.review(id, 'ask-again', { ...seen, note: 'Why?' }))).toBe(
      '409 ANSWER_CORRECTED',
    )
    expect(await setting.rowOf(id)).toMatchObject({ review: 'to-review' })
    expect(outcome(await setting.review(id, 'accept', { corrections: 1 }))).toBe('200')
  })

  test(attack('REQ-15'), async () => {
    const id = await uploads.ask({ type: 'roi' })
    const signed = await uploads.client.visitor.post(`/portal/requests/${id}/fulfill`, {
      permission: 'no',
      signedName: 'Mike Tester',
    })
    expect(signed.status, signed.message).toBe(200)
    const answer = await setting.correct(id, { permission: 'yes', signedName: 'Mike Tester' })
    expect(outcome(answer)).toBe('409 RELEASE_STAYS')
    const rows = await setting.answersOf('releases-of-information', id)
    expect(rows.map(({ permission }) => permission)).toEqual(['no'])
    const { html } = await uploads.client.visitor.page(`/requests/${id}`)
    expect(html).toContain('You can take it back')
    expect(html).not.toContain(`/requests/${id}/correct`)
  })
})

test(attack('REQ-16'), async () => {
  const id = await setting.place()
  const [row] = await setting.answersOf('client-locations', id)
  const answer = await uploads.worker.visitor.call(`/client-locations/${String(row?.id)}`, {
    body: JSON.stringify({ note: 'Seen', replacedAt: '2020-01-01T00:00:00.000Z' }),
    headers: { 'content-type': 'application/json' },
    method: 'PATCH',
  })
  expect(answer.status, answer.message).toBe(200)
  const [after] = await setting.answersOf('client-locations', id)
  expect([after?.note, after?.replacedAt ?? null]).toEqual(['Seen', null])
})

test('what a crash cut off is cleared away, and can be corrected again', async () => {
  const id = await setting.papers('one')
  const [first] = await uploads.rowsOf(id)
  const { app } = uploads
  await app.payload.db.updateOne({
    collection: 'portal-requests',
    data: { claimedAt: app.now().toISOString(), correction: 'cut-off' },
    where: { id: { equals: id } },
  })
  await app.payload.db.updateOne({
    collection: 'client-documents',
    data: { fulfillment: 'cut-off' },
    where: { id: { equals: String((await uploads.rowsOf(await setting.papers('half')))[0]?.id) } },
  })
  expect(outcome(await setting.correctFiles(id, { add: ['two'] }))).toBe('409 NOT_CORRECTABLE')
  app.advance(11 * 60_000)
  await app.sweep()
  const left = await storedRows(app, 'client-documents', { fulfillment: { equals: 'cut-off' } })
  expect(left).toEqual([])
  expect((await uploads.rowsOf(id)).map((row) => row.id)).toEqual([first?.id])
  expect(outcome(await setting.correctFiles(id, { add: ['two'] }))).toBe('200')
})
