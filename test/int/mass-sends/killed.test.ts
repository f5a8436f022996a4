import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { databaseKind, databaseURL } from '../../support/database/adapter.js'
import { insertManyConnected } from '../../support/massSends.js'
import type { WorkerOrder } from '../../support/massSendOrder.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

const isFull = process.env.TEST_SCOPE === 'full'
/** In full the most that there can be; `npm test` has to end while somebody waits. */
const CLIENTS = isFull ? 5000 : 300
const KILLS = isFull ? 10 : 3
/** Longer than the lease that whoever was killed leaves behind. */
const BETWEEN = 3 * MINUTE

let app: PortalApp
let people: People
beforeAll(async () => {
  app = await startPortalApp('mass-killed')
  people = peopleOf(app)
})
afterAll(() => app.stop())

/** Runs a server until it has sent everything, or was killed. */
const serve = (order: WorkerOrder): Promise<'done' | 'killed'> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--no-deprecation',
        '--conditions=development',
        '--import',
        'tsx',
        'test/support/massSendWorker.ts',
      ],
      {
        env: { ...process.env, MASS_SEND_ORDER: JSON.stringify(order) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => said.push(text.toString()))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed')
      else if (code === 0) resolve('done')
      else reject(new Error(said.join('')))
    })
  })

const counted = (rows: readonly Record<string, unknown>[], by: string): number[] => {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(String(row[by]), (counts.get(String(row[by])) ?? 0) + 1)
  return [...counts.values()]
}
const once = Array.from({ length: CLIENTS }, () => 1)

test(
  'killed again and again with kill -9 and started again, it reaches each client exactly once, and says so',
  { timeout: isFull ? 3_600_000 : 240_000 },
  async () => {
    const agency = (await people.agency()).id
    const worker = await people.staff({ agency })
    const clients = await insertManyConnected(app.payload, agency, CLIENTS)
    const send = await people.create('mass-sends', {
      agency,
      awaited: clients,
      claims: 0,
      createdBy: worker.id,
      failed: 0,
      name: 'Open tomorrow',
      sent: 0,
      skipped: 0,
      status: 'sending',
      text: 'Open tomorrow',
      total: CLIENTS,
      type: 'message',
    })
    const order = { kind: databaseKind(), send: send.id, url: databaseURL('mass-killed') }
    const moments = ['before', 'during', 'after'] as const
    for (let round = 0; round < KILLS; round += 1) {
      // The first while the recipients are written down, the others while they have their turns
      const killAt = round === 0 ? randomInt(5, CLIENTS) : randomInt(5, CLIENTS * 2)
      const moment = moments[randomInt(moments.length)] ?? 'during'
      const told = { ...order, killAt, later: round * BETWEEN, moment }
      expect(await serve(told), JSON.stringify(told)).toBe('killed')
    }
    expect(await serve({ ...order, killAt: 0, later: KILLS * BETWEEN, moment: 'after' })).toBe(
      'done',
    )
    app.advance((KILLS + 1) * BETWEEN)

    const { body } = await worker.visitor.call(`/portal/mass-sends/${send.id}`)
    expect(body).toMatchObject({
      failed: 0,
      sent: CLIENTS,
      skipped: 0,
      status: 'done',
      total: CLIENTS,
      waiting: 0,
    })
    const of = { massSend: { equals: send.id } }
    expect(counted(await storedRows(app, 'mass-send-recipients', of), 'client')).toEqual(once)
    const messages = await storedRows(app, 'portal-messages', {})
    expect(counted(messages, 'client')).toEqual(once)
    // What a killed server had not settled is settled by the next, once
    expect(messages.filter(({ effectsPendingAt }) => effectsPendingAt)).toEqual([])
    const mine = { agency: { equals: agency } }
    const copies = await storedRows(app, 'portal-inbox', mine)
    expect(counted(copies, 'subject')).toEqual(once)
    const events = await storedRows(app, 'portal-audit-events', {
      and: [mine, { action: { equals: 'message.sent' } }],
    })
    expect(counted(events, 'subject')).toEqual(once)
    const mails = await storedRows(app, 'portal-outbox', { kind: { equals: 'new-message' } })
    expect(counted(mails, 'subject')).toEqual(once)
    expect(new Set(mails.map(({ dedupeKey }) => dedupeKey)).size).toBe(CLIENTS)
  },
)
