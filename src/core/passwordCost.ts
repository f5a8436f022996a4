/**
 * scrypt with N = 2^15, r = 8, p = 3: one of the equivalent settings of the OWASP Password Storage
 * Cheat Sheet (about 32 MB a hash). Memory-hard, in Node itself, and off the event loop. The cost
 * is part of the stored text, so it can rise later.
 */
export const PASSWORD_COST = { N: 2 ** 15, p: 3, r: 8 }

/**
 * Costs of releases before, for as long as hashes of theirs are accepted. Raising the cost moves
 * the old one here: each password that is looked at then takes one hash of every cost, so that time
 * tells neither an old account from a new one nor either from none. A hash moves to the present
 * cost when its owner signs in.
 */
export const FORMER_PASSWORD_COSTS: readonly PasswordCost[] = []

export type PasswordCost = Readonly<typeof PASSWORD_COST>
