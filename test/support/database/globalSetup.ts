import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { TestProject } from 'vitest/node'

import { databaseKindFromEnv, type DatabaseKind, type RunningDatabase } from './kinds.js'
import { startMongoDB } from './mongodb.js'
import { startPostgres } from './postgres.js'
import { startSQLite } from './sqlite.js'

const start = (kind: DatabaseKind, prefix: string): Promise<RunningDatabase> => {
  switch (kind) {
    case 'mongodb':
      return startMongoDB({ prefix, transactions: false })
    case 'mongodb-tx':
      return startMongoDB({ prefix, transactions: true })
    case 'postgres':
      return startPostgres({ prefix })
    case 'sqlite':
      return startSQLite({ prefix })
  }
}

/** Starts the database that `TEST_DB` names, once for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kind = databaseKindFromEnv()
  const prefix = `pcp_${randomBytes(4).toString('hex')}`

  try {
    const database = await start(kind, prefix)
    project.provide('database', { kind, prefix, url: database.url })

    return database.stop
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    // scripts/test.mjs tells "cannot be had on this machine" from "tests failed" by this file
    const report = process.env.TEST_DB_UNAVAILABLE_FILE
    if (report) writeFileSync(report, reason)

    throw new Error(`The ${kind} database cannot be had: ${reason}`, { cause: error })
  }
}
