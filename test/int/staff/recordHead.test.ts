import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { RECORD_TABS, type RecordTabRow } from '../../../src/contract/recordTabs.js'
import { attack } from '../../attacks/attack.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let own: Awaited<ReturnType<People['staff']>>
let other: Awaited<ReturnType<People['staff']>>
let agency: string
let now = new Date('2026-11-29T20:00:00.000Z')

type Head = Record<string, unknown> & { counts: { count: number; tab: string }[] }

beforeAll(async () => {
  app = await startPortalApp('record-head', { plugin: { testing: { clock: () => now } } })
  people = peopleOf(app)
  agency = (await people.agency({ timeZone: 'Pacific/Auckland' })).id
  own = await people.staff({ agency, name: 'Ana Ruiz' })
  other = await people.staff({ agency: (await people.agency()).id, permissions: [] })
})
afterAll(() => app.stop())

const headOf = async (visitor: Visitor, client: string): Promise<Head> => {
  const answer = await visitor.call(`/portal/clients/${client}/head`)
  expect(answer.status, answer.message).toBe(200)
  return answer.body as unknown as Head
}
const countOf = ({ counts }: Head, tab: string): number | undefined =>
  counts.find((one) => one.tab === tab)?.count

describe('the head of a record', () => {
  test('says who this is, with the age on the calendar of the agency', async () => {
    const colleague = await people.staff({ agency, name: 'Lena Novak' })
    const { id, uniqueIdentifier } = await people.client(agency, {
      careTeam: [colleague.id, own.id],
      dateOfBirth: '1979-11-30',
      dobDataQuality: '2',
      leaveMessage: 'no',
      preferredLanguage: 'es-MX',
      preferredName: 'Dee',
      safeWays: ['text'],
      translationAssistance: '1',
    })
    const head = await headOf(own.visitor, id)
    expect(head).toMatchObject({
      // November 30 has begun in Auckland
      age: 47,
      ageIsAbout: true,
      careTeam: [
        { id: colleague.id, name: 'Lena Novak' },
        { id: own.id, name: 'Ana Ruiz' },
      ],
      dateOfBirth: '1979-11-30',
      leaveMessage: 'no',
      needsInterpreter: true,
      photo: null,
      preferredLanguage: 'es-MX',
      preferredName: 'Dee',
      safeWays: ['text'],
      uniqueIdentifier,
    })
    now = new Date('2026-11-29T08:00:00.000Z')
    expect(await headOf(own.visitor, id)).toMatchObject({ age: 46 })
  })

  test('says nothing of what nobody knows', async () => {
    const { id } = await people.client(agency)
    expect(await headOf(own.visitor, id)).toMatchObject({
      age: null,
      ageIsAbout: false,
      careTeam: [],
      dateOfBirth: null,
      leaveMessage: null,
      needsInterpreter: false,
      preferredLanguage: null,
      preferredName: null,
      safeWays: [],
    })
  })

  test('counts every tab that there is, and what is written at once', async () => {
    const { id } = await people.client(agency)
    const before = await headOf(own.visitor, id)
    expect(before.counts.map(({ tab }) => tab)).toEqual(Object.keys(RECORD_TABS))
    await people.create('client-locations', { address: 'Pier 9', agency, client: id })
    const after = await headOf(own.visitor, id)
    expect(countOf(after, 'location')).toBe(Number(countOf(before, 'location')) + 1)
  })

  test('is there for staff who see the client, and for nobody else', async () => {
    const { id } = await people.client(agency)
    const path = `/portal/clients/${id}/head`
    expect(outcome(await app.visitor().call(path))).toBe('401 SIGNED_OUT')
    expect(outcome(await own.visitor.call('/portal/clients/none/head'))).toBe('404 NOT_FOUND')
    const client = await people.connected(own, agency)
    expect(outcome(await client.visitor.call(`/portal/clients/${client.id}/head`))).toBe(
      '401 SIGNED_OUT',
    )
    expect((await headOf(other.visitor, id)).uniqueIdentifier).toBeTruthy()
  })

  test(attack('RECORD-01'), async () => {
    const { id } = await people.client(agency)
    for (const isPrivate of [true, true, false]) {
      const row = { agency, client: id, private: isPrivate }
      await people.create('client-locations', { ...row, address: 'Pier 9' })
      await people.create('portal-requests', {
        ...row,
        name: 'Where are you now?',
        requestedAt: now.toISOString(),
        requestedBy: own.id,
        type: 'location',
      })
    }
    expect(countOf(await headOf(own.visitor, id), 'location')).toBe(3)
    expect(countOf(await headOf(own.visitor, id), 'clientPortal')).toBe(3)
    const foreign = await headOf(other.visitor, id)
    // As many as each of their lists shows
    for (const { count, tab } of foreign.counts) {
      const { collection }: RecordTabRow = RECORD_TABS[tab as keyof typeof RECORD_TABS]
      const slug = collection.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      const listed = await other.visitor.call(`/${slug}?where[client][equals]=${id}`)
      expect([tab, count]).toEqual([tab, listed.status === 200 ? listed.body.totalDocs : 0])
    }
    expect(countOf(foreign, 'location')).toBe(1)
    expect(countOf(foreign, 'clientPortal')).toBe(0)
  })
})
