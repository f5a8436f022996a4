/** Seeded databases: filled once for each state of the code, copied for each server that writes. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { run } from './processes.mjs'
import { digestOf } from './prepare.mjs'
import { cache, CLIENTS, PASSWORD, root, SECRET, STAFF } from './settings.mjs'
import { checkout } from './trees.mjs'

const folder = path.join(cache, 'data')

/** Cases are there only with the option. */
const optionsOf = (size) => (size?.cases ? { BENCH_CASEWORK: 'yes' } : {})

/** Seeds what is not there yet. `size` has a name; the bare host has no size. */
const seeded = (side, size, tree) => {
  const code = digestOf(
    path.join(tree.root, 'collections'),
    path.join(tree.root, 'src/crypto'),
    path.join(tree.root, 'test/bench/seed'),
    ...(size?.cases ? ['src/audit', 'src/features/cases'].map((one) => path.join(root, one)) : []),
  )
  const of = tree === checkout ? '' : `${tree.name}-`
  const name = `${of}${side}-${size ? `${size.name}-${size.clients}` : 'users'}`
  const file = path.join(folder, `${name}-${code}.db`)
  const done = `${file}.done`
  if (existsSync(done)) return file
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder).filter((entry) => entry.startsWith(`${name}-`))) {
    rmSync(path.join(folder, old))
  }
  const settings = { clients: CLIENTS, done, password: PASSWORD, side, size, staff: STAFF }
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  run(`seed ${name}`, [process.execPath, tsx, 'test/bench/seed/run.ts', JSON.stringify(settings)], {
    cwd: tree.root,
    env: {
      ...optionsOf(size),
      DATABASE_URL: `file:${file}`,
      // Without the condition Node 20 may end without a word inside the editor's files
      NODE_OPTIONS: '--no-deprecation --conditions=development',
      NODE_ENV: 'development',
      PAYLOAD_SECRET: SECRET,
      TSX_TSCONFIG_PATH: path.join(tree.root, 'tsconfig.json'),
    },
  })
  if (!existsSync(done)) throw new Error(`seed ${name} came to no end`)
  return file
}

/** A copy for one server, as the environment that leads there; filled by the code of the tree that will read it. */
export const databaseFor = ({ name, side, size, tree = checkout }) => {
  const copy = path.join(folder, `run-${name}.db`)
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true })
  copyFileSync(seeded(side, size, tree), copy)
  return { ...optionsOf(size), DATABASE_URL: `file:${copy}`, PAYLOAD_SECRET: SECRET }
}
