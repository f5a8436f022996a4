import { createHash } from 'node:crypto'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { expect, inject } from 'vitest'

import type { DatabaseKind } from './kinds.js'
import { postgresFromTemplate, sqliteFromTemplate } from './template.js'

const withDatabase = (server: string, name: string): string =>
  server.replace(/^([a-z+]+:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`)

/** The database under test, for the few expectations that differ. */
export const databaseKind = (): DatabaseKind => inject('database').kind

/**
 * Where a database of this test file is. The same name gives the same database within a file, so
 * that two servers (or a child process) can be put on one; other files never get it.
 */
export const databaseURL = (name: string): string => {
  const { kind, prefix, url } = inject('database')
  const file = createHash('sha256')
    .update(expect.getState().testPath ?? '')
    .digest('hex')
  // Postgres and MongoDB cut or refuse names over 63 bytes
  const database =
    `${prefix}_${file.slice(0, 8)}_${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`.slice(
      0,
      63,
    )

  return kind === 'sqlite' ? `file:${path.join(url, database)}.db` : withDatabase(url, database)
}

/** Payload's `db` for a test file: an empty database of its own on the server under test. */
export const createDatabaseAdapter = (name: string): DatabaseAdapterObj => {
  const url = databaseURL(name)

  switch (databaseKind()) {
    case 'mongodb':
    case 'mongodb-tx':
      return mongooseAdapter({
        // - Else every index is asked for twice: `ensureIndexes` waits for them, `autoIndex` does not
        // - Each app asks for all of its indexes at once, over as many connections as it may have.
        //   With the driver's 100 each, a file of several servers came near the 1,000 that the
        //   stand-in takes, and it refuses the rest
        connectOptions: { autoIndex: false, maxPoolSize: 20 },
        ensureIndexes: true,
        url,
      })
    case 'postgres':
      return postgresFromTemplate(postgresAdapter({ pool: { connectionString: url } }), url)
    case 'sqlite':
      // Never `transactionOptions`: with them parallel writes fail (SQLITE_BUSY)
      return sqliteFromTemplate(sqliteAdapter({ client: { url } }), url)
  }
}
