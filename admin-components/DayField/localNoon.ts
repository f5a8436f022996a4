import { parseDay } from '../../src/core/day.js'

/**
 * A moment that is this day on the clock of whoever looks: noon there. Payload's picker shows what
 * is stored, noon UTC, on that clock, and so from New Zealand to Kiribati the day after.
 */
export const localNoon = (value: unknown): Date | null => {
  const [year, month, day] = (parseDay(value) ?? '').split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const noon = new Date(2000, month - 1, day, 12)
  // The constructor takes years below 100 for those of the last century.
  noon.setFullYear(year, month - 1, day)
  return noon
}
