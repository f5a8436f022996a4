import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { openLogbook } from '../../support/logbook.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

const CANARY = 'canary-log-zither'
/** What would begin a second line, paint a terminal or turn the direction of writing. */
const STEERING = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
const FORGED = `x\r\nFORGED\u001B[2K\u2028\u0085\u202Eline`

const logbook = openLogbook()
let app: PortalApp
let people: People
let agency: string
let worker: Visitor
let client: Awaited<ReturnType<People['connected']>>
/** An error of the driver for a statement with `CANARY` among its parameters. */
let fault: unknown

beforeAll(async () => {
  app = await startPortalApp('log', { host: logbook.host })
  people = peopleOf(app)
  agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  worker = staff.visitor
  client = await people.connected(staff, agency)
  const record = { agency, firstName: CANARY, id: client.id, lastName: CANARY }
  fault = await app.payload.db.create({ collection: 'clients', data: record, req: {} }).then(
    () => null,
    (error: unknown) => error,
  )
})
afterAll(async () => {
  logbook.close()
  await app.stop()
})
beforeEach(() => {
  logbook.lines.length = 0
})

const written = (): string => logbook.lines.join('\n')

/** The database fails in this way whatever is asked of it meanwhile. */
const whileFailing = async (work: () => Promise<unknown>): Promise<void> => {
  const { db } = app.payload
  const real = { create: db.create, find: db.find, findOne: db.findOne, updateOne: db.updateOne }
  const fail = () => Promise.reject(fault)
  Object.assign(db, { create: fail, updateOne: fail })
  try {
    await work()
  } finally {
    Object.assign(db, real)
  }
}

describe('a database error that carries what was typed', () => {
  test('is at hand', () => {
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).toMatch(
      /Error|duplicate|UNIQUE/i,
    )
  })

  test(attack('AUDIT-15', 'of a driver'), () => {
    const errors = [
      fault,
      Object.assign(new Error(`Failed query: insert into x\nparams: ${CANARY}`), {
        cause: Object.assign(new Error('duplicate key value violates unique constraint "x_idx"'), {
          code: '23505',
          detail: `Key (email)=(${CANARY}) already exists.`,
          severity: 'ERROR',
        }),
        params: [CANARY],
        query: 'insert into x',
      }),
      Object.assign(new Error(`E11000 duplicate key error dup key: { email: "${CANARY}" }`), {
        code: 11_000,
        keyValue: { email: CANARY },
        name: 'MongoServerError',
      }),
      Object.assign(new Error(`E11000 duplicate key error dup key: { email: "${CANARY}" }`), {
        name: 'MongoBulkWriteError',
        writeErrors: [{ err: { op: { email: CANARY } } }],
      }),
    ]
    for (const err of errors) {
      app.payload.logger.error({ err, msg: 'It failed' })
      app.payload.logger.error(err)
    }
    expect(logbook.lines.length).toBe(errors.length * 2)
    expect(written()).not.toContain(CANARY)
    // What helps to find the fault stays.
    expect(written()).toContain('23505')
    expect(written()).toContain('11000')
    expect(written()).toContain('log.test.ts')
  })

  test(attack('AUDIT-15', 'in an action'), async () => {
    await whileFailing(() => worker.post(`/portal/clients/${client.id}/messages`, { text: CANARY }))
    expect(logbook.lines.length).toBeGreaterThan(0)
    expect(written()).not.toContain(CANARY)
  })

  test(attack('AUDIT-15', 'over the generated paths and GraphQL'), async () => {
    const ask = graphqlOf(app)
    await whileFailing(async () => {
      await worker.post('/clients', { agency, firstName: CANARY, lastName: CANARY })
      await ask(
        worker,
        `mutation { createClient(data: { firstName: "${CANARY}", lastName: "${CANARY}" }) { id } }`,
      )
      await ask(
        worker,
        `mutation { portalSendMessage(id: "${client.id}", text: "${CANARY}") { id } }`,
      )
    })
    expect(logbook.lines.length).toBeGreaterThan(0)
    expect(written()).not.toContain(CANARY)
  })
})

test(attack('AUDIT-15', 'in refused GraphQL'), async () => {
  const ask = graphqlOf(app)
  const ours =
    'mutation ($p: String, $d: Boolean) { portalLogin(email: "a@b.example", password: $p) { next } portalLogout }'
  await ask(app.visitor(), ours, { variables: { d: CANARY, p: { secret: CANARY } } })
  await ask(app.visitor(), `mutation { portalLogin(password: ${CANARY}) { next } }`)
  await ask(app.visitor(), `mutation { portalLogin(password: "${CANARY}" { next } }`)
  await ask(
    app.visitor(),
    `mutation { portalVerifyCode(code: "${CANARY}", rememberDevice: "${CANARY}") { next } }`,
  )
  await ask(app.visitor(), 'mutation { portalLogin(email: "a@b.example", password: "x") { next } }')
  await ask(
    worker,
    `{ Clients(where: { firstName: { equals: { a: "${CANARY}" } } }) { docs { id } } }`,
  )
  await ask(
    worker,
    `mutation { createClient(data: { firstName: "${CANARY}", nameDataQuality: "${CANARY}" }) { id } }`,
  )
  await worker.call(`/clients?where[${CANARY}][equals]=${CANARY}`)
  await worker.call(`/clients?where[dateOfBirth][equals]=${CANARY}&sort=${CANARY}`)
  await worker.post('/clients', { agency, dateOfBirth: CANARY, firstName: { a: CANARY } })
  expect(written()).not.toContain(CANARY)
})

test(attack('AUDIT-12', 'in the log'), async () => {
  const hidden = encodeURIComponent(FORGED)
  await worker.call(`/pages?where[${hidden}][equals]=1`)
  await worker.call(`/pages?sort=${hidden}`)
  await worker.post('/clients', { agency, firstName: FORGED, lastName: FORGED, nope: FORGED })
  await app.visitor().post('/portal/login', { email: `${FORGED}@b.example`, password: FORGED })
  app.payload.logger.error({ err: new Error(FORGED), msg: FORGED })
  app.payload.logger.info({ msg: FORGED, who: FORGED })
  expect(logbook.lines.length).toBeGreaterThan(1)
  for (const line of logbook.lines) {
    expect(line.replace(/\n$/, '')).not.toMatch(STEERING)
    const { err, ...entry } = JSON.parse(line) as { err?: { message: string; stack: string } }
    expect([err?.message ?? '', ...Object.values(entry)].join(' ')).not.toMatch(STEERING)
    // A stack has lines; each names a place in the code.
    for (const frame of err?.stack.split('\n').slice(1) ?? [])
      expect(frame).toMatch(/^\s+at |caused by/)
  }
})

test('errors of the host keep what the host puts on them', () => {
  app.payload.logger.error({
    err: Object.assign(new Error('No paper'), { tray: 2 }),
    msg: 'Printer',
  })
  const { err } = JSON.parse(logbook.lines[0] ?? '{}') as { err: Record<string, unknown> }
  expect(err).toMatchObject({ message: 'No paper', tray: 2, type: 'Error' })
})
