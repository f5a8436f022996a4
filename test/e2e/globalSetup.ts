import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { openMailbox } from '../support/mailbox.js'

declare module 'vitest' {
  export interface ProvidedContext {
    e2e: { folder: string; origin: string }
  }
}

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

/** Starts the demo as `npm run demo` does, on an empty folder. @returns how to stop it. */
const startDemo = async (folder: string, smtpPort: number) => {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const output: string[] = []
  const demo = spawn(process.execPath, ['scripts/demo.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      DEMO_DIR: folder,
      PORT: String(port),
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
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
  return { origin, stop }
}

/**
 * The demo, and a real mail server that keeps each mail in a file. `E2E_ORIGIN` names a demo that runs already, with its
 * `SMTP_URL` at 127.0.0.1 and `E2E_SMTP_PORT`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-e2e-'))
  const mailbox = await openMailbox(Number(process.env.E2E_SMTP_PORT ?? 0))
  const running = process.env.E2E_ORIGIN
  const { origin, stop } = running
    ? { origin: running, stop: () => Promise.resolve() }
    : await startDemo(folder, mailbox.port)

  const received = path.join(folder, 'received.json')
  // Put in place whole: who reads it never sees half of it
  const keep = setInterval(() => {
    void writeFile(`${received}.new`, JSON.stringify(mailbox.mails))
      .then(() => rename(`${received}.new`, received))
      .catch(() => undefined)
  }, 200)
  project.provide('e2e', { folder, origin })
  return async () => {
    clearInterval(keep)
    await stop()
    await mailbox.close()
    await rm(folder, { force: true, recursive: true })
  }
}
