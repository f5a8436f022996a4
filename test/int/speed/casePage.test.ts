import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { caseWithTasks } from '../../support/casework.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'

let world: TwoAgencies
beforeAll(async () => {
  world = await twoAgencies('case-page-speed')
})
afterAll(() => world.app.stop())

const view = async (id: string): Promise<void> => {
  const { message, status } = await world.worker.visitor.call(`/portal/casework/cases/${id}`)
  expect(status, message).toBe(200)
}

test('the page of a case takes as many statements for thirty tasks as for three', async () => {
  const made = async (count: number): Promise<string> =>
    (
      await caseWithTasks(
        world.app,
        { agency: world.agency.a, client: world.client.id, owner: world.worker.id },
        Array.from({ length: count }, (_, at) => ({
          assignee: world.worker.id,
          dueDate: new Date(Date.now() + at * DAY).toISOString(),
          name: `Task ${at}`,
          position: at,
        })),
      )
    ).case
  const [few, many] = [await made(3), await made(30)]
  await view(few)
  const count = async (id: string): Promise<number> =>
    (await statementsDuring(world.app, () => view(id))).length
  const asked = await count(few)
  expect(await count(many)).toBe(asked)
  expect(asked).toBeLessThanOrEqual(20)
})
