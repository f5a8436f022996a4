import { readdir } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type {
  Allowance,
  Bus,
  Files,
  Limiter,
  LiveEvent,
  PortalJob,
  Queue,
} from '../../../src/exports/types.js'
import { localQueue } from '../../../src/outbox/localQueue.js'
import { EICAR, pdf, pdfWith } from '../../support/files.js'
import { outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { startUploads, type Uploads } from '../../support/uploads.js'

const KEY = /^[0-9a-f-]{36}\.pdf$/

/** A store that knows neither folders nor paths. */
const store = { away: new Set<string>(), full: false, kept: new Map<string, Buffer>(), open: 0 }
const files: Files = {
  open: (key) => {
    const bytes = store.away.has(key) ? undefined : store.kept.get(key)
    if (!bytes) return Promise.resolve(null)
    store.open += 1
    let closed = false
    return Promise.resolve({
      close: () => {
        store.open -= closed ? 0 : 1
        closed = true
        return Promise.resolve()
      },
      size: bytes.length,
      stream: ({ end, start } = { end: bytes.length - 1, start: 0 }) =>
        Readable.from(bytes.subarray(start, end + 1)),
    })
  },
  put: async (key, content, { mimeType, size }) => {
    if (store.full) throw new Error('The store is full')
    const bytes = await buffer(content)
    expect([mimeType, size]).toEqual(['application/pdf', bytes.length])
    store.kept.set(key, bytes)
  },
  quarantine: (key) => Promise.resolve(void store.away.add(key)),
  remove: (key) => Promise.resolve(void store.kept.delete(key)),
}

/** Runs jobs at once while people register; then nothing until it is told to, and loses what it is told to lose. */
const jobs: PortalJob[] = []
let held = false
const atOnce = localQueue((_, job) => started?.run(job) ?? Promise.resolve())
let started: Parameters<Queue['start']>[1] | undefined
const queue: Queue = {
  add: (payload, job, options) => (held ? void jobs.push(job) : atOnce.add(payload, job, options)),
  start: (_, work) => {
    started = work
  },
}
const runAll = async (): Promise<void> => {
  for (const job of jobs.splice(0)) await started?.run(job)
}

const events: LiveEvent[] = []
let down = false
const bus: Bus = {
  publish: (event) => {
    if (down) return Promise.reject(new Error('The bus is down'))
    events.push(event)
  },
  subscribe: () => () => undefined,
}

const asked: Allowance[][] = []
let wait = 0
const limiter: Limiter = {
  refund: () => Promise.resolve(),
  spend: (_, allowances) => {
    asked.push([...allowances])
    return Promise.resolve(wait > 0 ? { ok: false, wait } : { ok: true })
  },
}

let uploads: Uploads
let infected = false
beforeAll(async () => {
  const scan = async ({ open }: { open: () => Readable }) =>
    infected && (await buffer(open())).includes(EICAR) ? 'infected' : 'clean'
  uploads = await startUploads(
    'adapters',
    { directory: undefined, scan },
    { bus, files, limiter, queue },
  )
})
afterAll(() => uploads.app.stop())

describe('another store for files', () => {
  test('is given every document under a random key, and the disk nothing', async () => {
    const { path, row } = await uploads.sent(pdf('whole'))
    expect(row.filename).toMatch(KEY)
    expect(store.kept.get(row.filename)).toEqual(pdf('whole'))
    expect(await readdir(uploads.app.files).catch(() => [])).toEqual([])
    const whole = await uploads.worker.visitor.call(path)
    expect(whole.status).toBe(200)
    const part = await uploads.worker.visitor.call(path, { headers: { range: 'bytes=0-3' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 0-3/${pdf('whole').length}`,
    ])
    await uploads.worker.visitor.call(path, { method: 'HEAD' })
    expect(store.open).toBe(0)
  })

  test('keeps what staff add in the admin panel, and drops what they delete', async () => {
    const answer = await uploads.staffUpload(uploads.worker.visitor, pdf('paper'))
    expect(answer.status).toBe(201)
    const { filename, id } = answer.body.doc as unknown as { filename: string; id: string }
    expect(store.kept.get(filename)).toEqual(pdf('paper'))
    await uploads.worker.visitor.call(`/client-documents/${id}`, { method: 'DELETE' })
    expect(store.kept.has(filename)).toBe(false)
  })

  test('that cannot store a file leaves no row behind', async () => {
    store.full = true
    const id = await uploads.ask()
    const answer = await uploads.send(id, [pdf(), 'a.pdf', ''])
    store.full = false
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await uploads.rowsOf(id)).toEqual([])
  })

  test('serves no bytes but those that came in, and nothing from quarantine', async () => {
    const { path, row } = await uploads.sent(pdf('mine'))
    store.kept.set(row.filename, pdf('other'))
    expect(outcome(await uploads.worker.visitor.call(path))).toBe('404 NOT_FOUND')
    const bad = await uploads.sent(pdfWith(`% ${EICAR}`))
    infected = true
    await uploads.app.payload.db.updateOne({
      collection: 'client-documents',
      data: { scanState: 'pending' },
      where: { id: { equals: bad.row.id } },
    })
    await started?.run({ kind: 'sweep' })
    infected = false
    expect(store.away).toEqual(new Set([bad.row.filename]))
    expect(outcome(await uploads.worker.visitor.call(bad.path))).toBe('404 NOT_FOUND')
    expect(store.open).toBe(0)
  })
})

describe('another queue', () => {
  test('brings each mail once, however often it runs the job', async () => {
    await uploads.app.settled()
    held = true
    const before = uploads.app.mailbox.mails.length
    await uploads.ask()
    expect(jobs).toEqual([{ id: expect.any(String) as string, kind: 'deliver' }])
    expect(uploads.app.mailbox.mails).toHaveLength(before)
    jobs.push(...jobs)
    await runAll()
    expect(uploads.app.mailbox.mails).toHaveLength(before + 1)
  })

  test('that loses a job loses no mail: the sweep sends it', async () => {
    const before = uploads.app.mailbox.mails.length
    await uploads.ask()
    jobs.length = 0
    await started?.run({ kind: 'sweep' })
    expect(uploads.app.mailbox.mails).toHaveLength(before + 1)
  })
})

describe('another bus', () => {
  test('is told of every change, and one that is down undoes none', async () => {
    events.length = 0
    await uploads.ask()
    expect(events).toEqual([
      { agency: uploads.agency, client: uploads.client.id, private: false, type: 'request' },
    ])
    down = true
    await expect(uploads.ask()).resolves.toEqual(expect.any(String))
    down = false
  })
})

describe('another limiter', () => {
  test('is told of nobody, decides, and the table holds no budget', async () => {
    asked.length = 0
    wait = 61_500
    const refused = await uploads.app.visitor().post('/portal/login', {
      email: 'nobody@example.org',
      password: 'not the right one at all',
    })
    wait = 0
    expect([outcome(refused), refused.headers.get('retry-after')]).toEqual([
      '429 TOO_MANY_REQUESTS',
      '62',
    ])
    expect(asked).toHaveLength(1)
    expect(JSON.stringify(asked)).not.toMatch(/nobody/)
    for (const { key, windows } of asked.flat()) {
      expect(key).toMatch(/^[A-Za-z]+:[\w-]{43}$/)
      expect(windows.length).toBeGreaterThan(0)
    }
    // The audit trail counts its repeated refusals there; that is no budget.
    const rows = await storedRows(uploads.app, 'portal-rate-limits')
    expect(rows.filter(({ key }) => !String(key).startsWith('refusal:'))).toEqual([])
  })
})
