import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { statementsDuring } from '../../support/driverStatements.js'
import { pdf } from '../../support/files.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
import { PASSWORD } from '../../support/people.js'
import { HEADERS, startUploads, type Uploads } from '../../support/uploads.js'
import type { Answer, Visitor } from '../../support/visitor.js'

let host: Uploads
let statements: Map<string, string[]>

const isOK = (answer: Answer): Answer => {
  expect(answer.status, answer.message).toBeLessThan(300)
  return answer
}

/** A step of a flow: what is done, and what follows the answer. */
const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
  await host.app.settled()
  statements.set(
    name,
    await statementsDuring(host.app, async () => {
      await work()
      await host.app.settled()
    }),
  )
}

const signIn = async (visitor: Visitor, email: string, browser: string): Promise<void> => {
  await step(`Sign-in, ${browser}: password`, async () =>
    isOK(await visitor.post('/portal/login', { email, password: PASSWORD })),
  )
  const code = codeIn(await host.people.lastMail(email))
  await step(`Sign-in, ${browser}: code`, async () =>
    isOK(await visitor.post('/portal/login/verify', { code })),
  )
}

const invite = async (name?: string): Promise<{ client: string; email: string }> => {
  const { id } = await host.people.client(host.agency, { careTeam: [host.worker.id] })
  const email = `${id}@client.example`
  const path = `/portal/clients/${id}/invite`
  const post = async () => isOK(await host.worker.visitor.post(path, { attestation: true, email }))
  await (name === undefined ? post() : step(name, post))
  return { client: id, email }
}

const askLocation = async (client: string): Promise<string> =>
  String(
    isOK(await host.worker.visitor.post(`/portal/clients/${client}/requests`, { type: 'location' }))
      .body.id,
  )

/** Only with an enrolment does the dashboard have a program to name. */
const enroll = async (client: string): Promise<void> => {
  const program = await host.people.create('programs', { agency: host.agency, name: 'Rent help' })
  await host.people.create('enrollments', {
    agency: host.agency,
    client,
    program: program.id,
    startDate: '2026-01-05T12:00:00.000Z',
  })
}

/** Every flow once before it is counted: budgets of the day's first call, and caches. */
const run = async (): Promise<void> => {
  const { people, worker } = host
  const { client, email } = await invite('Invitation, until it is mailed')
  const visitor = host.app.visitor()
  const token = tokenIn(await people.lastMail(email))
  await step('Registration', async () =>
    isOK(await visitor.post('/portal/register', { password: PASSWORD, token })),
  )
  await signIn(visitor, email, 'new browser')
  await signIn(visitor, email, 'known browser')
  const path = `/portal/clients/${client}`
  await step('Request sent, until it is mailed', async () =>
    isOK(await worker.visitor.post(`${path}/requests`, { type: 'location' })),
  )
  const location = await askLocation(client)
  await step('Location sent', async () =>
    isOK(await visitor.post(`/portal/requests/${location}/fulfill`, { address: '1 Main Street' })),
  )
  const document = await host.ask({}, { email, id: client, visitor })
  await step('Document sent', async () =>
    isOK(await host.sendAs(visitor, document, [pdf(), 'paper.pdf', 'application/pdf'])),
  )
  await step('Message of a client', async () =>
    isOK(await visitor.post('/portal/messages', { text: 'Hello', to: worker.id })),
  )
  await step('Message of staff, until it is mailed', async () =>
    isOK(await worker.visitor.post(`${path}/messages`, { text: 'Hello' })),
  )
  await enroll(client)
  await step('Dashboard', async () => {
    const { html, status } = await visitor.page('/')
    expect([status, html.includes('Rent help')]).toEqual([200, true])
  })
  await step('`/api/portal/me`', async () =>
    isOK(await visitor.call('/portal/me', { headers: HEADERS })),
  )
}

beforeAll(async () => {
  host = await startUploads('flows')
  statements = new Map()
  await run()
  statements = new Map()
  await run()
})
afterAll(() => host.app.stop())

/** What docs/benchmarks.md says of each flow: statements before rows were shared and inserts were not read back, and since. */
const written = async (): Promise<Map<string, { before: number; now: number }>> => {
  const page = await readFile(new URL('../../../docs/benchmarks.md', import.meta.url), 'utf8')
  const table = page.split('<!-- flows -->')[1] ?? ''
  const rows = table.matchAll(/^\| (?<name>[^|]+?) +\| (?<before>\d+) +\| (?<now>\d+) +\|/gm)
  return new Map(
    [...rows].map(({ groups = {} }) => [
      groups.name ?? '',
      { before: Number(groups.before), now: Number(groups.now) },
    ]),
  )
}

test('each flow takes no more statements than docs/benchmarks.md says', async () => {
  const said = await written()
  expect([...statements.keys()]).toEqual([...said.keys()])
  for (const [name, list] of statements) {
    expect(list.length, `${name}\n${list.join('\n')}`).toBeLessThanOrEqual(said.get(name)?.now ?? 0)
  }
})

test('what is promised: a sign-in at two thirds, an invitation and an answer at three quarters', async () => {
  const said = await written()
  const now = (name: string): number => statements.get(name)?.length ?? 1000
  const before = (name: string): number => said.get(name)?.before ?? 0
  for (const browser of ['new browser', 'known browser']) {
    const both = ['password', 'code'].map((part) => `Sign-in, ${browser}: ${part}`)
    expect(both.reduce((sum, name) => sum + now(name), 0)).toBeLessThanOrEqual(40)
  }
  for (const name of ['Invitation, until it is mailed', 'Location sent']) {
    expect(now(name)).toBeLessThanOrEqual(0.75 * before(name))
  }
})
