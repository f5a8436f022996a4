import type { Attacks } from '../types.js'

export const accountAttacks = {} as const satisfies Attacks
