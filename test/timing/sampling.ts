import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { DAY } from '../../src/core/clock.js'
import { MUCH_OF_EVERYTHING } from '../support/limits.js'
import { outcome } from '../support/outcome.js'
import { peopleOf } from '../support/people.js'
import { startPortalApp } from '../support/portalApp.js'

/** Two hundred and more of each are asked for; some more do no harm. */
const ROUNDS = Number(process.env.TIMING_ROUNDS ?? 250)
/** Tries in a row are forgotten after 30 days; the clock moves on before they run out. */
const BLOCK = 50

type Call = { body: Record<string, unknown>; path: string }
type Side = 'known' | 'unknown'
export type Samples = Record<Side, number[]> & {
  name: string
  /** A control, which has to be told apart. */
  tells: boolean
}

/** An app whose answers are timed. */
export const startTiming = async (name: string, passwordN: number) => {
  const app = await startPortalApp(name, {
    plugin: { limits: MUCH_OF_EVERYTHING, testing: { passwordN } },
  })
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  const taken: Samples[] = []
  let strangers = 0

  const timed = async ({ body, path: to }: Call) => {
    await app.settled()
    const visitor = app.visitor()
    const begin = performance.now()
    const answer = await visitor.post(to, body)
    return { milliseconds: performance.now() - begin, outcome: outcome(answer) }
  }

  return {
    agency,
    client: async () => (await people.connected(worker, agency)).email,
    people,
    /** What came of it. Both kinds in turn, which one first is drawn anew each time, so that what the machine does beside it hits them alike. */
    sample: async (sides: Record<Side, () => Promise<Call>>, name: string, tells = false) => {
      const samples: Samples = { known: [], name, tells, unknown: [] }
      const outcomes = new Set<string>()
      let calls: { call: Call; side: Side }[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        if (round % BLOCK === 0) {
          app.advance(31 * DAY)
          calls = [
            { call: await sides.known(), side: 'known' },
            { call: await sides.unknown(), side: 'unknown' },
          ]
          for (const { call } of calls) await timed(call)
        }
        for (const { call, side } of Math.random() < 0.5 ? calls : calls.toReversed()) {
          const { milliseconds, outcome: result } = await timed(call)
          samples[side].push(milliseconds)
          outcomes.add(result)
        }
      }
      taken.push(samples)
      return [...outcomes].toSorted()
    },
    stop: async () => {
      await app.stop()
      const folder = process.env.TIMING_RESULTS
      if (folder) writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(taken))
    },
    stranger: () => `nobody${(strangers += 1)}@client.example`,
    worker,
  }
}

export type Timing = Awaited<ReturnType<typeof startTiming>>

export const wrongPassword = (email: string): Call => ({
  body: { email, password: 'not the password at all' },
  path: '/portal/login',
})
