/** Tables of calls that were made one after the other. */
import { median, percentile, ratioOf, showRatio } from './rounds.mjs'
import { table } from './tables.mjs'

const shown = (rounds) => {
  const all = rounds.flat()
  return `${median(all).toFixed(1)} / ${percentile(all, 0.95).toFixed(1)} ms`
}

/** One line: medians and 95th percentiles, and the ratio of the medians of each round. */
export const timeTable = (label, { plain, portal }) =>
  table(
    ['', 'Bare Payload, p50 / p95', 'Portal, p50 / p95', 'Ratio (least–greatest)'],
    [
      [
        label,
        shown(plain),
        shown(portal),
        showRatio(
          ratioOf(
            portal.map((round) => median(round)),
            plain.map((round) => median(round)),
          ),
        ),
      ],
    ],
  )
