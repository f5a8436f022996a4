import { upgradePortalData } from 'payload-client-portal'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { demoRows, writeReleaseDemo } from '../../support/releaseDemo.js'
import { storedRows, type StoredRow } from '../../support/storedRows.js'

let app: PortalApp
let people: People
const row = async (collection: string, id: unknown): Promise<StoredRow | undefined> =>
  (await storedRows(app, collection, { id: { equals: id as string } }))[0]

const pending = demoRows('portal-requests').filter(({ status }) => status === 'pending')
const completed = demoRows('portal-requests').filter(({ status }) => status === 'completed')

beforeAll(async () => {
  app = await startPortalApp('upgrade-requests')
  people = peopleOf(app)
  app.advance(Date.parse('2026-12-01T12:00:00.000Z') - Date.now())
  await writeReleaseDemo(app, people)
  await upgradePortalData(app.payload)
})
afterAll(() => app.stop())

test('what was asked for with a due date is reminded of from now on, at the hour of the agency', async () => {
  const expected = {
    // Of Los Angeles: the day after it, and the day before it
    '2026-12-01': '2026-12-02T17:00:00.000Z',
    '2026-12-03': '2026-12-02T17:00:00.000Z',
    // Of Chicago, the same day at nine
    '2026-12-02': '2026-12-01T15:00:00.000Z',
  }
  for (const [day, at] of Object.entries(expected)) {
    const due = pending.filter(({ dueDate }) => String(dueDate).startsWith(day))
    expect(due.length, day).toBeGreaterThan(0)
    for (const { id } of due) {
      const remindAt = (await row('portal-requests', id))?.remindAt
      expect(new Date(remindAt as string).toISOString(), day).toBe(at)
    }
  }
  for (const { dueDate, id } of pending)
    expect(Boolean((await row('portal-requests', id))?.remindAt)).toBe(Boolean(dueDate))
})

test('answers that came in before there was a review are settled; who wants another one can ask again', async () => {
  for (const { id } of completed) {
    const { review, reviewedAt } = (await row('portal-requests', id)) ?? ({} as StoredRow)
    expect([review, reviewedAt ?? null]).toEqual(['accepted', null])
  }
  const { visitor } = await people.staff({ permissions: ['client-management', 'super-user'] })
  const toReview = await visitor.call('/portal-requests?where[review][equals]=to-review')
  expect(toReview.body.totalDocs).toBe(0)
  const undone = await visitor.post(`/portal/requests/${String(completed[0]?.id)}/undo-review`)
  expect(undone.status, undone.message).toBe(200)
  const now = await visitor.call('/portal-requests?where[review][equals]=to-review')
  expect(now.body.totalDocs).toBe(1)
})
