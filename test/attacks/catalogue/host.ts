import type { Attacks } from '../types.js'

export const hostAttacks = {} as const satisfies Attacks
