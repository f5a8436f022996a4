import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { graphqlOf } from '../../support/graphql.js'
import { outcome, tally } from '../../support/outcome.js'
import { ago, programsOf, today } from '../../support/programs.js'
import { storedRows } from '../../support/storedRows.js'

let world: Awaited<ReturnType<typeof programsOf>>
beforeAll(async () => {
  world = await programsOf('exit')
})
afterAll(() => world.app.stop())

const fieldsOf = (body: Record<string, unknown>): unknown =>
  (
    body.errors as { data?: { fields?: { field: string }[] } }[] | undefined
  )?.[0]?.data?.fields?.map(({ field }) => field)
const events = (subject: string, action: string) =>
  storedRows(world.app, 'portal-audit-events', {
    and: [
      { subject: { equals: subject } },
      { action: { equals: action } },
      { outcome: { equals: 'done' } },
    ],
  })

describe('one client', () => {
  test('leaves today unless another day is said, with one event', async () => {
    const { id } = await world.enrolled()
    const answer = await world.exit(id, { destination: 410 })
    expect(answer.status, answer.message).toBe(200)
    expect(await world.row(id)).toMatchObject({
      destination: '410',
      exitDate: `${today()}T12:00:00.000Z`,
    })
    expect(await events(id, 'enrollment.exited')).toHaveLength(1)
    expect(outcome(await world.exit(id))).toBe('409 ALREADY_EXITED')
  })

  test('of five clicks one is the exit', async () => {
    const { id } = await world.enrolled()
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => world.exit(id)))
    expect(tally(answers)).toEqual({ '200': 1, '409 ALREADY_EXITED': 4 })
    await world.app.settled()
    expect(await events(id, 'enrollment.exited')).toHaveLength(1)
  })

  test('is undone, with an event, and can leave again', async () => {
    const { id } = await world.enrolled()
    await world.exit(id, { destination: '17', destinationOther: 'A friend’s boat' })
    const undone = await world.act(id, 'reopen')
    expect(undone.status, undone.message).toBe(200)
    expect(await world.row(id)).toMatchObject({
      destination: null,
      destinationOther: null,
      exitDate: null,
    })
    expect(await events(id, 'enrollment.reopened')).toHaveLength(1)
    expect(outcome(await world.act(id, 'reopen'))).toBe('409 NOT_EXITED')
    expect((await world.exit(id, { exitDate: ago(1) })).status).toBe(200)
  })

  test('who came back in the meantime is in the program already', async () => {
    const { client, id } = await world.enrolled()
    await world.exit(id)
    expect((await world.enroll(client, { startDate: today() })).status).toBe(201)
    expect(outcome(await world.act(id, 'reopen'))).toBe('409 ALREADY_ENROLLED')
  })

  test('over GraphQL as over REST', async () => {
    const { id } = await world.enrolled()
    const ask = graphqlOf(world.app)
    const exit = (destination: string) =>
      ask(
        world.worker.visitor,
        'mutation ($id: ID!, $to: ID) { portalExitEnrollment(id: $id, destination: $to) { id destination } }',
        { variables: { id, to: destination } },
      )
    expect((await exit('411.5')).code).toBe('INVALID_INPUT')
    const answer = await exit('411')
    expect(answer.errors).toEqual([])
    expect(await world.row(id)).toMatchObject({ destination: '411' })
  })
})

describe('what is no exit is refused by the action and by hand', () => {
  test.each([
    [{ exitDate: ago(21) }, ['exitDate']],
    [{ exitDate: ago(-2) }, ['exitDate']],
    [{ destination: '' }, ['destination']],
    [{ destination: '435' }, ['rentalSubsidyType']],
    [{ destination: '17' }, ['destinationOther']],
    [{ destination: '410', rentalSubsidyType: '428' }, ['rentalSubsidyType']],
    [{ destination: '410', destinationOther: 'x' }, ['destinationOther']],
    [{ destination: '17', destinationOther: 'x'.repeat(51) }, ['destinationOther']],
    [{ destination: '1234' }, ['destination']],
  ])('%j', async (body, fields) => {
    const { id } = await world.enrolled()
    const answer = await world.exit(id, body)
    expect(answer.status, answer.text).toBe(400)
    expect(fieldsOf(answer.body)).toEqual(fields)
    const whole = { destination: '410', exitDate: today(), ...body }
    const patched = await world.worker.visitor.call(`/enrollments/${id}`, {
      body: whole,
      method: 'PATCH',
    })
    expect(patched.status, patched.text).toBe(400)
    const server = world.app.payload.update({ collection: 'enrollments', data: whole, id })
    await expect(server).rejects.toThrow()
    expect((await world.row(id))?.exitDate ?? null).toBeNull()
  })

  test('by hand: a day alone, a destination alone, and both at once', async () => {
    const { id } = await world.enrolled()
    const patch = (body: Record<string, unknown>) =>
      world.worker.visitor.call(`/enrollments/${id}`, { body, method: 'PATCH' })
    expect((await patch({ exitDate: today() })).status).toBe(400)
    expect((await patch({ destination: '410' })).status).toBe(400)
    const both = { destination: '435', exitDate: today(), rentalSubsidyType: 419 }
    expect((await patch(both)).status).toBe(200)
    // What went with the destination goes with it
    expect((await patch({ destination: '410' })).status).toBe(200)
    expect(await world.row(id)).toMatchObject({ destination: '410', rentalSubsidyType: null })
    expect((await patch({ destination: null, exitDate: null })).status).toBe(200)
  })

  test('an exit of before, which is not whole, stands in nobody’s way', async () => {
    const { id } = await world.enrolled()
    await world.app.payload.db.updateOne({
      collection: 'enrollments',
      data: { exitDate: `${ago(2)}T12:00:00.000Z` },
      id,
    })
    const patch = (body: Record<string, unknown>) =>
      world.worker.visitor.call(`/enrollments/${id}`, { body, method: 'PATCH' })
    expect((await patch({ startDate: ago(19) })).status).toBe(200)
    expect((await patch({ exitDate: ago(1) })).status).toBe(200)
    expect((await patch({ destination: '435' })).status).toBe(400)
    expect((await patch({ destination: '99' })).status).toBe(200)
    expect((await patch({ destination: null })).status).toBe(400)
  })
})
