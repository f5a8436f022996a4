import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { openMailbox } from '../support/mailbox.js'
import { startDemo } from './demo.js'

/** A running demo, and the folder in which its mails are kept. */
type Demo = { folder: string; origin: string }

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker, and a folder as the demo left it at rest before anybody came, empty where one runs already. */
    e2e: { demos: readonly Demo[]; untouched: string }
  }
}

type Running = Pick<Awaited<ReturnType<typeof startDemo>>, 'origin' | 'stop'>

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
  const untouched = path.join(folder, 'untouched')
  await mkdir(first)
  const opened: Awaited<ReturnType<typeof openDemo>>[] = []
  const { E2E_ORIGIN: running, E2E_SMTP_PORT: smtpPort = '0' } = process.env
  if (running) {
    const there = { origin: running, stop: () => Promise.resolve() }
    opened.push(await openDemo(first, Number(smtpPort), () => Promise.resolve(there)))
  } else {
    // Built and filled once; the others begin with a copy of what that left at rest
    const { close } = await openDemo(first, 0, (port) => startDemo(first, port))
    await close()
    for (const other of [untouched, ...others]) await cp(first, other, { recursive: true })
    for (const one of folders) opened.push(await openDemo(one, 0, (port) => startDemo(one, port)))
  }
  project.provide('e2e', {
    demos: opened.map(({ demo }) => demo),
    untouched: running ? '' : untouched,
  })
  return async () => {
    for (const { close } of opened) await close()
    await rm(folder, { force: true, recursive: true })
  }
}
