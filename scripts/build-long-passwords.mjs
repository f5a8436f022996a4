/**
 * Writes the common passwords that are long enough to be chosen here into `src/identity/passwords/commonPasswords/longPasswords.ts`, compressed. Needed
 * only when the list changes: `node scripts/build-long-passwords.mjs <file>`, a file with a password a line, the most common first.
 *
 * The list is the top million of Mark Burnett's ten million passwords (2015, public domain), which were all found in breaches.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** The least length of a password that an installation may allow is no shorter (option `password.minLength`, NIST SP 800-63B-4). */
const LEAST = 15

const file = process.argv[2]
if (!file) throw new Error('Name the file with the passwords, one a line, the most common first.')
const root = path.resolve(import.meta.dirname, '..')
const target = path.join(root, 'src/identity/passwords/commonPasswords/longPasswords.ts')
const long = readFileSync(file, 'utf8')
  .split(/\r?\n/)
  .filter((password) => Array.from(password).length >= LEAST)
const compressed = brotliCompressSync(Buffer.from([...new Set(long)].join('\n')), {
  params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
})
writeFileSync(
  target,
  `/**
 * The ${new Set(long).size} passwords of ${LEAST} characters and more among the million most common ones of breaches (Mark Burnett, 2015, public domain), the
 * most common first, compressed. Written by \`scripts/build-long-passwords.mjs\`.
 */
export const LONG_PASSWORDS =
  '${compressed.toString('base64')}'
`,
)
