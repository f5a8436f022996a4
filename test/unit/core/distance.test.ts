import { expect, test } from 'vitest'

import { boxAround, milesBetween } from '../../../src/core/distance.js'

const LOS_ANGELES = { latitude: 34.0522, longitude: -118.2437 }
const SAN_FRANCISCO = { latitude: 37.7749, longitude: -122.4194 }

test('the way between two cities is known, and none from a place to itself', () => {
  expect(milesBetween(LOS_ANGELES, SAN_FRANCISCO)).toBeCloseTo(347.4, 0)
  expect(milesBetween(LOS_ANGELES, LOS_ANGELES)).toBe(0)
})

test('what is so many miles away lies in the box, near the poles too', () => {
  for (const latitude of [0, 34, -60, 89]) {
    const here = { latitude, longitude: 10 }
    const { high, low } = boxAround(here, 10)
    expect(milesBetween(here, { ...here, latitude: high.latitude })).toBeCloseTo(10, 1)
    expect(milesBetween(here, { ...here, longitude: low.longitude })).toBeGreaterThanOrEqual(9.9)
  }
})
