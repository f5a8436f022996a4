import type { Attacks } from '../types.js'

export const sessionsAttacks = {} as const satisfies Attacks
