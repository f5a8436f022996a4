import { randomBytes } from 'node:crypto'

import { inGroups, toBase32 } from '../core/base32.js'
import type { PasswordCost } from '../core/passwordCost.js'
import { readCode } from '../core/readCode.js'
import { hashPassword, verifyPassword } from '../crypto/password.js'

/** How many a client gets at a time. */
export const RECOVERY_CODES = 10
/** 80 bits each; NIST SP 800-63B-4 §4.2.1.1 wants at least 64. */
const BYTES = 10
const LENGTH = 16

/** Ten fresh codes, `ABCD-EFGH-IJKL-MNOP`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => inGroups(toBase32(randomBytes(BYTES)), '-'))

/** As stored letters: nor do digits matter that base32 does not have and people read for letters. */
const plain = (code: string): string =>
  readCode(code).replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B')

/** Whether somebody typed a recovery code, as opposed to six digits of the app. */
export const isRecoveryCode = (code: string): boolean => plain(code).length === LENGTH

/**
 * How codes are stored: below 112 bits a plain digest will not do (ASVS 5.0 6.5.2), so they are
 * hashed like passwords.
 */
export const hashRecoveryCodes = async (
  codes: readonly string[],
  cost: PasswordCost,
): Promise<string[]> => {
  const hashes: string[] = []
  // One after the other: each hash takes 32 MB while it is made.
  // guard: recovery-codes-hashed
  for (const code of codes) hashes.push(await hashPassword(plain(code), cost))
  return hashes
}

/** The stored hash that a typed code belongs to, or undefined. */
export const findRecoveryHash = async (
  hashes: readonly string[],
  code: string,
  cost: PasswordCost,
): Promise<string | undefined> => {
  const typed = plain(code)
  for (const hash of hashes) if (await verifyPassword(typed, hash, [cost])) return hash
  return undefined
}
