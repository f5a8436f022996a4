import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { interleaveOf } from '../../support/interleave.js'
import { outcome } from '../../support/outcome.js'
import { ago, programsOf, today } from '../../support/programs.js'
import { storedRows } from '../../support/storedRows.js'

let world: Awaited<ReturnType<typeof programsOf>>
const fault: { point: null | string } = { point: null }

beforeAll(async () => {
  world = await programsOf('household', {
    testing: {
      failAt: (point) => {
        if (point === fault.point) throw new Error('the power went out')
      },
    },
  })
})
afterAll(() => world.app.stop())

const relation = async (id: string): Promise<unknown> =>
  (await world.row(id))?.relationshipToHeadOfHousehold
const isOut = async (id: string): Promise<boolean> => Boolean((await world.row(id))?.exitDate)
const patch = (id: string, body: Record<string, unknown>) =>
  world.worker.visitor.call(`/enrollments/${id}`, { body, method: 'PATCH' })

describe('a household comes', () => {
  test('together, each with their own enrollment, and one head', async () => {
    const { child, head, house, spouse } = await world.household()
    expect(await world.row(head.id)).toMatchObject({ household: house, type: 'household' })
    expect(await Promise.all([head, spouse, child].map(({ id }) => relation(id)))).toEqual([
      '1',
      '3',
      '2',
    ])
  })

  test('with no head, with two, twice the same client, or a stranger: nobody comes', async () => {
    const [one, two] = [
      (await world.people.client(world.agency)).id,
      (await world.people.client(world.agency)).id,
    ]
    const named = { householdName: 'Nobody' }
    const refused = async (body: Record<string, unknown>) =>
      outcome(await world.enroll(one, { ...named, ...body }))
    const with2 = (relationship: string) => ({ members: [{ client: two, relationship }] })
    expect(await refused({ relationship: '2', ...with2('3') })).toBe('409 HOUSEHOLD_NEEDS_HEAD')
    expect(await refused(with2('1'))).toBe('409 HOUSEHOLD_HAS_HEAD')
    expect(await refused({ members: [{ client: one, relationship: '2' }] })).toBe(
      '400 INVALID_INPUT',
    )
    expect(await refused({ members: [{ client: 'nobody', relationship: '2' }] })).toBe(
      '404 NOT_FOUND',
    )
    expect(await refused({ householdName: '', ...with2('2') })).toBe('400 INVALID_INPUT')
    expect(await world.enrollments(one)).toEqual([])
    expect(await world.enrollments(two)).toEqual([])
  })

  test('and somebody joins it later', async () => {
    const { head, house } = await world.household()
    const late = (await world.people.client(world.agency)).id
    const join = (relationship: string) => world.enroll(late, { household: house, relationship })
    expect(outcome(await join('1'))).toBe('409 HOUSEHOLD_HAS_HEAD')
    expect((await join('4')).status).toBe(201)
    expect(outcome(await join('4'))).toBe('409 ALREADY_ENROLLED')
    expect(await isOut(head.id)).toBe(false)
  })

  test('of two clicks one enrolls', async () => {
    const client = (await world.people.client(world.agency)).id
    const answers = await Promise.all([world.enroll(client), world.enroll(client)])
    expect(answers.map(outcome).toSorted()).toEqual(['201', '409 ALREADY_ENROLLED'])
    expect(await world.enrollments(client)).toHaveLength(1)
  })

  test('nobody comes before they are born', async () => {
    const client = await world.people.client(world.agency, { dateOfBirth: ago(5) })
    expect(outcome(await world.enroll(client.id))).toBe('400 INVALID_INPUT')
  })
})

