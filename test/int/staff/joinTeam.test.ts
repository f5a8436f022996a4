import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { toID } from '../../../src/core/ids.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let ask: AskGraphQL

beforeAll(async () => {
  app = await startPortalApp('join-team')
  people = peopleOf(app)
  ask = graphqlOf(app)
})
afterAll(() => app.stop())

const work = async () => {
  const agency = (await people.agency()).id
  return { agency, ana: await people.staff({ agency }), lena: await people.staff({ agency }) }
}

describe('whoever invites can join the care team', () => {
  let next = 0
  const invite = (by: Worker, client: string, body: Record<string, unknown>) =>
    by.visitor.post(`/portal/clients/${client}/invite`, {
      attestation: true,
      email: `joins${(next += 1)}@client.example`,
      ...body,
    })
  const teamOf = async (id: string) => {
    const [record] = await storedRows(app, 'clients', { id: { equals: id } })
    return ((record?.careTeam ?? []) as unknown[]).map((one) => String(toID(one)))
  }

  test('only when they say so, once, beside who is there', async () => {
    const { agency, ana, lena } = await work()
    const [one, two] = [
      await people.client(agency),
      await people.client(agency, { careTeam: [lena.id] }),
    ]
    expect((await invite(ana, one.id, {})).body).toMatchObject({ canJoinCareTeam: true })
    expect(await teamOf(one.id)).toEqual([])
    expect((await invite(ana, two.id, { addToCareTeam: true })).body).toMatchObject({
      canJoinCareTeam: false,
    })
    expect(await teamOf(two.id)).toEqual([lena.id, ana.id].map(String))
    await ana.visitor.post(`/portal/clients/${two.id}/invite/cancel`)
    expect((await invite(ana, two.id, { addToCareTeam: true })).status).toBe(201)
    expect(await teamOf(two.id)).toEqual([lena.id, ana.id].map(String))
  })

  test('over GraphQL and the server as well', async () => {
    const { agency, ana } = await work()
    const record = await people.client(agency)
    const made = await ask(
      ana.visitor,
      'mutation ($id: ID!) { portalInviteClient(id: $id, email: "joins-g@client.example", attestation: true, addToCareTeam: true) { status } }',
      { variables: { id: record.id } },
    )
    expect(made.message).toBeUndefined()
    expect(await teamOf(record.id)).toEqual([ana.id].map(String))
  })

  test(attack('LEAVE-17'), async () => {
    const { agency } = await work()
    const record = await people.client(agency)
    const spy = await people.staff({ agency: (await people.agency()).id })
    expect(outcome(await invite(spy, record.id, { addToCareTeam: true }))).toBe('403 FORBIDDEN')
    expect(await teamOf(record.id)).toEqual([])
    expect((await invite(spy, record.id, {})).body).toMatchObject({ canJoinCareTeam: false })
  })
})
