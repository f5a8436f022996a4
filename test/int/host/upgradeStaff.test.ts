import { upgradePortalData } from 'payload-client-portal'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { changeBelow, demoRows, writeReleaseDemo } from '../../support/releaseDemo.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People

beforeAll(async () => {
  app = await startPortalApp('upgrade-staff')
  people = peopleOf(app)
  await writeReleaseDemo(app, people)
  await upgradePortalData(app.payload)
})
afterAll(() => app.stop())

const row = async (collection: string, id: unknown) =>
  (await storedRows(app, collection, { id: { equals: id as string } }))[0]

test('staff who were deleted while 0.1.0 ran leave as everybody does, where a database kept their ids', async () => {
  const lost = await people.staff({ agency: demoRows('agencies')[0]?.id as string })
  const [message] = demoRows('portal-messages')
  const [request] = demoRows('portal-requests').filter(({ status }) => status === 'pending')
  const [notice] = demoRows('portal-inbox').filter(({ readAt }) => !readAt)
  await changeBelow(app, 'portal-messages', message?.id, { staff: lost.id })
  await changeBelow(app, 'portal-requests', request?.id, { requestedBy: lost.id })
  await changeBelow(app, 'portal-inbox', notice?.id, { staff: lost.id })
  await app.payload.db.deleteOne({
    collection: 'users',
    req: {},
    where: { id: { equals: lost.id } },
  })
  // Postgres and SQLite empty the relation, or keep whom it needs.
  const keepsIDs = app.payload.db.name === 'mongoose'
  const { changed } = await upgradePortalData(app.payload)
  expect(changed).toEqual(
    keepsIDs
      ? { 'portal-inbox.staff': 1, 'portal-messages.staff': 1, 'portal-requests.requestedBy': 1 }
      : {},
  )
  for (const [collection, id, field] of [
    ['portal-messages', message?.id, 'staff'],
    ['portal-requests', request?.id, 'requestedBy'],
    ['portal-inbox', notice?.id, 'staff'],
  ] as const)
    expect((await row(collection, id))?.[field], field).not.toBe(lost.id)
  expect(Boolean((await row('portal-requests', request?.id))?.requestedByName)).toBe(keepsIDs)
  expect((await upgradePortalData(app.payload)).changed).toEqual({})
})
