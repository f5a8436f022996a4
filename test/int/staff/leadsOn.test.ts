import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sameID, toID } from '../../../src/core/ids.js'
import { idText } from '../../support/auditTrail.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People

beforeAll(async () => {
  app = await startPortalApp('leads-on')
  people = peopleOf(app)
})
afterAll(() => app.stop())

const deleted = ({ id }: Worker) => app.payload.delete({ collection: 'users', id })

/** A client of Ana's, with more of the agency's staff to follow her. */
const work = async (...names: string[]) => {
  const agency = (await people.agency()).id
  const staff = (name: string) => people.staff({ agency, name })
  const ana = await staff('Ana Ruiz')
  const others: Worker[] = []
  for (const name of names) others.push(await staff(name))
  const client = await people.connected(ana, agency)
  await client.visitor.post('/portal/messages', { text: 'Help', to: ana.id })
  const team = (...members: Worker[]) =>
    app.payload.update({
      collection: 'clients',
      data: { careTeam: members.map(({ id }) => id) },
      id: client.id,
    })
  return { ana, client, others, team }
}
type Client = Awaited<ReturnType<typeof work>>['client']

const expectLeadsTo = async (
  { visitor }: Client,
  before: number | string,
  now: number | string,
) => {
  const [from, to] = [String(before), String(now)]
  const { location, status } = await visitor.page(`/messages/${from}`)
  expect([status, location], from).toEqual([303, `/portal/messages/${to}`])
  // A form that was open all the while
  const sent = await visitor.post('/portal/messages', { text: 'Still here?', to: from })
  expect(sent.status, sent.message).toBe(201)
  expect(String(toID(sent.body.staff) ?? 'team'), from).toBe(to)
}

describe('an address of before leads to whoever answers now', () => {
  test('however often the conversation was handed over', async () => {
    const { ana, client, others, team } = await work('Lena Park', 'Omar Haddad', 'Sue Lind')
    const before = [ana]
    for (const next of others) {
      const last = before.at(-1) ?? ana
      await client.visitor.post('/portal/messages', { text: 'One thing more', to: last.id })
      await team(last, next)
      await deleted(last)
      for (const one of before) await expectLeadsTo(client, one.id, next.id)
      before.push(next)
    }
    const rows = await storedRows(app, 'portal-messages', { client: { equals: client.id } })
    expect(rows.every(({ staff }) => sameID(staff, others.at(-1)?.id))).toBe(true)
  })

  test('over the time in which it was with nobody, whose own address leads on as well', async () => {
    const { ana, client, others } = await work('Lena Park', 'Omar Haddad')
    await deleted(ana)
    await expectLeadsTo(client, ana.id, 'team')
    for (const next of others) {
      await next.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'I am here now' })
      for (const before of [ana.id, 'team']) await expectLeadsTo(client, before, next.id)
      await deleted(next)
    }
    await expectLeadsTo(client, others[0]?.id ?? '', 'team')
  })

  test('to whom it went, not to the first of the care team', async () => {
    const { ana, client, others, team } = await work('Lena Park', 'Omar Haddad')
    const [lena, omar] = others as [Worker, Worker]
    await team(ana, lena)
    await deleted(ana)
    await team(omar, lena)
    await expectLeadsTo(client, ana.id, lena.id)
  })

  test('for whole ids alone', async () => {
    const { ana, client, others, team } = await work('Lena Park')
    await team(ana, ...others)
    await deleted(ana)
    const id = idText(ana.id)
    const parts = [id.slice(0, -1), id.slice(1)].filter((part) => part !== '')
    for (const part of [
      ...parts,
      `${id}0`,
      '%',
      '_',
      `${id.slice(0, -1)}_`,
      id.toUpperCase() + 'A',
    ]) {
      const { status } = await client.visitor.page(`/messages/${encodeURIComponent(part)}`)
      expect(status, part).toBe(404)
    }
  })
})
