/** Commands, servers and their memory. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, openSync, readdirSync, readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'

import { cache } from './settings.mjs'

/** Runs a command to its end; what it says is shown only when it fails. Answers milliseconds. */
export const run = (name, args, { cwd, env = {} }) => {
  const started = performance.now()
  const { status, stderr, stdout } = spawnSync(args[0], args.slice(1), {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`${name} failed\n${stdout}\n${stderr}`)
  const took = performance.now() - started
  console.log(`  ${name}: ${(took / 1000).toFixed(1)} s`)
  return took
}

const PATIENCE = 120_000
const LOOK_EVERY = 10

const answers = (url) =>
  new Promise((resolve) => {
    const request = http.get(url, { agent: false }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode === 200))
    })
    request.once('error', () => resolve(false))
  })

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Memory of a process and its children in MB (Linux); null elsewhere. */
const memoryOf = (pid) => {
  const parents = new Map()
  const sizes = new Map()
  try {
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]))
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0))
    }
  } catch (error) {
    // A process may end while it is looked at
    if (parents.size === 0) return null
    if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error
  }
  const total = (of) =>
    [...parents]
      .filter(([, parent]) => parent === of)
      .reduce((sum, [child]) => sum + total(child), sizes.get(of) ?? 0)
  return total(pid) / 1024
}

const TICKS_A_SECOND = 100

/** Seconds of processor time that a process has had (Linux), whatever else the machine does meanwhile; null elsewhere. */
const processorTimeOf = (pid) => {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return null
  const fields = readFileSync(file, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
}

const nextBin = path.join(cache, 'node_modules/next/dist/bin/next')

/** `next start` until the first answer with 200. `startedIn` is in milliseconds; one server a port. */
export const startServer = async ({ app, env, name, port }) => {
  const origin = `http://localhost:${port}`
  const log = openSync(path.join(cache, `${name}.log`), 'w')
  const started = performance.now()
  const child = spawn(process.execPath, [nextBin, 'start', '--port', String(port)], {
    cwd: path.join(cache, 'apps', app),
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      SERVER_URL: origin,
      ...env,
    },
    stdio: ['ignore', log, log],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
    await ended
    clearTimeout(timer)
  }
  while (!(await answers(`${origin}/api/users/init`))) {
    if (child.exitCode !== null || performance.now() - started > PATIENCE) {
      await stop()
      throw new Error(`${name} does not answer: see ${path.join(cache, `${name}.log`)}`)
    }
    await pause(LOOK_EVERY)
  }
  const startedIn = performance.now() - started
  return {
    memory: () => memoryOf(child.pid),
    origin,
    pid: child.pid,
    /** Seconds that the server has had by now. */
    processorNow: () => processorTimeOf(child.pid),
    processorTime: processorTimeOf(child.pid),
    startedIn,
    stop,
  }
}
