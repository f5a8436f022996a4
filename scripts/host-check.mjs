/**
 * Installs the packed tarball into a fresh Payload app with SQLite, builds it for production, and does the main job there over HTTP.
 * `npm pack` builds it. `--keep` leaves the app for a look.
 */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

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

const answers = async (origin) => {
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(`${origin}/api/users/init`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the host does not answer')
}

const main = async () => {
  run('npm pack', 'npm', ['pack', '--pack-destination', host], { cwd: root })
  cpSync(path.join(root, 'test/host/app'), host, { recursive: true })
  const tarball = readdirSync(host).find((name) => name.endsWith('.tgz'))
  run('npm install', 'npm', ['install', '--no-audit', '--no-fund', `./${tarball}`])

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
    await answers(origin)
    await runMainJob({ mail, origin })
    const { headers } = await fetch(`${origin}/portal/sign-in`)
    assert.match(headers.get('content-security-policy') ?? '', /'nonce-.*frame-ancestors 'none'/)
    process.stdout.write('1 passed, 0 failed: the main job in a fresh host\n')
  } finally {
    server.kill('SIGTERM')
    mail.close()
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.stack : String(error)}\n0 passed, 1 failed: the main job in a fresh host\n`,
  )
  process.exitCode = 1
} finally {
  if (keep) process.stdout.write(`${host}\n`)
  else rmSync(host, { force: true, recursive: true })
}
