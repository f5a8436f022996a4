import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { postgresAdapter } from '@payloadcms/db-postgres'
import { sql, sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { clientPortalPlugin } from 'payload-client-portal'
import { dynamic } from 'payload-client-portal/sqlite'
import { buildConfig, getPayload, type Config, type Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { isSQLite, type Snapshot } from '../../../src/features/upgrade/sqliteAdapter.js'
import { temporaryFolder } from '../../support/temporaryFolder.js'

type Row = Record<string, unknown>

/** The tables of 0.1.0, as its own `migrate:create` left them beside the migration. */
const RELEASE = readFile(new URL('../../support/data/schema-0.1.0.json', import.meta.url), 'utf8')

const started: Payload[] = []

const start = async (
  folder: string,
  db: Config['db'],
  { disableDBConnect = false, portal = true } = {},
) => {
  const config = await buildConfig({
    collections: [{ auth: true, fields: [{ name: 'name', type: 'text' }], slug: 'users' }],
    db,
    editor: lexicalEditor(),
    logger: { options: { level: 'fatal' } },
    plugins: portal
      ? [
          clientPortalPlugin({
            productName: 'Harbor County Services',
            upload: { directory: path.join(folder, 'files') },
          }),
        ]
      : [],
    secret: 'integration-test-secret',
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const key = `${folder}-${started.length}`
  const payload = await getPayload({ config, disableDBConnect, disableOnInit: true, key })
  started.push(payload)
  return payload
}

const adapterOf = ({ db }: Payload) => {
  if (!isSQLite(db)) throw new Error('not SQLite')
  return db
}

const canRun = (db: object): db is { run: (query: unknown) => Promise<{ rows: Row[] }> } =>
  'run' in db

const onSQLite = async (push: boolean) => {
  const folder = await temporaryFolder()
  const migrationDir = path.join(folder, 'migrations')
  await mkdir(migrationDir)
  const url = `file:${path.join(folder, 'host.db')}`
  const payload = await start(folder, sqliteAdapter({ client: { url }, migrationDir, push }))
  const { drizzle } = payload.db
  if (!canRun(drizzle)) throw new Error('not SQLite')
  const query = async (raw: string): Promise<Row[]> => {
    const { rows } = await drizzle.run(sql.raw(raw))
    return rows.map((row) => ({ ...row }))
  }
  return { folder, migrationDir, payload, query }
}

type Host = Awaited<ReturnType<typeof onSQLite>>

/** Every table as it was, and in each a row that points wherever its columns can point. */
const layOut = async ({ migrationDir, payload, query }: Host, text: string) => {
  await writeFile(path.join(migrationDir, '20260101_000000_initial.json'), text)
  const was = JSON.parse(text) as Snapshot
  const { defaultDrizzleSnapshot, requireDrizzleKit } = adapterOf(payload)
  const made = await requireDrizzleKit().generateMigration(defaultDrizzleSnapshot, was)
  for (const statement of made) await query(statement)
  await query('PRAGMA foreign_keys=OFF')
  for (const { columns, name } of Object.values(was.tables)) {
    const names = Object.keys(columns).map((column) => `\`${column}\``)
    await query(`INSERT INTO \`${name}\` (${names.join()}) VALUES (${names.map(() => 1).join()})`)
  }
  await query('PRAGMA foreign_keys=ON')
  return was
}

/** Makes the migration as `payload migrate:create` does, and runs it as `payload migrate` does. */
const migrate = async ({ migrationDir, payload }: Host) => {
  const filePath = path.join(migrationDir, '20260102_000000_now')
  const { upSQL } = await dynamic({ filePath, payload })
  const file = `${filePath}.mjs`
  await writeFile(file, `export const up = async ({ db, sql }) => {\n${upSQL}\n}\n`)
  const { up } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    up: (args: { db: unknown; sql: unknown }) => Promise<void>
  }
  await up({ db: payload.db.drizzle, sql })
}

const sorted = (rows: Row[], ...left: string[]): string[] =>
  rows
    .map((row) => JSON.stringify(Object.entries(row).filter(([key]) => !left.includes(key))))
    .toSorted()

/** Columns, ties and indexes of each table; the order of columns is nobody's. */
const tablesOf = async ({ query }: Host) => {
  const tables: Record<string, unknown> = {}
  const named = await query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
  for (const { name } of named) {
    const indexes = await query(
      `SELECT i.name, i."unique", group_concat(c.name) AS of FROM pragma_index_list('${String(name)}') i, pragma_index_info(i.name) c GROUP BY i.name`,
    )
    tables[String(name)] = {
      columns: sorted(await query(`PRAGMA table_info('${String(name)}')`), 'cid'),
      indexes: sorted(indexes),
      ties: sorted(await query(`PRAGMA foreign_key_list('${String(name)}')`), 'id', 'seq'),
    }
  }
  return tables
}

const valuesOf = async ({ query }: Host, { tables }: Snapshot) => {
  const values: Record<string, unknown> = {}
  for (const { columns, name } of Object.values(tables)) {
    const names = Object.keys(columns).map((column) => `\`${column}\``)
    values[name] = await query(`SELECT ${names.join()} FROM \`${name}\``)
  }
  return values
}

const snapshotOf = async (payload: Payload) => {
  const { requireDrizzleKit, schema } = adapterOf(payload)
  return requireDrizzleKit().generateDrizzleJson(schema)
}

/** A host that has rows and no portal yet. */
const withoutPortal = async () => {
  const folder = await temporaryFolder()
  const url = `file:${path.join(folder, 'host.db')}`
  const without = { disableDBConnect: true, portal: false }
  return JSON.stringify(
    await snapshotOf(await start(folder, sqliteAdapter({ client: { url } }), without)),
  )
}

let fresh: Host
let upgraded: Host

beforeAll(async () => {
  fresh = await onSQLite(true)
  upgraded = await onSQLite(false)
})

afterAll(async () => {
  for (const payload of started) await payload.destroy()
})

const migrated = async (host: Host, text: string) => {
  const was = await layOut(host, text)
  const before = await valuesOf(host, was)
  await migrate(host)
  const faults = [
    await host.query('PRAGMA foreign_key_check'),
    await host.query('PRAGMA integrity_check'),
  ]
  return { before, faults, now: await valuesOf(host, was), tables: await tablesOf(host) }
}

const NO_FAULTS = [[], [{ integrity_check: 'ok' }]]

test('A database of 0.1.0 keeps every row and value, and has the tables of one that is made today', async () => {
  const { before, faults, now, tables } = await migrated(upgraded, await RELEASE)
  expect(Object.keys(before).length).toBeGreaterThan(30)
  expect(now).toEqual(before)
  expect(faults).toEqual(NO_FAULTS)
  expect(tables).toEqual(await tablesOf(fresh))
})

test('and so does the database of a host that takes the portal in', async () => {
  const { before, faults, now, tables } = await migrated(
    await onSQLite(false),
    await withoutPortal(),
  )
  expect(before).toHaveProperty('users')
  expect(now).toEqual(before)
  expect(faults).toEqual(NO_FAULTS)
  expect(tables).toEqual(await tablesOf(fresh))
})

test('What the next migration is compared with is written beside it, and has nothing more to change', async () => {
  const filePath = path.join(upgraded.migrationDir, '20260103_000000_again')
  await expect(dynamic({ filePath, payload: upgraded.payload })).rejects.toThrow(
    'The tables are as the last migration left them.',
  )
})

test('A change that would copy a table is refused by name, and nothing is written', async () => {
  const host = await onSQLite(false)
  const { tables, ...rest } = await snapshotOf(host.payload)
  const { clients } = tables
  if (!clients?.columns.suffix) throw new Error('a table without its column')
  const columns = { ...clients.columns, suffix: { ...clients.columns.suffix, type: 'numeric' } }
  const other = { ...rest, tables: { ...tables, clients: { ...clients, columns } } }
  await writeFile(path.join(host.migrationDir, '1_initial.json'), JSON.stringify(other))
  const filePath = path.join(host.migrationDir, '2_now')
  await expect(dynamic({ filePath, payload: host.payload })).rejects.toThrow(
    /have to copy clients,/,
  )
  await expect(readFile(`${filePath}.json`)).rejects.toThrow('ENOENT')
})

test('Another database is told that it needs none of this', async () => {
  const folder = await temporaryFolder()
  const pool = { connectionString: 'postgres://127.0.0.1:1/none' }
  const payload = await start(folder, postgresAdapter({ pool }), { disableDBConnect: true })
  await expect(dynamic({ filePath: path.join(folder, 'now'), payload })).rejects.toThrow(
    /for @payloadcms\/db-sqlite, not @payloadcms\/db-postgres/,
  )
})
