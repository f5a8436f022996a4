import type { Attacks } from '../types.js'

export const tenancyAttacks = {} as const satisfies Attacks
