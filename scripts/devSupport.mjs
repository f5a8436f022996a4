/** What the scripts of the demo app share. */
import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
export const demoFolder = path.resolve(root, process.env.DEMO_DIR ?? '.demo')
export const port = Number(process.env.PORT ?? 3000)
export const nextBin = path.join(root, 'node_modules/next/dist/bin/next')
export const payloadBin = path.join(root, 'node_modules/payload/bin.js')
const tsxBin = path.join(root, 'node_modules/tsx/dist/cli.mjs')

const shared = { DEMO_DIR: demoFolder, NEXT_TELEMETRY_DISABLED: '1', PORT: String(port) }

/** Environment of a child that loads the config outside Next. */
export const cliEnv = {
  ...shared,
  // Without the condition, the editor's files use top-level await and Node 20 may end without a word
  NODE_OPTIONS: '--no-deprecation --conditions=development',
  PAYLOAD_CONFIG_PATH: 'dev/payload.config.ts',
  TSX_TSCONFIG_PATH: path.join(root, 'dev/tsconfig.json'),
}

export const nextEnv = { ...shared, NODE_OPTIONS: '--no-deprecation' }

/** Starts Node on a script of the repository, its output on this terminal. */
export const start = (args, env, options = {}) =>
  spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    ...options,
  })

/** Exit code of a child, 1 where it was killed or could not start. */
export const ended = (child) =>
  new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })

const PATIENCE = 5000

/** Hands Ctrl-C and kill on to a child and waits for its end; one that takes too long is killed. */
export const untilStopped = (child) => {
  const stop = () => {
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
  return ended(child)
}

export const fail = (message) => {
  console.error(`\n${message}\n`)
  process.exit(1)
}

/** Ends with a plain sentence where something needed is missing. */
export const checkMachine = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`)
  }
  if (!existsSync(nextBin)) fail('Run `npm ci` first.')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    fail(`PORT must be a number up to 65535, not "${process.env.PORT}".`)
  }
}

const isFree = (host) =>
  new Promise((resolve) => {
    const server = net.createServer()
    // An address family that this machine lacks is not taken
    server.once('error', ({ code }) => resolve(code !== 'EADDRINUSE'))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })

export const checkPort = async () => {
  // One after the other: `::` takes IPv4 as well
  if (!((await isFree('0.0.0.0')) && (await isFree('::')))) {
    fail(`Port ${port} is in use. Choose another, for example: PORT=${port + 1} npm run demo`)
  }
}

/**
 * Creates and fills the database in a process of its own: tables are only made outside production.
 * Its last line says that it came to the end; some failures of the tools below it exit with 0.
 */
export const seed = async () => {
  const marker = path.join(demoFolder, `seeded-${process.pid}`)
  const code = await ended(
    start(
      [tsxBin, 'dev/seed/run.ts'],
      {
        ...cliEnv,
        NODE_ENV: 'development',
        SEED_MARKER: marker,
        // Its clients open pages of the portal: that of the demo does not reach to their JSX
        TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
      },
      { stdio: ['ignore', 'inherit', 'inherit'] },
    ),
  )
  const finished = existsSync(marker)
  rmSync(marker, { force: true })
  if (code !== 0 || !finished) {
    fail(
      'The database could not be set up. If it is from an older version: npm run demo -- --fresh',
    )
  }
}
