import type { Attacks } from '../types.js'

export const privacyAttacks = {} as const satisfies Attacks
