import { describe, expect, test } from 'vitest'

import { median, rankSum } from '../../timing/rankSum.js'

const upTo = (count: number, shift = 0) => Array.from({ length: count }, (_, at) => at + shift)

describe('the rank sum of two sets of times', () => {
  test('tells a shift from none', () => {
    expect(rankSum(upTo(200), upTo(200)).p).toBeGreaterThan(0.9)
    expect(rankSum(upTo(200), upTo(200)).likelihood).toBe(0.5)
    expect(rankSum(upTo(200, 40), upTo(200)).p).toBeLessThan(0.001)
    expect(rankSum(upTo(200, 200), upTo(200)).likelihood).toBe(1)
  })

  test('gives the likelihood that tables give', () => {
    // U = 105 of 20 and 20 (mean 200, spread 36.97): z = -2.57
    const [first, second] = [upTo(20, 0), upTo(20, 5.5)]
    const { likelihood, p } = rankSum(first, second)
    expect(likelihood).toBeCloseTo(105 / 400, 5)
    expect(p).toBeCloseTo(0.0102, 3)
  })

  test('is not moved by a few slow answers', () => {
    expect(rankSum([...upTo(200), 9_000, 9_500], upTo(200)).p).toBeGreaterThan(0.5)
  })

  test('has the value in the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
  })
})
