/**
 * scrypt with N = 2^15, r = 8, p = 3: one of the equivalent settings of the OWASP Password Storage Cheat Sheet (about 32 MB
 * a hash). Memory-hard, in Node itself, and off the event loop. The cost is part of the stored text, so it can rise later.
 */
export const PASSWORD_COST = { N: 2 ** 15, p: 3, r: 8 }

export type PasswordCost = Readonly<typeof PASSWORD_COST>
