/**
 * Loaded before a server (`node --require`): writes every statement that SQLite is given, one a line, to the file that BENCH_SQL_LOG names.
 * It sits below the ORM, where nothing can go around it.
 */
const { appendFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const path = require('node:path')

// Resolved from the app, so that it is the driver that the app uses
const fromApp = createRequire(path.join(process.cwd(), 'package.json'))
const fromAdapter = createRequire(fromApp.resolve('@payloadcms/db-sqlite'))
const fromClient = createRequire(fromAdapter.resolve('@libsql/client'))
const Database = fromClient('libsql')

const { prepare } = Database.prototype
Database.prototype.prepare = function record(sql) {
  appendFileSync(process.env.BENCH_SQL_LOG, `${sql.replaceAll(/\s+/g, ' ')}\n`)
  return prepare.call(this, sql)
}
