import { readdir } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { startCorrections } from '../../support/corrections.js'
import { outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { HEADERS } from '../../support/uploads.js'

let setting: Awaited<ReturnType<typeof startCorrections>>
let uploads: typeof setting.uploads

beforeAll(async () => {
  setting = await startCorrections('correct')
  uploads = setting.uploads
})
afterAll(() => uploads.app.stop())

describe('a place', () => {
  test('is another one from then on; the one before stays for staff, who are told', async () => {
    const id = await setting.place()
    const sent = await setting.correct(id, { address: 'New Street 2' })
    expect(sent.status, sent.message).toBe(200)
    expect(sent.body).toMatchObject({ corrections: 1, status: 'completed' })
    const rows = await setting.answersOf('client-locations', id)
    expect(rows.map(({ address, replacedAt }) => [address, Boolean(replacedAt)])).toEqual(
      expect.arrayContaining([
        ['Old Street 1', true],
        ['New Street 2', false],
      ]),
    )
    expect(await setting.rowOf(id)).toMatchObject({ corrections: 1, review: 'to-review' })
    expect((await setting.rowOf(id))?.claimedAt ?? null).toBeNull()
    await uploads.app.settled()
    const notices = await storedRows(uploads.app, 'portal-inbox', { subject: { equals: id } })
    expect(notices.map(({ kind }) => kind)).toContain('request-corrected')
    const events = await storedRows(uploads.app, 'portal-audit-events', {
      and: [{ subject: { equals: id } }, { action: { equals: 'request.corrected' } }],
    })
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('Street')
    const page = await uploads.client.visitor.page(`/requests/${id}`)
    expect(page.html).toContain('New Street 2')
    expect(page.html).not.toContain('Old Street 1')
  })

  test('can be corrected again, and is filled in with what was sent last', async () => {
    const id = await setting.place()
    await setting.correct(id, { address: 'New Street 2' })
    const { html } = await uploads.client.visitor.page(`/requests/${id}/correct`)
    expect(html).toContain('value="New Street 2"')
    expect(outcome(await setting.correct(id, { address: 'New Street 3' }))).toBe('200')
    const left = (await setting.answersOf('client-locations', id)).filter(
      ({ replacedAt }) => !replacedAt,
    )
    expect(left.map(({ address }) => address)).toEqual(['New Street 3'])
  })

  test('of nowhere is refused, and the answer is as it was', async () => {
    const id = await setting.place()
    expect(outcome(await setting.correct(id, { note: 'Nothing else' }))).toBe(
      '400 ADDRESS_OR_POSITION_REQUIRED',
    )
    expect(await setting.answersOf('client-locations', id)).toHaveLength(1)
    expect((await setting.rowOf(id))?.claimedAt ?? null).toBeNull()
    expect(outcome(await setting.correct(id, { address: 'New Street 2' }))).toBe('200')
  })
})

describe('answers of an assessment', () => {
  test('are kept as an earlier version; the new ones are to the questions as they were asked', async () => {
    const { people } = uploads
    const question = { label: { en: 'Pets?', es: '¿Mascotas?' }, name: 'pets', type: 'text' }
    const assessment = await people.create('assessments', {
      enabledOnPortal: true,
      questions: [question],
      title: 'Pets',
    })
    const id = await uploads.ask({ assessment: assessment.id, type: 'assessment' })
    await uploads.client.visitor.post(`/portal/requests/${id}/fulfill`, {
      answers: { pets: 'A dog' },
    })
    await uploads.worker.visitor.call(`/assessments/${assessment.id}`, {
      body: JSON.stringify({ questions: [{ ...question, name: 'animals' }] }),
      headers: { 'content-type': 'application/json' },
      method: 'PATCH',
    })
    const { html } = await uploads.client.visitor.page(`/requests/${id}/correct`)
    expect(html).toContain('value="A dog"')
    expect(outcome(await setting.correct(id, { answers: { pets: 'A cat' } }))).toBe('200')
    const rows = await setting.answersOf('assessment-responses', id)
    expect(rows.map(({ answers, replacedAt }) => [answers, Boolean(replacedAt)])).toEqual(
      expect.arrayContaining([
        [{ pets: 'A dog' }, true],
        [{ pets: 'A cat' }, false],
      ]),
    )
    const list = await uploads.client.visitor.page('/assessments')
    expect(list.html.split('>Pets<').length - 1).toBe(1)
  })
})

describe('files', () => {
  test('are taken out for good, and others come beside those that stay', async () => {
    const id = await setting.papers('one', 'two')
    const [first, second] = await uploads.rowsOf(id)
    const sent = await setting.correctFiles(id, { add: ['three'], remove: [String(first?.id)] })
    expect(sent.status, sent.message).toBe(200)
    expect((await setting.standing(id)).map((row) => row.id)).toContain(second?.id)
    expect(await setting.standing(id)).toHaveLength(2)
    const gone = (await uploads.rowsOf(id)).find((row) => row.id === first?.id)
    expect(gone).toMatchObject({ scanState: 'taken-back' })
    expect(await readdir(uploads.app.files)).not.toContain(first?.filename)
    expect(await readdir(uploads.app.files)).toContain(second?.filename)
  })

  test('may only be taken out while one stays or comes', async () => {
    const id = await setting.papers('one', 'two')
    const rows = await uploads.rowsOf(id)
    const all = rows.map((row) => row.id)
    expect(outcome(await setting.correctFiles(id, {}))).toBe('400 FILE_REQUIRED')
    expect(outcome(await setting.correctFiles(id, { remove: all }))).toBe('400 FILE_REQUIRED')
    expect(await setting.standing(id)).toHaveLength(2)
    expect(outcome(await setting.correctFiles(id, { remove: all.slice(0, 1) }))).toBe('200')
    expect(outcome(await setting.correctFiles(id, { add: ['new'], remove: all.slice(1) }))).toBe(
      '200',
    )
    const left = await setting.standing(id)
    expect(left).toHaveLength(1)
    expect(left[0]?.name).toBe('Identification - Passport')
  })

  test('over a form without scripts', async () => {
    const id = await setting.papers('one', 'two')
    const [first] = await uploads.rowsOf(id)
    const body = new FormData()
    body.append('remove', String(first?.id))
    body.append('_back', `/portal/requests/${id}/correct`)
    const answer = await uploads.client.visitor.call(`/portal/requests/${id}/correct`, {
      body,
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      method: 'POST',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/portal/requests/${id}?notice=corrected`,
    ])
    expect(await setting.standing(id)).toHaveLength(1)
  })

  test('that are wrong change nothing', async () => {
    const id = await setting.papers('one')
    const [first] = await uploads.rowsOf(id)
    const body = uploads.form([['no picture at all', 'x.pdf', 'application/pdf']])
    body.append('remove', String(first?.id))
    const answer = await uploads.client.visitor.call(`/portal/requests/${id}/correct`, {
      body,
      headers: HEADERS,
      method: 'POST',
    })
    expect(outcome(answer)).toBe('415 FILE_TYPE_NOT_ALLOWED')
    expect((await setting.standing(id)).map((row) => row.id)).toEqual([first?.id])
    expect(await readdir(uploads.app.files)).toContain(first?.filename)
  })

  test(attack('REQ-12'), async () => {
    const id = await setting.papers('one', 'two')
    const other = await setting.papers('other')
    const [foreign] = await uploads.rowsOf(other)
    const answer = await setting.correctFiles(id, { remove: [String(foreign?.id)] })
    expect(outcome(answer)).toBe('400 INVALID_INPUT')
    expect(await setting.standing(other)).toHaveLength(1)
    const someone = await uploads.people.connected(uploads.worker, uploads.agency)
    expect(outcome(await setting.correct(id, { address: 'Mine' }, someone))).toBe('404 NOT_FOUND')
    expect(await setting.standing(id)).toHaveLength(2)
  })
})

describe('what staff closed to other agencies', () => {
  test(attack('REQ-17'), async () => {
    const id = await setting.place()
    const [first] = await setting.answersOf('client-locations', id)
    const paper = await setting.papers('one')
    const [file] = await setting.answersOf('client-documents', paper)
    for (const path of [`/client-locations/${first?.id}`, `/client-documents/${file?.id}`]) {
      const closed = await uploads.worker.visitor.call(path, {
        body: { private: true },
        method: 'PATCH',
      })
      expect(closed.status, closed.message).toBe(200)
    }
    expect(outcome(await setting.correct(id, { address: 'New Street 2' }))).toBe('200')
    const added = await setting.correctFiles(paper, { add: ['two'], remove: [String(file?.id)] })
    expect(outcome(added)).toBe('200')
    const rows = [
      ...(await setting.answersOf('client-locations', id)),
      ...(await setting.answersOf('client-documents', paper)),
    ]
    expect(rows.map((row) => row.private)).toEqual([true, true, true, true])
  })
})

test('an answer is corrected so often and no more', async () => {
  const id = await setting.place()
  await uploads.app.payload.db.updateOne({
    collection: 'portal-requests',
    data: { corrections: 20 },
    where: { id: { equals: id } },
  })
  expect(outcome(await setting.correct(id, { address: 'Once more' }))).toBe('409 NOT_CORRECTABLE')
  expect(await setting.answersOf('client-locations', id)).toHaveLength(1)
  expect((await uploads.client.visitor.page(`/requests/${id}`)).html).not.toContain(`${id}/correct`)
})
