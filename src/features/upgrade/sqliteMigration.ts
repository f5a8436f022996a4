import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'

import { inPlace } from './inPlace.js'
import { isSQLite, type Snapshot, type SQLiteAdapter } from './sqliteAdapter.js'

/** Copies of tables drop the old one, and with it what pointed there. */
const COPY = /^CREATE TABLE `__new_([^`]+)`/

const NO_WAY_BACK = `throw new Error('There is no way back but the backup: rows may have no value where one was required.')`

const latestSnapshot = ({ defaultDrizzleSnapshot, migrationDir }: SQLiteAdapter): Snapshot => {
  const names = existsSync(migrationDir) ? readdirSync(migrationDir) : []
  const latest = names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .at(-1)
  if (!latest) return defaultDrizzleSnapshot
  return JSON.parse(readFileSync(path.join(migrationDir, latest), 'utf8')) as Snapshot
}

/** As Payload's own migrations write them. */
const written = (statement: string): string =>
  `await db.run(sql\`${statement.replaceAll('`', '\\`')}\`)`

/**
 * Makes a migration for SQLite that copies no table. Where "required" was taken off a column, what
 * `payload migrate:create` writes by itself copies the table, reads new columns that the old one has
 * not, and checks foreign keys again after the first copy: every later one empties what points to it.
 * Payload's SQLite is libSQL, which changes a column where it stands (its extension `ALTER TABLE …
 * ALTER COLUMN … TO`); rows are not touched. Called by Payload:
 * `payload migrate:create <name> --file payload-client-portal/sqlite`.
 * @throws Error on another database, and where something else would copy a table.
 */
export const makeSQLiteMigration = async ({
  filePath,
  payload,
}: {
  filePath: string
  payload: Payload
}): Promise<{ downSQL: string; upSQL: string }> => {
  const adapter: unknown = payload.db
  if (!isSQLite(adapter))
    throw new Error(`This migration is for @payloadcms/db-sqlite, not ${payload.db.packageName}.`)
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  const after = await generateDrizzleJson(adapter.schema)
  const { snapshot, statements } = inPlace(latestSnapshot(adapter), after)
  const all = [...statements, ...(await generateMigration(snapshot, after))]
  const copied = all.flatMap((statement) => COPY.exec(statement)?.[1] ?? [])
  if (copied.length > 0)
    throw new Error(
      `SQLite would have to copy ${copied.join(', ')}, and what points there could be lost. Take your own changes of these tables back, make this migration without them, and them with one of their own.`,
    )
  if (all.length === 0) throw new Error('The tables are as the last migration left them.')
  writeFileSync(`${filePath}.json`, JSON.stringify(after, null, 2))
  return { downSQL: NO_WAY_BACK, upSQL: all.map(written).join('\n') }
}
