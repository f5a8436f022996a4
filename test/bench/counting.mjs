/** Statements that a server gives SQLite, as `sqlLog.cjs` writes them down. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { cache, root } from './settings.mjs'

const log = path.join(cache, 'statements.log')
const written = () =>
  existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []

/** What an answer starts behind itself belongs to it too. */
const SETTLED = 400

/** For a server whose statements are to be counted; one at a time, and what was written of the one before is gone. */
export const countingEnv = () => {
  rmSync(log, { force: true })
  return {
    BENCH_SQL_LOG: log,
    NODE_OPTIONS: `--require ${path.join(root, 'test/bench/sqlLog.cjs')}`,
  }
}

/** Statements between the call and the quiet after it. */
export const countOf = async (call) => {
  const before = written().length
  await call()
  await new Promise((resolve) => setTimeout(resolve, SETTLED))
  return written().slice(before)
}
