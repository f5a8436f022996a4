import type { Attacks } from '../types.js'

export const auditAttacks = {} as const satisfies Attacks
