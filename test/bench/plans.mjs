/** For a look at indexes: every counted statement with SQLite's plan for it. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { cache } from './settings.mjs'

export const writePlans = ({ counted, database }) => {
  const fromCache = createRequire(path.join(cache, 'package.json'))
  const Database = fromCache('libsql')
  const db = new Database(database.DATABASE_URL.replace('file:', ''))
  const lines = Object.entries(counted).flatMap(([label, statements]) => [
    `\n# ${label}`,
    ...statements.flatMap((sql) => [
      sql,
      ...db
        .prepare(`explain query plan ${sql}`)
        .all()
        .map(({ detail }) => `    ${detail}`),
    ]),
  ])
  db.close()
  const file = path.join(cache, 'plans.txt')
  writeFileSync(file, lines.join('\n'))
  console.log(`Plans: ${file}`)
}