describe('a household leaves', () => {
  test('together, each with a day and destination of their own', async () => {
    const { child, head, spouse } = await world.household()
    const answer = await world.exit(head.id, {
      members: [
        { destination: '435', enrollment: spouse.id, exitDate: ago(2), rentalSubsidyType: '419' },
        { destination: '17', destinationOther: 'With an aunt', enrollment: child.id },
      ],
    })
    expect(answer.status, answer.message).toBe(200)
    expect(await world.row(head.id)).toMatchObject({ destination: '410' })
    expect(await world.row(spouse.id)).toMatchObject({
      destination: '435',
      exitDate: `${ago(2)}T12:00:00.000Z`,
      rentalSubsidyType: '419',
    })
    expect(await world.row(child.id)).toMatchObject({
      destination: '17',
      destinationOther: 'With an aunt',
    })
  })

  test('what is wrong with one of them is told at its place, and nobody leaves', async () => {
    const { child, head, spouse } = await world.household()
    const answer = await world.exit(head.id, {
      members: [
        { destination: '410', enrollment: spouse.id },
        { destination: '435', enrollment: child.id },
      ],
    })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('members.1.rentalSubsidyType')
    for (const { id } of [head, spouse, child]) expect(await isOut(id)).toBe(false)
  })

  test('the head alone: only when somebody who stays is named, and is so from their first day', async () => {
    const { child, head, spouse } = await world.household()
    expect(outcome(await world.exit(head.id))).toBe('409 HOUSEHOLD_NEEDS_HEAD')
    expect(outcome(await world.exit(head.id, { newHead: head.id }))).toBe('400 INVALID_INPUT')
    expect((await patch(head.id, { destination: '410', exitDate: today() })).status).toBe(409)
    const answer = await world.exit(head.id, { newHead: spouse.id })
    expect(answer.status, answer.message).toBe(200)
    expect([await relation(head.id), await relation(spouse.id), await relation(child.id)]).toEqual([
      '3',
      '1',
      '2',
    ])
    expect(await isOut(spouse.id)).toBe(false)
  })

  test('and comes back: the head of now stays the head', async () => {
    const { child, head, spouse } = await world.household()
    await world.exit(head.id, { newHead: spouse.id })
    expect((await world.act(head.id, 'reopen')).status).toBe(200)
    expect([await relation(head.id), await relation(spouse.id)]).toEqual(['3', '1'])
    await world.exit(head.id, {
      members: [
        { destination: '410', enrollment: spouse.id },
        { destination: '410', enrollment: child.id },
      ],
    })
    expect(outcome(await world.act(child.id, 'reopen'))).toBe('409 HOUSEHOLD_NEEDS_HEAD')
    expect((await world.act(child.id, 'reopen', { members: [spouse.id] })).status).toBe(200)
    expect([await isOut(head.id), await isOut(spouse.id), await isOut(child.id)]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('another head is named while all stay; by hand there is no second one', async () => {
    const { child, head, spouse } = await world.household()
    const answer = await world.act(spouse.id, 'head', {
      relationships: [{ enrollment: child.id, relationship: '4' }],
    })
    expect(answer.status, answer.message).toBe(200)
    expect([await relation(head.id), await relation(spouse.id), await relation(child.id)]).toEqual([
      '3',
      '1',
      '4',
    ])
    expect((await patch(child.id, { relationshipToHeadOfHousehold: '1' })).status).toBe(409)
    expect((await patch(spouse.id, { relationshipToHeadOfHousehold: '5' })).status).toBe(409)
  })

  test('power goes out in the middle: the sweep lets all of them leave, with an event each', async () => {
    const { child, head, spouse } = await world.household()
    fault.point = 'after-state'
    const answer = await world.exit(head.id, {
      members: [spouse, child].map(({ id }) => ({ destination: '410', enrollment: id })),
    })
    expect(outcome(answer)).toBe('500 INTERNAL')
    fault.point = null
    world.app.advance(31_000)
    await Promise.all([world.app.sweep(), world.app.sweep()])
    await world.app.settled()
    for (const { id } of [head, spouse, child]) {
      expect(await isOut(id)).toBe(true)
      const events = await storedRows(world.app, 'portal-audit-events', {
        and: [{ subject: { equals: id } }, { action: { equals: 'enrollment.exited' } }],
      })
      expect(events).toHaveLength(1)
    }
  })
})

test('whatever another one does in between, a household is never without its head', async () => {
  const interleave = interleaveOf(world.app)
  for (let at = 1; ; at += 1) {
    const { child, head, spouse } = await world.household()
    const race = await interleave.at(
      at,
      () => world.exit(head.id, { newHead: spouse.id }),
      () => world.exit(spouse.id),
    )
    const rows = await Promise.all([head, spouse, child].map(({ id }) => world.row(id)))
    const present = rows.filter((row) => !row?.exitDate)
    const heads = present.filter((row) => row?.relationshipToHeadOfHousehold === '1')
    expect(heads, `rival before statement ${at}: ${outcome(race.result)}`).toHaveLength(1)
    if (!race.reached) break
  }
})
