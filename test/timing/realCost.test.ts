import { afterAll, beforeAll, expect, test } from 'vitest'

import { PASSWORD_COST } from '../../src/core/passwordCost.js'
import { startTiming, wrongPassword, type Timing } from './sampling.js'

let timing: Timing
beforeAll(async () => {
  timing = await startTiming('real-cost', PASSWORD_COST.N)
})
afterAll(() => timing.stop())

test('sign-in with hashes as they are', async () => {
  const outcomes = await timing.sample(
    {
      known: async () => wrongPassword(await timing.client()),
      unknown: async () => wrongPassword(timing.stranger()),
    },
    'Sign-in',
  )
  expect(outcomes).toEqual(['401 INVALID_CREDENTIALS'])
})
