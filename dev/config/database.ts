import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Config } from 'payload'

import { demoFolder } from './demoFolder.js'

/** `DATABASE_URL`, else a SQLite file in the demo folder. */
export const databaseURL = (): string => {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  mkdirSync(demoFolder(), { recursive: true })
  return `file:${path.join(demoFolder(), 'demo.db')}`
}

/** The adapter that the URL's scheme names; the others are never loaded. */
export const database = async (url = databaseURL()): Promise<Config['db']> => {
  if (/^mongodb(\+srv)?:/.test(url)) {
    const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
    return mongooseAdapter({ ensureIndexes: true, url })
  }
  if (/^postgres(ql)?:/.test(url)) {
    const { postgresAdapter } = await import('@payloadcms/db-postgres')
    return postgresAdapter({ pool: { connectionString: url } })
  }
  if (url.startsWith('file:')) {
    const { sqliteAdapter } = await import('@payloadcms/db-sqlite')
    // No transactionOptions: with them, parallel writes fail with SQLITE_BUSY
    return sqliteAdapter({ client: { url }, wal: true })
  }
  throw new Error('DATABASE_URL must begin with file:, mongodb:// or postgres://')
}
