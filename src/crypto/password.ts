import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * scrypt with N = 2^15, r = 8, p = 3: one of the equivalent settings of the OWASP Password Storage Cheat Sheet (about 32 MB
 * a hash). Memory-hard, in Node itself, and off the event loop. The cost is part of the stored text, so it can rise later.
 */
const COST = { N: 2 ** 15, p: 3, r: 8 }
const KEY_LENGTH = 32

type Cost = typeof COST
const derive = (password: string, salt: Buffer, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const maxmem = 256 * cost.N * cost.r
    scrypt(password.normalize('NFC'), salt, KEY_LENGTH, { ...cost, maxmem }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return [
    'scrypt',
    COST.N,
    COST.r,
    COST.p,
    salt.toString('base64url'),
    key.toString('base64url'),
  ].join('$')
}

/** A hash nobody knows a password for; verifying against it costs the same as a real one. */
const DUMMY = ['scrypt', COST.N, COST.r, COST.p, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join('$')

/**
 * Whether the password belongs to the hash. Without a hash (unknown address, account without password) the same work is
 * done and the answer is no, so that time does not tell known from unknown addresses (ASVS 5.0 6.3.8).
 */
export const verifyPassword = async (
  password: string,
  hash: null | string | undefined,
): Promise<boolean> => {
  const [scheme, N, r, p, salt, key] = (hash ?? DUMMY).split('$')
  if (scheme !== 'scrypt' || !salt || !key) return false
  const cost = { N: Number(N), p: Number(p), r: Number(r) }
  const expected = Buffer.from(key, 'base64url')
  const actual = await derive(password, Buffer.from(salt, 'base64url'), cost)
  return Boolean(hash) && expected.length === actual.length && timingSafeEqual(expected, actual)
}
