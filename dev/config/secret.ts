import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { demoFolder } from './demoFolder.js'

/** `PAYLOAD_SECRET`, else a random secret made once and kept, so that sessions outlive a restart. */
export const secret = (): string => {
  if (process.env.PAYLOAD_SECRET) return process.env.PAYLOAD_SECRET
  const file = path.join(demoFolder(), 'secret')
  mkdirSync(demoFolder(), { recursive: true })
  try {
    // `wx`: of two processes starting at once, one writes and both read the same
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8')
}
