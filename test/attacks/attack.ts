import { ATTACKS, type AttackID } from './catalogue/index.js'

/**
 * The title of a test that tries an attack: `test(attack('SIGN-01'), …)`. `npm run attacks` finds tests by it; several of one attack
 * tell themselves apart by `how`.
 */
export const attack = (id: AttackID, how?: string): string =>
  `${id} ${ATTACKS[id].attack}${how ? ` (${how})` : ''}`

const isFull = process.env.ATTACK_ROUNDS === 'full'
const onSQLite = (process.env.TEST_DB ?? 'sqlite') === 'sqlite'

/**
 * How often a race is run: all of it in the full suite, a sample where time is short, and less on the databases whose every statement
 * crosses a wire.
 */
export const rounds = (full: number, sample: number, overTheWire = sample): number =>
  isFull ? full : onSQLite ? sample : overTheWire

/** Whether everything is tried here: in the full suite, and on SQLite. Databases across a wire get what their statements decide. */
export const isThorough = isFull || onSQLite

/** All of a list where everything is tried, the first of it elsewhere. */
export const thorough = <T>(list: readonly T[]): readonly T[] =>
  isThorough ? list : list.slice(0, 1)
