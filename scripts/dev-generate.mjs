/**
 * `npm run generate:importmap` and `npm run generate:types`. Payload's command can exit with 0 and
 * have done nothing, so it has to replace a stub; where it does not, the old file comes back.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { checkMachine, cliEnv, ended, fail, payloadBin, root, start } from './devSupport.mjs'

const STUB = 'export const importMap = {}\n'
const FILES = {
  importmap: 'dev/app/(payload)/admin/importMap.js',
  types: 'dev/payload-types.ts',
}

const what = process.argv[2] ?? ''
const file = FILES[what]
if (!file) fail(`Say what: ${Object.keys(FILES).join(' or ')}.`)

checkMachine()
const full = path.join(root, file)
const before = existsSync(full) ? readFileSync(full, 'utf8') : null
writeFileSync(full, STUB)
const code = await ended(start([payloadBin, `generate:${what}`], cliEnv))

if (code !== 0 || readFileSync(full, 'utf8') === STUB) {
  if (before === null) rmSync(full)
  else writeFileSync(full, before)
  fail(`${file} was not written. Try again.`)
}
console.log(`${file} is up to date.`)
