/** A database and files as 0.1.0 left them, and whether all of it is still there. */
import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { NO_RELEASE, unpackRelease } from '../bench/trees.mjs'
import { Missing } from './databases.mjs'
import { CLI, run } from './processes.mjs'
import { codeFor, openVisitor, runMainJob } from './mainJob.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const SECRET = 'a-secret-for-a-test-host'
const PASSWORD = 'maple-lantern-harbor-seven'
const NORA = 'nora@client.example'
const MIKE = { email: 'mike@client.example', password: PASSWORD }

/**
 * What a host of 0.1.0 has: migrations that it made and ran, and the demo's rows and files.
 * @throws Missing where 0.1.0 is not in the history.
 */
export const fromRelease = async ({ env, folder }) => {
  const tree = path.join(folder, 'release')
  if (!unpackRelease(tree)) throw new Missing(NO_RELEASE)
  const old = {
    ...CLI,
    // A file is the host's, wherever the command runs
    DATABASE_URL: env.DATABASE_URL.replace('file:.', `file:${folder}`),
    DEMO_DIR: folder,
    NODE_ENV: 'development',
    PAYLOAD_CONFIG_PATH: 'dev/payload.config.ts',
    // Tables come of migrations alone
    PAYLOAD_MIGRATING: 'true',
    PAYLOAD_SECRET: SECRET,
    TSX_TSCONFIG_PATH: path.join(tree, 'dev/tsconfig.json'),
  }
  const node = (name, ...args) =>
    run(`0.1.0: ${name}`, process.execPath, args, { cwd: tree, env: old })
  const payload = path.join(root, 'node_modules/payload/bin.js')
  await node('migrations made', payload, 'migrate:create', 'initial')
  await node('migrations run', payload, 'migrate')
  await node('demo data', path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'dev/seed/run.ts')
  const source = path.join(folder, 'src')
  cpSync(path.join(tree, 'src/migrations'), path.join(source, 'migrations'), { recursive: true })
  for (const part of ['collections', 'globals', 'plugins']) {
    cpSync(path.join(tree, 'dev', part), path.join(source, part), { recursive: true })
  }
  rmSync(tree, { force: true, recursive: true })
}

/** What a table of 0.1.0 holds that the new schema has no place for. */
const lostOf = ({ enums = {}, tables }, now) => {
  const columns = Object.entries(tables).flatMap(([key, { columns: own, name }]) =>
    Object.keys(own)
      .filter((column) => !now.tables[key]?.columns[column])
      .map((column) => `${name}.${column}`),
  )
  const values = Object.entries(enums).flatMap(([key, { name, values: own }]) =>
    own
      .filter((value) => !now.enums[key]?.values.includes(value))
      .map((value) => `${name}: ${value}`),
  )
  return [...columns, ...values]
}

/** Columns that point to rows, by table. */
const tiesOf = ({ tables }) =>
  Object.fromEntries(
    Object.values(tables).map(({ foreignKeys, name }) => [
      name,
      Object.values(foreignKeys).flatMap((key) => key.columnsFrom),
    ]),
  )

/**
 * Answers `ties`, the columns of 0.1.0 that point to rows, by table.
 * @throws AssertionError where the migration was not made, or drops something that rows may hold.
 */
export const checkSchema = (folder) => {
  const place = path.join(folder, 'src/migrations')
  const files = readdirSync(place).filter((name) => name.endsWith('.json'))
  assert.equal(
    files.length,
    2,
    'a migration from 0.1.0 to now; without one it waited for an answer',
  )
  const [before, now] = files
    .toSorted()
    .map((name) => JSON.parse(readFileSync(path.join(place, name), 'utf8')))
  assert.deepEqual(lostOf(before, now), [])
  return { ties: tiesOf(before) }
}

/** How many rows and values each table of 0.1.0 holds, as the database counts them. */
export const storedValues = async (payload) => {
  const said = await payload('values counted', 'run', 'src/values.ts')
  return JSON.parse(/^VALUES (.+)$/m.exec(said)?.[1] ?? '{}')
}

/**
 * Rows and values are as many as before; with `only`, rows and those columns.
 * @throws AssertionError naming each table and column that has more or less.
 */
export const checkValues = (before, now, only) => {
  const [ROWS, OWN] = ['rows of it', 'payload_migrations']
  assert.ok(before.client_documents.request_id > 0, 'documents are tied to requests')
  const changed = Object.entries(before)
    .filter(([table]) => table !== OWN)
    .flatMap(([table, counts]) =>
      [ROWS, ...(only ? only[table] : Object.keys(counts))]
        .filter((column) => counts[column] !== now[table]?.[column])
        .map((column) => `${table}.${column}: ${counts[column]}, now ${now[table]?.[column]}`),
    )
  assert.deepEqual(changed, [])
}

/** As docs/upgrading.md says, between the migration and the start: what would change, the change, and nothing left to change. */
export const upgradeRows = async (payload) => {
  const said = await payload('rows of 0.1.0', 'run', 'src/upgrade.ts')
  const { again, plan, report } = JSON.parse(/^REPORT (.+)$/m.exec(said)?.[1] ?? '{}')
  assert.ok(report.changed['clients.searchText'] > 0, `clients are found: ${said}`)
  for (const field of ['remindAt', 'review']) {
    assert.ok(report.changed[`portal-requests.${field}`] > 0, `requests have ${field}: ${said}`)
  }
  assert.deepEqual(report.look, [], 'nothing for somebody to look at')
  for (const [field, count] of Object.entries(plan.changed)) {
    assert.equal(report.changed[field], count, `${field}: as was said before`)
  }
  assert.deepEqual(again.changed, {}, 'a second run changes nothing')
}

/** Everybody and everything of the old database, in the new host; then the main job with somebody new. */
export const lookAtRelease = async (people) => {
  const { mail } = people
  const [mike, staff] = [openVisitor(people), openVisitor(people)]
  await mike('/api/portal/login', MIKE)
  await mike('/api/portal/login/verify', { code: await codeFor(mail, MIKE.email) })
  const requests = await mike('/api/portal-requests?limit=50')
  assert.ok(requests.totalDocs >= 5, 'a client has the requests of before')
  const messages = await mike('/api/portal-messages?limit=50')
  assert.ok(messages.totalDocs >= 4, 'and the messages')
  assert.match(await mike('/portal'), /Mike/)

  const login = { email: 'admin@harbor.example', password: PASSWORD }
  await staff('/api/users/login', login)
  // What a scanner took away stays away, and a refusal would be an error in the log
  const kept = '/api/client-documents?where[scanState][not_equals]=infected&limit=50'
  const documents = await staff(kept)
  assert.ok(documents.totalDocs >= 9, 'documents are there')
  for (const { url } of documents.docs) await staff(url.replace(/^https?:\/\/[^/]+/, ''))
  const clients = await staff('/api/clients?limit=50')
  const sealed = clients.docs.find((row) => row.ssn)
  const { ssn } = await staff(`/api/portal/clients/${sealed.id}/reveal-ssn`, {})
  assert.match(ssn, /^\d{3}-?\d{2}-?\d{4}$/, 'what was encrypted opens')
  const trail = await staff('/api/portal/audit/verify', {})
  assert.deepEqual([trail.ok, trail.problems], [true, []], 'the audit trail proves')

  const done = await runMainJob({ ...people, client: NORA, login })
  return { ...done, login, portal: { email: NORA } }
}
