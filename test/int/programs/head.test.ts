import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { interleaveOf } from '../../support/interleave.js'
import { outcome } from '../../support/outcome.js'
import { programsOf } from '../../support/programs.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

type Household = Awaited<ReturnType<Awaited<ReturnType<typeof programsOf>>['household']>>

let world: Awaited<ReturnType<typeof programsOf>>
let elsewhere: Visitor
beforeAll(async () => {
  world = await programsOf('head', { sharing: 'agency' })
  elsewhere = (await world.people.staff({ agency: (await world.people.agency()).id })).visitor
})
afterAll(() => world.app.stop())

const makeHead = (id: string, body: Record<string, unknown> = {}, by: Visitor | null = null) =>
  (by ?? world.worker.visitor).post(`/portal/enrollments/${id}/head`, body)
/** What head, spouse and child are now, in this order. */
const relations = ({ child, head, spouse }: Household): Promise<unknown[]> =>
  Promise.all(
    [head, spouse, child].map(
      async ({ id }) => (await world.row(id))?.relationshipToHeadOfHousehold,
    ),
  )
const events = async (subject: string) =>
  storedRows(world.app, 'portal-audit-events', {
    and: [
      { subject: { equals: subject } },
      { action: { equals: 'household.head-changed' } },
      { outcome: { equals: 'done' } },
    ],
  })

describe('somebody else is made the head of their household', () => {
  test('from the first day on: the others are to them what follows from before, or as staff say', async () => {
    const one = await world.household()
    const answer = await makeHead(one.spouse.id)
    expect(answer.status, answer.message).toBe(200)
    expect(answer.body).toMatchObject({ id: one.spouse.id, relationshipToHeadOfHousehold: '1' })
    expect(await relations(one)).toEqual(['3', '1', '2'])

    const other = await world.household()
    await makeHead(other.child.id)
    // The parent of a child is another relative; what the spouse is to the child nobody knows
    expect(await relations(other)).toEqual(['4', '99', '1'])

    const said = [{ enrollment: one.head.id, relationship: 5 }]
    await makeHead(one.child.id, { relationships: said })
    expect(await relations(one)).toEqual(['5', '4', '1'])
  })

  test('who is the head already stays it, and nobody becomes anything else: a second click', async () => {
    const one = await world.household()
    expect((await makeHead(one.head.id)).status).toBe(200)
    expect(await relations(one)).toEqual(['1', '3', '2'])
    await makeHead(one.spouse.id)
    await makeHead(one.spouse.id)
    expect(await relations(one)).toEqual(['3', '1', '2'])
  })

  test('with one event about the client, which holds no words', async () => {
    const { spouse } = await world.household()
    await makeHead(spouse.id)
    const [event, ...more] = await events(spouse.id)
    expect(more).toEqual([])
    expect(event).toMatchObject({
      agencyID: world.agency,
      clientID: spouse.client,
      outcome: 'done',
    })
  })

  test('when the head leaves: the new one is named with the exit, and the exit alone is the event', async () => {
    const one = await world.household()
    expect((await world.exit(one.head.id, { newHead: one.child.id })).status).toBe(200)
    expect(await relations(one)).toEqual(['4', '99', '1'])
    expect(await events(one.child.id)).toEqual([])
    // Who has left is no member any more
    expect(outcome(await makeHead(one.head.id))).toBe('409 ALREADY_EXITED')
    expect((await makeHead(one.spouse.id)).status).toBe(200)
    expect(await relations(one)).toEqual(['4', '1', '99'])
  })
})

describe('what makes no sense is refused, and nothing changes', () => {
  test('somebody of no household, or of none that there is', async () => {
    const { id } = await world.enrolled()
    expect(outcome(await makeHead(id))).toBe('400 INVALID_INPUT')
    expect(outcome(await makeHead('nobody'))).toBe('404 NOT_FOUND')
    expect((await world.row(id))?.household ?? null).toBeNull()
  })

  test(attack('PROGRAM-11'), async () => {
    const one = await world.household()
    const stranger = await world.household()
    for (const said of [
      { enrollment: one.child.id, relationship: '1' },
      { enrollment: one.spouse.id, relationship: '3' },
      { enrollment: stranger.child.id, relationship: '2' },
      { enrollment: one.child.id, relationship: '42' },
    ]) {
      const answer = await makeHead(one.spouse.id, { relationships: [said] })
      expect(outcome(answer), JSON.stringify(said)).toBe('400 INVALID_INPUT')
      expect(answer.text).toContain('relationships')
    }
    const leaving = await world.exit(one.head.id, {
      newHead: one.spouse.id,
      relationships: [{ enrollment: one.child.id, relationship: '1' }],
    })
    expect(outcome(leaving)).toBe('400 INVALID_INPUT')
    for (const house of [one, stranger]) expect(await relations(house)).toEqual(['1', '3', '2'])
  })

  test('another agency finds no such enrollment; a client and nobody are told to sign in', async () => {
    const one = await world.household()
    const client = await world.people.connected(world.worker, world.agency)
    expect(outcome(await makeHead(one.spouse.id, {}, elsewhere))).toBe('404 NOT_FOUND')
    for (const by of [client.visitor, world.app.visitor()])
      expect(outcome(await makeHead(one.spouse.id, {}, by))).toBe('401 SIGNED_OUT')
    expect(await relations(one)).toEqual(['1', '3', '2'])
  })
})

describe('two at once', () => {
  test('make each another one the head: there is one', async () => {
    const one = await world.household()
    const answers = await Promise.all([makeHead(one.spouse.id), makeHead(one.child.id)])
    const done = answers.map(outcome).filter((said) => said === '200')
    expect(done.length).toBeGreaterThan(0)
    for (const said of answers.map(outcome))
      expect(['200', '409 HOUSEHOLD_CHANGED']).toContain(said)
    expect((await relations(one)).filter((relation) => relation === '1')).toHaveLength(1)
    expect([...(await events(one.spouse.id)), ...(await events(one.child.id))]).toHaveLength(
      done.length,
    )
  })

  test.each(['child', 'head'] as const)(
    'whenever the other one comes in between, who makes the %s the head',
    async (rival) => {
      const interleave = interleaveOf(world.app)
      for (let at = 1; ; at += 1) {
        const one = await world.household()
        const race = await interleave.at(
          at,
          () => makeHead(one.spouse.id),
          () => makeHead(one[rival].id),
        )
        const heads = (await relations(one)).filter((relation) => relation === '1')
        expect(heads, `rival before statement ${at}: ${outcome(race.result)}`).toHaveLength(1)
        if (!race.reached) break
      }
    },
  )
})

describe('the exit of a head is undone', () => {
  test('and they are the head again where staff say so', async () => {
    const one = await world.household()
    await world.exit(one.head.id, { newHead: one.spouse.id })
    const undone = await world.act(one.head.id, 'reopen', { newHead: one.head.id })
    expect(undone.status, undone.message).toBe(200)
    expect(await relations(one)).toEqual(['1', '3', '2'])
    expect((await world.row(one.head.id))?.exitDate ?? null).toBeNull()
  })

  test('where somebody else became the head meanwhile there is one, not two', async () => {
    const one = await world.household()
    await world.exit(one.head.id, {
      members: [one.spouse, one.child].map(({ id }) => ({ destination: '410', enrollment: id })),
    })
    await world.act(one.spouse.id, 'reopen', { newHead: one.spouse.id })
    expect((await world.act(one.head.id, 'reopen')).status).toBe(200)
    const [head, spouse] = await relations(one)
    expect(spouse).toBe('1')
    expect(head).not.toBe('1')
  })
})
