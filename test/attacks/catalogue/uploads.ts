import type { Attacks } from '../types.js'

export const uploadsAttacks = {} as const satisfies Attacks
