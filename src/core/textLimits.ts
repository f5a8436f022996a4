/**
 * Most characters of what clients write, a line break counted once. Enough for some pages; a bound
 * so that no row grows without one.
 */
export const TEXT_LIMITS = { answer: 5000, message: 10_000, note: 2000 } as const
