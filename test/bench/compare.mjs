/** One comparison under load: rates and waiting times of two addresses, side by side. */
import { hammer } from './load.mjs'
import { interleave, median, ratioOf, showRatio } from './rounds.mjs'
import { table } from './tables.mjs'

const WARM_UP = 1

/** `targets` holds, by name, an address and headers. Each is warmed up once, uncounted. */
export const compare = async ({ rounds, seconds, targets }) => {
  const sides = Object.keys(targets)
  for (const side of sides) await hammer({ ...targets[side], seconds: WARM_UP })
  const results = await interleave({
    rounds,
    run: (side) => hammer({ ...targets[side], seconds }),
    sides,
  })
  return (measure) =>
    Object.fromEntries(sides.map((side) => [side, results[side].map((result) => result[measure])]))
}

const both = (lists, under, over, digits = 0) =>
  `${median(lists[under]).toFixed(digits)} → ${median(lists[over]).toFixed(digits)}`

/** One line of a table: rate and waiting times of `over` beside `under`. */
export const compareLine = (label, of, { over, under }) => [
  label,
  both(of('perSecond'), under, over),
  showRatio(ratioOf(of('perSecond')[over], of('perSecond')[under])),
  both(of('p50'), under, over),
  both(of('p99'), under, over),
]

export const compareTable = (rows) =>
  table(['', 'Requests a second', 'Ratio (least–greatest)', 'p50 ms', 'p99 ms'], rows)
