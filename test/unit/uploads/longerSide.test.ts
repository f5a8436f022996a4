import { expect, test } from 'vitest'

import { longerSide } from '../../../src/files/cleanImage.js'

const SIDE = 4096

test.each([
  // What stays as it is
  [1080, 2400, 2400],
  [1080, 12_000, 12_000],
  [4096, 3072, 4096],
  [1, 1, 1],
  // Photos and scans
  [8000, 6000, 4096],
  [4960, 7016, 4096],
  // Long and thin: as wide as it is legible, no more pixels than the largest photo
  [1440, 30_000, 18_696],
  [12_000, 2000, 8847],
  [100, 65_000, 65_000],
])('%d by %d pixels have %d along the longer side', (width, height, expected) => {
  expect(longerSide({ height, width }, SIDE)).toBe(expected)
  expect(longerSide({ height: width, width: height }, SIDE)).toBe(expected)
})

test('nothing has more pixels than the largest square, nor is enlarged', () => {
  for (let width = 1; width < 60_000; width = Math.ceil(width * 1.7)) {
    for (let height = 1; height < 60_000; height = Math.ceil(height * 1.7)) {
      const [long, short] = [Math.max(width, height), Math.min(width, height)]
      const side = longerSide({ height, width }, SIDE)
      expect(side).toBeLessThanOrEqual(long)
      expect((side * side * short) / long).toBeLessThanOrEqual(SIDE * SIDE * 1.01)
    }
  }
})
