import { ATTACKS, type AttackID } from './catalogue/index.js'

/**
 * The title of a test that tries an attack: `test(attack('SIGN-01'), …)`. `npm run attacks` finds tests by it; several of one attack
 * tell themselves apart by `how`.
 */
export const attack = (id: AttackID, how?: string): string =>
  `${id} ${ATTACKS[id].attack}${how ? ` (${how})` : ''}`

/** How often a race is run: all of it in the full suite, a sample where time is short. */
export const rounds = (full: number, sample: number): number =>
  process.env.ATTACK_ROUNDS === 'full' ? full : sample
