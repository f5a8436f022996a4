/**
 * `npm run demo`: sets up the database, builds the demo app when its sources changed, and runs it as
 * in production. `--fresh` begins with nothing. PORT, DATABASE_URL and SMTP_URL are heeded.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { demoBox } from './devBox.mjs'
import { hashSources } from './devHash.mjs'
import {
  checkMachine,
  checkPort,
  demoFolder,
  ended,
  fail,
  nextBin,
  nextEnv,
  port,
  root,
  seed,
  start,
  untilStopped,
} from './devSupport.mjs'

const args = process.argv.slice(2)
const unknown = args.filter((arg) => arg !== '--fresh')
if (unknown.length > 0) fail(`Unknown option ${unknown.join(' ')}. There is only --fresh.`)

// Inside .next, which Git ignores; beside the folder that `npm run dev` uses
const distDir = '.next/demo'
const buildFolder = path.join(root, 'dev', distDir)
const stampFile = path.join(buildFolder, 'demo-stamp')
const env = { ...nextEnv, NEXT_DIST_DIR: distDir, NODE_ENV: 'production' }

const stamp = hashSources()
const preparedFile = path.join(demoFolder, 'prepared')

/** Of the demo's own database it is known whether these very sources have set it up. */
const prepare = async () => {
  const own = !process.env.DATABASE_URL
  const known = existsSync(preparedFile) ? readFileSync(preparedFile, 'utf8') : ''
  if (own && known === stamp && existsSync(path.join(demoFolder, 'demo.db'))) return
  await seed()
  if (own) writeFileSync(preparedFile, stamp)
}

const build = async () => {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    console.log('The build is up to date.')
    return
  }
  console.log('Building the demo app. This takes about a minute; the next start is quick.')
  rmSync(stampFile, { force: true })
  const code = await ended(start([nextBin, 'build', 'dev'], env))
  if (code !== 0) fail('The build failed; the lines above say why.')
  writeFileSync(stampFile, stamp)
}

const isUp = async () => {
  try {
    return (await fetch(`http://localhost:${port}/`)).ok
  } catch {
    return false
  }
}

checkMachine()
await checkPort()
if (args.includes('--fresh')) {
  rmSync(demoFolder, { force: true, recursive: true })
  rmSync(buildFolder, { force: true, recursive: true })
}
mkdirSync(demoFolder, { recursive: true })
await prepare()
await build()

const server = start([nextBin, 'start', 'dev', '--port', String(port)], env)
const stopped = untilStopped(server)
while (server.exitCode === null && !(await isUp())) {
  await new Promise((resolve) => setTimeout(resolve, 250))
}
if (server.exitCode === null) console.log(demoBox({ port }))
const code = await stopped
process.exitCode = server.killed ? 0 : code
