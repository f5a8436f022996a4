import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const PATIENCE = 25 * 60 * 1000

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Waits until the demo answers; fails with its output when it ends before. */
const untilUp = async (origin: string, demo: ChildProcess, output: string[]): Promise<void> => {
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    if (demo.exitCode !== null) throw new Error(`the demo ended:\n${output.join('')}`)
    // As people come: the first page of the admin panel decides which copy of Payload in the build runs
    const answer = await fetch(`${origin}/admin/login`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => {
      setTimeout(resolve, 500)
    })
  }
  throw new Error(`the demo did not start:\n${output.join('')}`)
}

/**
 * Starts the demo as `npm run demo` does, on an empty folder or a filled one.
 * @param at the port, where it stood before; else a free one
 * @param more of its environment
 * @returns where it is, and how to stop it
 */
export const startDemo = async (
  folder: string,
  smtpPort: number,
  at?: number,
  more: Record<string, string> = {},
) => {
  const port = at ?? (await freePort())
  const origin = `http://localhost:${port}`
  const output: string[] = []
  const demo = spawn(process.execPath, ['scripts/demo.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      DEMO_DIR: folder,
      PORT: String(port),
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      ...more,
    },
  })
  for (const stream of [demo.stdout, demo.stderr]) {
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  }
  await untilUp(origin, demo, output)
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => {
      demo.once('exit', resolve)
    })
    demo.kill('SIGTERM')
    await ended
  }
  return { origin, port, stop }
}
