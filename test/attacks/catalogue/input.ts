import type { Attacks } from '../types.js'

export const inputAttacks = {} as const satisfies Attacks
