import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { openMailbox } from '../support/mailbox.js'

/** A running demo, and the folder in which its mails are kept. */
type Demo = { folder: string; origin: string }

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker. */
    e2e: { demos: readonly Demo[] }
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

/** Starts the demo as `npm run demo` does, on an empty folder or a filled one. @returns how to stop it. */
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

type Running = Awaited<ReturnType<typeof startDemo>>

/** A mail server of its own beside a demo, its mails in a file that whoever reads it never sees half of. */
const openDemo = async (
  folder: string,
  smtpPort: number,
  run: (port: number) => Promise<Running>,
) => {
  const mailbox = await openMailbox(smtpPort)
  const { origin, stop } = await run(mailbox.port)
  const received = path.join(folder, 'received.json')
  const keep = setInterval(() => {
    void writeFile(`${received}.new`, JSON.stringify(mailbox.mails))
      .then(() => rename(`${received}.new`, received))
      .catch(() => undefined)
  }, 200)
  const close = async (): Promise<void> => {
    clearInterval(keep)
    await stop()
    await mailbox.close()
  }
  return { close, demo: { folder, origin } satisfies Demo }
}

/**
 * A demo for each worker, and real mail servers that keep each mail in a file. `E2E_ORIGIN` names a demo that runs already, with its
 * `SMTP_URL` at 127.0.0.1 and `E2E_SMTP_PORT`; then all files go through it, one after the other.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-e2e-'))
  const folders = Array.from({ length: project.config.maxWorkers }, (_, at) =>
    path.join(folder, String(at)),
  )
  const [first = folder, ...others] = folders
  await mkdir(first)
  const opened: Awaited<ReturnType<typeof openDemo>>[] = []
  const { E2E_ORIGIN: running, E2E_SMTP_PORT: smtpPort = '0' } = process.env
  if (running) {
    const there = { origin: running, stop: () => Promise.resolve() }
    opened.push(await openDemo(first, Number(smtpPort), () => Promise.resolve(there)))
  } else {
    if (others.length > 0) {
      // Built and filled once; the others begin with a copy of what that left at rest
      const { close } = await openDemo(first, 0, (port) => startDemo(first, port))
      await close()
      for (const other of others) await cp(first, other, { recursive: true })
    }
    for (const one of folders) opened.push(await openDemo(one, 0, (port) => startDemo(one, port)))
  }
  project.provide('e2e', { demos: opened.map(({ demo }) => demo) })
  return async () => {
    for (const { close } of opened) await close()
    await rm(folder, { force: true, recursive: true })
  }
}
