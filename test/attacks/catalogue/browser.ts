import type { Attacks } from '../types.js'

export const browserAttacks = {} as const satisfies Attacks
