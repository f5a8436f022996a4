import crypto from 'node:crypto'

/**
 * Payload hashes the passwords of its own users with 600 000 rounds, about a third of a second each: the tests sign in hundreds
 * of staff members. What a hash costs is Payload's affair, so that one round does here; it goes for setting and checking alike.
 */
const { pbkdf2 } = crypto
const once: typeof pbkdf2 = (password, salt, _rounds, length, digest, done) =>
  pbkdf2(password, salt, 1, length, digest, done)

Object.assign(crypto, { pbkdf2: once })
