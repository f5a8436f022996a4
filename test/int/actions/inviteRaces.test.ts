import { afterAll, beforeAll, expect, test } from 'vitest'

import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { outcome, tally } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('invite-races')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const invite = (client: string, email: string) =>
  worker.visitor.post(`/portal/clients/${client}/invite`, { attestation: true, email })

test('thirty invitations of one client at once: exactly one, one mail, one audit event', async () => {
  const client = await people.client(agency)
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => invite(client.id, `same${index}@client.example`)),
  )
  expect(tally(answers)).toEqual({ '201': 1, '409 ALREADY_INVITED': 29 })
  const own = { client: { equals: client.id } }
  const rows = await storedRows(app, 'portal-connections', own)
  expect(rows).toHaveLength(1)
  await app.settled()
  expect(app.mailbox.mails).toHaveLength(1)
  expect(app.mailbox.mails[0]?.recipient).toBe(rows[0]?.email)
  const done = { and: [own, { outcome: { equals: 'done' } }] }
  expect(await storedRows(app, 'portal-audit-events', done)).toHaveLength(1)
})

test('one address to two clients at once: exactly one', async () => {
  const clients = await Promise.all([people.client(agency), people.client(agency)])
  const answers = await Promise.all(
    clients.flatMap(({ id }) => Array.from({ length: 5 }, () => invite(id, 'one@client.example'))),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  for (const answer of answers) {
    expect(outcome(answer)).toMatch(/^(201|409 ALREADY_INVITED|409 EMAIL_IN_USE)$/)
  }
  const rows = await storedRows(app, 'portal-connections', {
    email: { equals: 'one@client.example' },
  })
  expect(rows).toHaveLength(1)
})

test('canceled and resent at once: whichever comes first, one ends the other', async () => {
  const client = await people.client(agency)
  await invite(client.id, 'undecided@client.example')
  const act = (path: string) => worker.visitor.post(`/portal/clients/${client.id}/invite/${path}`)
  const answers = await Promise.all([act('cancel'), act('resend'), act('cancel'), act('resend')])
  expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
  const [row] = await storedRows(app, 'portal-connections', { client: { equals: client.id } })
  expect(row?.status).toBe('not-connected')
  expect(row?.effectsPendingAt ?? null).toBeNull()
})
