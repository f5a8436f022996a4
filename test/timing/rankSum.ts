/** How far two sets of samples are apart. */
export type RankSum = {
  /** That a sample of the first is the longer one: 0.5 when nothing tells them apart. */
  likelihood: number
  /** That samples of one and the same kind would be at least as far apart. */
  p: number
}

/** Two-sided tail of the normal distribution (Abramowitz and Stegun 7.1.26, error below 2e-7). */
const tail = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const sum = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592].reduce(
    (rest, factor) => rest * t + factor,
    0,
  )
  return sum * t * Math.exp(-x * x)
}

/**
 * Mann-Whitney U test in its normal approximation, for samples of 20 and more. Asks about order alone, so that a few slow answers
 * of a busy machine do not decide.
 */
export const rankSum = (first: readonly number[], second: readonly number[]): RankSum => {
  let wins = 0
  for (const a of first) {
    for (const b of second) wins += a > b ? 1 : a === b ? 0.5 : 0
  }
  const pairs = first.length * second.length
  const spread = Math.sqrt((pairs * (first.length + second.length + 1)) / 12)
  return { likelihood: wins / pairs, p: tail((wins - pairs / 2) / spread) }
}

/** The value in the middle. */
export const median = (samples: readonly number[]): number => {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = sorted.slice(middle - 1, middle + 1)
  return sorted.length % 2 === 0 ? (low + high) / 2 : (sorted[middle] ?? 0)
}
