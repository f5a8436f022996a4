import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import config from '@payload-config'
import { getPayload } from 'payload'

type Snapshot = { tables: Record<string, { columns: Record<string, unknown>; name: string }> }
type Adapter = {
  drizzle: unknown
  execute: (args: { drizzle: unknown; raw: string }) => Promise<{ rows: Record<string, unknown>[] }>
  migrationDir: string
}

/** How many rows each table of 0.1.0 has, and how many have a value in each of its columns; below every rule. */
const payload = await getPayload({ config, disableOnInit: true })
const { drizzle, execute, migrationDir } = payload.db as unknown as Adapter
const [first] = readdirSync(migrationDir)
  .filter((name) => name.endsWith('.json'))
  .sort()
const { tables } = JSON.parse(readFileSync(path.join(migrationDir, first), 'utf8')) as Snapshot
const counts: Record<string, Record<string, number>> = {}
for (const { columns, name } of Object.values(tables)) {
  const names = Object.keys(columns)
  const each = names.map((column, at) => `count("${column}") AS c${at}`)
  const raw = `SELECT count(*) AS n, ${each.join(', ')} FROM "${name}"`
  const { rows } = await execute({ drizzle, raw })
  const own = names.map((column, at) => [column, Number(rows[0][`c${at}`])])
  counts[name] = { ...Object.fromEntries(own), 'rows of it': Number(rows[0].n) }
}
console.log(`VALUES ${JSON.stringify(counts)}`)
process.exit(0)
