import type { Attacks } from '../types.js'

export const limitsAttacks = {} as const satisfies Attacks
