/**
 * Installs the packed tarball into a fresh Payload app with SQLite, builds it for production, and does the main job there over HTTP
 * and in a browser. Then the same in a host with habits of its own: Tailwind, a root layout, a base path, trailing slashes, another API
 * path, a second auth collection and a proxy. `npm pack` builds the tarball. `--keep` leaves the app for a look.
 */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { lookAtPortal } from '../test/host/lookAtPortal.mjs'
import { openMailServer, runMainJob } from '../test/host/mainJob.mjs'

const root = path.resolve(import.meta.dirname, '..')
const host = mkdtempSync(path.join(tmpdir(), 'pcp-host-'))
const keep = process.argv.includes('--keep')

/** What one command says, shown only when it fails. */
const run = (name, command, args, { cwd = host, env = {} } = {}) => {
  const started = Date.now()
  const { status, stderr, stdout } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) {
    process.stderr.write(`${stdout}\n${stderr}\n`)
    throw new Error(`${name} failed`)
  }
  process.stdout.write(`${name}: ${Math.round((Date.now() - started) / 1000)} s\n`)
  return stdout
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const answers = async (address) => {
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the host does not answer')
}

const install = () => {
  run('npm pack', 'npm', ['pack', '--pack-destination', host], { cwd: root })
  cpSync(path.join(root, 'test/host/app'), host, { recursive: true })
  const tarball = readdirSync(host).find((name) => name.endsWith('.tgz'))
  run('npm install', 'npm', ['install', '--no-audit', '--no-fund', `./${tarball}`])
}

/** Makes the fresh host one with habits of its own, with an empty database. */
const makeAwkward = () => {
  for (const old of ['.next', 'host.db', 'src/migrations', 'src/app/(portal)']) {
    rmSync(path.join(host, old), { force: true, recursive: true })
  }
  const payload = path.join(host, 'src/app/(payload)')
  renameSync(path.join(payload, 'api'), path.join(payload, 'rest'))
  cpSync(path.join(root, 'test/host/awkward'), host, { recursive: true })
}

const HOSTS = {
  'a fresh host': { address: (asked) => asked, prepare: install },
  'a host with habits of its own': {
    address: (asked) => {
      const [own, query = ''] = asked.split('?')
      return `/services${own.replace(/^\/api\//, '/rest/')}/${query && `?${query}`}`
    },
    prepare: makeAwkward,
  },
}

const check = async ({ address, prepare }) => {
  prepare()
  const mail = await openMailServer()
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = {
    NODE_OPTIONS: '--no-deprecation --conditions=development',
    SERVER_URL: origin,
    SMTP_PORT: String(mail.port),
  }
  run('import map', 'npm', ['run', 'importmap'], { env })
  run('migrations', 'npm', ['run', 'migrate'], { env })
  run('next build', 'npm', ['run', 'build'], { env: { NODE_OPTIONS: '', SERVER_URL: origin } })
  const server = spawn('node_modules/.bin/next', ['start', '--port', String(port)], {
    cwd: host,
    env: { ...process.env, ...env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  try {
    // As people come: the first page of the admin panel decides which copy of Payload in the build runs
    await answers(`${origin}${address('/admin')}`)
    await runMainJob({ address, mail, origin })
    await lookAtPortal({ address, mail, origin })
  } finally {
    server.kill('SIGTERM')
    mail.close()
  }
}

let [passed, failed] = [0, 0]
try {
  for (const [name, one] of Object.entries(HOSTS)) {
    await check(one)
    passed += 1
    process.stdout.write(`the main job in ${name}\n`)
  }
} catch (error) {
  failed += 1
  assert(error instanceof Error)
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
} finally {
  process.stdout.write(`${passed} passed, ${failed} failed: hosts\n`)
  if (keep) process.stdout.write(`${host}\n`)
  else rmSync(host, { force: true, recursive: true })
}
