/** Commands and servers of a host, and everything they say. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** Of Payload's commands: without the condition, the editor's files use top-level await and Node 20 may end without a word. */
export const CLI = { NODE_OPTIONS: '--no-deprecation --conditions=development' }

/** Both streams of a child, in the order in which they came. */
const listen = (child) => {
  const said = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text) => said.push(text))
  }
  return () => said.join('')
}

/**
 * Runs one command to its end. Answers what it said.
 * @param options `fails`: it may fail, and what it said is looked at.
 * @throws Error with all of it where the command fails.
 */
export const run = (name, command, args, { cwd, env = {}, fails = false }) =>
  new Promise((resolve, reject) => {
    const started = Date.now()
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      // Nobody answers a question: what asks one fails or goes on
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = listen(child)
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0 || fails) {
        process.stdout.write(`${name}: ${Math.round((Date.now() - started) / 1000)} s\n`)
        resolve(said())
      } else reject(new Error(`${name} failed:\n${said()}`))
    })
  })

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A place to serve from that nobody has. */
export const freeOrigin = async () => {
  const port = await freePort()
  return { origin: `http://localhost:${port}`, port }
}

/** `next start`; `stop` answers what it said. */
export const startServer = async ({ cwd, env, port, ready }) => {
  const child = spawn('node_modules/.bin/next', ['start', '--port', String(port)], {
    cwd,
    env: { ...process.env, ...env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = listen(child)
  const ended = new Promise((resolve) => {
    child.once('close', resolve)
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    return said()
  }
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(`http://localhost:${port}${ready}`).catch(() => undefined)
    if (answer?.ok) return { said, stop }
    await wait(500)
  }
  await stop()
  throw new Error(`the host does not answer:\n${said()}`)
}
