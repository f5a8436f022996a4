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

/**
 * Whether the password belongs to the hash. Without a hash (unknown address, account without password) the same work is
 * done and the answer is no, so that time does not tell known from unknown addresses (ASVS 5.0 6.3.8).
 */
export const verifyPassword = async (
  password: string,
  hash: null | string | undefined,
  present: PasswordCost = PASSWORD_COST,
): Promise<boolean> => {
  const [scheme, N, r, p, salt, key] = (hash ?? dummy(present)).split('$')
  if (scheme !== 'scrypt' || !salt || !key) return false
  const cost = { N: Number(N), p: Number(p), r: Number(r) }
  const expected = Buffer.from(key, 'base64url')
  const actual = await derive(password, Buffer.from(salt, 'base64url'), cost)
  return Boolean(hash) && expected.length === actual.length && timingSafeEqual(expected, actual)
}
