/** Interleaved rounds and what comes of them: the machine's own swings hit all sides alike. */

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export const percentile = (numbers, share) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
}

/** Runs every side once a round, each round beginning with another side. Answers one list of results a side. */
export const interleave = async ({ rounds, run, sides }) => {
  const results = Object.fromEntries(sides.map((side) => [side, []]))
  for (let round = 0; round < rounds; round += 1) {
    const first = round % sides.length
    for (const side of [...sides.slice(first), ...sides.slice(0, first)]) {
      results[side].push(await run(side, round))
    }
  }
  return results
}

/** Median, least and greatest of the ratios of each round. */
export const ratioOf = (over, under) => {
  const ratios = over.map((value, round) => value / under[round])
  return { max: Math.max(...ratios), median: median(ratios), min: Math.min(...ratios) }
}

export const showRatio = ({ max, median, min }) =>
  `**${median.toFixed(2)}×** (${min.toFixed(2)}–${max.toFixed(2)})`
