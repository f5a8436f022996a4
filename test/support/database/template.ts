import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { sql, type postgresAdapter } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { inject } from 'vitest'

type Postgres = ReturnType<ReturnType<typeof postgresAdapter>['init']>
type SQLite = ReturnType<ReturnType<typeof sqliteAdapter>['init']>

/** What each database of this worker was made for: a second server on it finds it ready, or brings it up to its own schema. */
const made = new Map<string, string>()

const shapeOf = ({ rawTables }: Postgres | SQLite): string =>
  createHash('sha256').update(JSON.stringify(rawTables)).digest('hex').slice(0, 12)

const templateOf = (shape: string): string => `${inject('database').prefix}_template_${shape}`

/** What a first migration would hold: every table of the schema, on an empty database. */
const statementsFor = async (adapter: Postgres | SQLite): Promise<string[]> => {
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  return generateMigration(
    adapter.defaultDrizzleSnapshot,
    await generateDrizzleJson(adapter.schema),
  )
}

/** Puts `ready` in place of the adapter's `connect`, for the first server on a database; `ready` calls the adapter's own. */
const readied = <Adapter extends Postgres | SQLite>(
  own: DatabaseAdapterObj<Adapter>,
  url: string,
  ready: (adapter: Adapter, shape: string, connect: () => Promise<void>) => Promise<void>,
): DatabaseAdapterObj<Adapter> => ({
  ...own,
  init: (args) => {
    const adapter = own.init(args)
    const original = adapter.connect?.bind(adapter)
    const destroy = adapter.destroy?.bind(adapter)
    // Payload leaves the pool open, and many hosts come and go in one process. Not waited for: Payload holds one line for ever
    adapter.destroy = async () => {
      await destroy?.()
      if ('pool' in adapter && !adapter.pool.ended) void adapter.pool.end()
    }
    adapter.connect = async (options) => {
      const connect = async () => original?.(options)
      const shape = shapeOf(adapter)
      const earlier = made.get(url)
      made.set(url, shape)
      // What a server of another shape needs beside is Payload's affair, whatever it pushed elsewhere before
      adapter.push = earlier !== undefined && earlier !== shape
      if (adapter.push) process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
      await (earlier === undefined ? ready(adapter, shape, connect) : connect())
      // As for Postgres, a test database need not survive a power cut
      if ('client' in adapter) {
        await adapter.client.executeMultiple(
          'pragma synchronous = off; pragma journal_mode = memory',
        )
      }
    }
    return adapter
  },
})

/** Files copied from one that a first test file with this schema left behind, still empty. */
export const sqliteFromTemplate = (adapter: DatabaseAdapterObj<SQLite>, url: string) =>
  readied(adapter, url, async (sqlite, shape, connect) => {
    const file = url.replace(/^file:/, '')
    const template = path.join(inject('database').url, `${templateOf(shape)}.db`)
    if (existsSync(template)) {
      await copyFile(template, file)
      await connect()
      return
    }
    await connect()
    await sqlite.client.batch(await statementsFor(sqlite), 'write')
    // Under another name first: the other workers take it as soon as it is there
    const copy = `${file}-copy`
    await copyFile(file, copy)
    await rename(copy, template)
  })

/** Databases that Postgres copies from one with this schema, made by the first test file that has it. */
export const postgresFromTemplate = (adapter: DatabaseAdapterObj<Postgres>, url: string) =>
  readied(adapter, url, async (postgres, shape, connect) => {
    const server = drizzle(inject('database').url)
    const template = templateOf(shape)
    try {
      const { rows } = await server.execute(
        sql`select 1 from pg_database where datname = ${template}`,
      )
      if (rows.length === 0) {
        const draft = `${template}_${randomBytes(4).toString('hex')}`
        await server.execute(sql`create database ${sql.identifier(draft)}`)
        const inside = drizzle(Object.assign(new URL(url), { pathname: draft }).href)
        try {
          await inside.execute(sql.raw((await statementsFor(postgres)).join('\n')))
        } finally {
          await inside.$client.end()
        }
        // Another worker may have been first: then its one serves both
        await server
          .execute(
            sql`alter database ${sql.identifier(draft)} rename to ${sql.identifier(template)}`,
          )
          .catch(() => server.execute(sql`drop database ${sql.identifier(draft)}`))
      }
      const name = new URL(url).pathname.slice(1)
      await server.execute(
        sql`create database ${sql.identifier(name)} template ${sql.identifier(template)}`,
      )
    } finally {
      await server.$client.end()
    }
    await connect()
  })
