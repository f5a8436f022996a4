import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

import { PASSWORD_COST, type PasswordCost } from '../core/passwordCost.js'

const KEY_LENGTH = 32

const derive = (password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const maxmem = 256 * cost.N * cost.r
    scrypt(password.normalize('NFC'), salt, KEY_LENGTH, { ...cost, maxmem }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. */
const format = ({ N, p, r }: PasswordCost, salt: string, key: string): string =>
  ['scrypt', N, r, p, salt, key].join('$')

/** A salted hash of a new password. */
export const hashPassword = async (
  password: string,
  cost: PasswordCost = PASSWORD_COST,
): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return format(cost, salt.toString('base64url'), key.toString('base64url'))
}

/** A hash nobody knows a password for; verifying against it costs the same as a real one. */
const dummy = (cost: PasswordCost): string => format(cost, 'A'.repeat(22), 'A'.repeat(43))

const costOf = (hash: string): string => hash.split('$', 4).slice(1).join('$')

/** Whether a stored hash was made at another cost than the present one. */
export const isOutdated = (
  hash: string,
  [present = PASSWORD_COST]: readonly PasswordCost[],
): boolean => costOf(hash) !== costOf(dummy(present))

const matches = async (password: string, hash: string): Promise<boolean> => {
  const [scheme, N, r, p, salt, key] = hash.split('$')
  if (scheme !== 'scrypt' || !salt || !key) return false
  const cost = { N: Number(N), p: Number(p), r: Number(r) }
  const expected = Buffer.from(key, 'base64url')
  const actual = await derive(password, Buffer.from(salt, 'base64url'), cost)
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

/**
 * Whether the password belongs to the hash. One hash is made at every cost in use, in the same
 * order, whatever is stored: without a hash (unknown address, account without password) or with one
 * of an older cost the work is the same, so that time does not tell known from unknown addresses
 * (ASVS 5.0 6.3.8).
 * @param costs in use, the present one first.
 */
export const verifyPassword = async (
  password: string,
  hash: null | string | undefined,
  costs: readonly PasswordCost[] = [PASSWORD_COST],
): Promise<boolean> => {
  const dummies = costs.map(dummy)
  const mine = dummies.findIndex((one) => hash && costOf(one) === costOf(hash))
  let right = false
  for (const [index, one] of dummies.entries()) {
    // guard: one-password-hash-per-try
    const found = await matches(password, index === mine && hash ? hash : one)
    right ||= found && index === mine
  }
  // A cost of no release, from tests or another installation: still looked at, at its own price.
  return hash && mine === -1 ? matches(password, hash) : right
}
