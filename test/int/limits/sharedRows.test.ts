import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { DAY, MINUTE, SECOND } from '../../../src/core/clock.js'
import { budget, type Budget } from '../../../src/limits/budgets.js'
import { refund, spend } from '../../../src/limits/rateLimit.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
const RUN = 14

beforeAll(async () => {
  app = await startPortalApp('shared-rows', { plugin: { limits: { triesInARow: RUN } } })
})
afterAll(() => app.stop())

const source = () => ({ payload: app.payload })
let subjects = 0
/** Ten in 15 minutes and fourteen in a row, of one subject: in one row. */
const tries = (subject = `trier ${(subjects += 1)}`): Budget[] => [
  budget(source(), 'wrongPassword', subject),
  budget(source(), 'wrongPasswordRun', subject),
]
const take = async (times: number, budgets: readonly Budget[]): Promise<number> => {
  const all = Array.from({ length: times }, () => spend(source(), ...budgets))
  return (await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled').length
}
const rows = () => storedRows(app, 'portal-rate-limits')
const clear = () =>
  app.payload.db.deleteMany({ collection: 'portal-rate-limits', req: {}, where: {} })

test('both budgets of a trier are one row, and any number at once gets exactly as many as there are', async () => {
  await clear()
  const mine = tries()
  expect(await take(40, mine)).toBe(10)
  expect(await rows()).toMatchObject([{ count: 10, shortCount: 10 }])
})

test('the short window starts anew while the run goes on', async () => {
  const mine = tries()
  expect(await take(12, mine)).toBe(10)
  app.advance(15 * MINUTE + SECOND)
  expect(await take(12, mine)).toBe(RUN - 10)
  app.advance(15 * MINUTE + SECOND)
  await expect(spend(source(), ...mine)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  app.advance(30 * DAY)
  expect(await take(12, mine)).toBe(10)
})

test('the run starts anew while the short window goes on', async () => {
  const mine = tries()
  expect(await take(3, mine)).toBe(3)
  app.advance(30 * DAY - 5 * MINUTE)
  expect(await take(9, mine)).toBe(9)
  app.advance(5 * MINUTE + SECOND)
  // One is left of the ten, and the run begins with it
  expect(await take(4, mine)).toBe(1)
  app.advance(15 * MINUTE)
  expect(await take(20, mine)).toBe(10)
  app.advance(15 * MINUTE + SECOND)
  expect(await take(20, mine)).toBe(RUN - 11)
})

test('what is given back may be taken again, and a row that is whole goes', async () => {
  await clear()
  const mine = tries()
  expect(await take(10, mine)).toBe(10)
  await Promise.all(Array.from({ length: 4 }, () => refund(source(), ...mine)))
  expect(await take(10, mine)).toBe(4)
  await Promise.all(Array.from({ length: 10 }, () => refund(source(), ...mine)))
  expect(await rows()).toEqual([])
  await refund(source(), ...mine)
  expect(await rows()).toEqual([])
})

test('rows that are made, given back and taken away at once: nobody is refused who has tries left', async () => {
  const mine = tries()
  const both = async (): Promise<void> => {
    await spend(source(), ...mine)
    await refund(source(), ...mine)
  }
  for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 5 }, both))
  expect(await take(20, mine)).toBe(10)
})

test('budgets of different subjects have rows of their own, in the order in which they refuse', async () => {
  await clear()
  const [short, run] = [tries()[0], tries()[1]] as [Budget, Budget]
  expect(await take(12, [short, run])).toBe(10)
  expect(await rows()).toHaveLength(2)
  // The first refuses: the second has lost nothing
  expect(await take(20, [run])).toBe(RUN - 10)
})

test('who finds no gap among others is refused for a moment, not for the whole run', async () => {
  const mine = tries()
  await spend(source(), ...mine)
  const change = vi.spyOn(app.payload.db, 'updateOne').mockResolvedValue(null as never)
  const refused = spend(source(), ...mine)
  await expect(refused).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfter: 1 })
  change.mockRestore()
  await spend(source(), ...mine)
})
