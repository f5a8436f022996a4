import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { detailOf, eventsOf, idText, traceOf } from '../../support/auditTrail.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Answer } from '../../support/visitor.js'

type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let agency: string
let root: Staff
let worker: Staff

beforeAll(async () => {
  app = await startPortalApp('every-grant')
  people = peopleOf(app)
  agency = (await people.agency()).id
  root = await people.staff({ permissions: ['super-user'] })
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const recorded = async (work: () => Promise<Answer>) => ({ events: await eventsOf(app, work) })

describe('settings and rights of staff', () => {
  test('a change of the settings names the fields', async () => {
    const { events } = await recorded(() =>
      root.visitor.call('/globals/portal-settings', {
        body: { codeTries: 4, portalEnabled: true },
        method: 'POST',
      }),
    )
    expect(events.map(traceOf)).toEqual([
      { action: 'settings.changed', actor: 'staff', outcome: 'done' },
    ])
    expect(detailOf(events[0]).fields).toContain('codeTries')
    const refused = await recorded(() =>
      worker.visitor.call('/globals/portal-settings', { body: { codeTries: 9 }, method: 'POST' }),
    )
    expect(refused.events.map(traceOf)).toMatchObject([
      { action: 'settings.changed', actor: 'staff', outcome: 'denied' },
    ])
  })

  test('rights given and taken are named, an unchanged user leaves nothing', async () => {
    const other = await people.staff({ agency, permissions: ['client-management'] })
    const grant = (portalPermissions: string[]) =>
      recorded(() =>
        root.visitor.call(`/users/${other.id}`, { body: { portalPermissions }, method: 'PATCH' }),
      )
    const { events } = await grant(['view-identifiers'])
    expect(events.map(traceOf)).toEqual([
      { action: 'staff.grants-changed', actor: 'staff', outcome: 'done' },
    ])
    expect(events[0]).toMatchObject({ agencyID: agency, subject: idText(other.id) })
    expect(detailOf(events[0])).toEqual({ given: 'view-identifiers', taken: 'client-management' })
    expect((await grant(['view-identifiers'])).events).toEqual([])
    const gone = await recorded(() => root.visitor.call(`/users/${other.id}`, { method: 'DELETE' }))
    expect(detailOf(gone.events[0])).toMatchObject({ taken: 'view-identifiers' })
  })
})
