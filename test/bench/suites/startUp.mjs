import { databaseFor } from '../databases.mjs'
import { hammer } from '../load.mjs'
import { buildApp } from '../prepare.mjs'
import { startServer } from '../processes.mjs'
import { interleave, median, ratioOf, showRatio } from '../rounds.mjs'
import { PORTS } from '../settings.mjs'
import { table } from '../tables.mjs'

const SIDES = ['bare', 'portal']
const REST = 1000

const once = async (side, { seconds, small }) => {
  const data = databaseFor({
    name: `start-${side}`,
    side,
    ...(side === 'portal' ? { size: small } : {}),
  })
  const server = await startServer({
    app: side,
    env: data,
    name: `start-${side}`,
    port: PORTS[side],
  })
  try {
    await new Promise((resolve) => setTimeout(resolve, REST))
    const before = server.memory()
    await hammer({ seconds, url: `${server.origin}/api/users/me` })
    const { processorTime, startedIn } = server
    return { after: server.memory(), before, processorTime, startedIn }
  } finally {
    await server.stop()
  }
}

const line = (label, unit, digits, { bare, portal }) => [
  label,
  `${median(bare).toFixed(digits)} ${unit}`,
  `${median(portal).toFixed(digits)} ${unit}`,
  showRatio(ratioOf(portal, bare)),
]

/** From `next start` to the first answer, memory, and `next build`: the host with the plugin and without. */
export const measureStartUp = async (settings) => {
  const { builds, starts } = settings
  // Both sides once, uncounted: the files come from the disk's cache from then on
  for (const side of SIDES) await once(side, { ...settings, seconds: 1 })
  const runs = await interleave({
    rounds: starts,
    run: (side) => once(side, settings),
    sides: SIDES,
  })
  const built = await interleave({ rounds: builds, run: (side) => buildApp(side), sides: SIDES })
  const of = (name) =>
    Object.fromEntries(SIDES.map((side) => [side, runs[side].map((result) => result[name])]))
  const seconds = (lists) =>
    Object.fromEntries(SIDES.map((side) => [side, lists[side].map((time) => time / 1000)]))
  const rows = [
    line(`\`next start\` → first 200 (${starts} rounds)`, 's', 2, seconds(of('startedIn'))),
    ...(runs.bare[0].before === null
      ? []
      : [
          line('processor time until then', 's', 2, of('processorTime')),
          line('memory a second after that', 'MB', 0, of('before')),
          line('memory after load', 'MB', 0, of('after')),
        ]),
    line(`\`next build\` (${builds} rounds)`, 's', 1, seconds(built)),
  ]
  return table(['', 'Host alone', 'With the plugin', 'Ratio (least–greatest)'], rows)
}
