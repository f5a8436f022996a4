export const DATABASE_KINDS = ['sqlite', 'mongodb', 'mongodb-tx', 'postgres'] as const

export type DatabaseKind = (typeof DATABASE_KINDS)[number]

/** What the global setup hands to every test file. */
export type ProvidedDatabase = {
  kind: DatabaseKind
  /** Names everything this run creates, so that runs can share a server. */
  prefix: string
  /** A folder for SQLite, else the server's URL without a database. */
  url: string
}

/** A started (or given) server; `stop` leaves nothing of this run behind. */
export type RunningDatabase = { stop: () => Promise<void>; url: string }

declare module 'vitest' {
  interface ProvidedContext {
    database: ProvidedDatabase
  }
}

/** The database kind asked for by `TEST_DB`. */
export const databaseKindFromEnv = (): DatabaseKind => {
  const asked = process.env.TEST_DB ?? 'sqlite'
  const kind = DATABASE_KINDS.find((candidate) => candidate === asked)

  if (!kind) throw new Error(`TEST_DB is "${asked}": use one of ${DATABASE_KINDS.join(', ')}.`)

  return kind
}
