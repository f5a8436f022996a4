import { afterAll, beforeAll, expect, test } from 'vitest'

import { HOUR, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { draftOfForm } from '../../support/drafts.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { outcome, tally } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let ask: AskGraphQL
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('retry-after', {
    plugin: {
      limits: {
        clientCallsPerHour: 5,
        noticesPerHour: 3,
        revealsPerHour: 3,
        staffChangesPerHour: 30,
      },
    },
  })
  ask = graphqlOf(app)
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency, permissions: ['client-management', 'view-identifiers'] })
})
afterAll(() => app.stop())

/** Whole seconds until then, at least one. */
const isWait = (value: unknown, most: number): void => {
  expect(Number.isInteger(value)).toBe(true)
  expect(value).toBeGreaterThanOrEqual(1)
  expect(value).toBeLessThanOrEqual(most)
}

test(attack('LIMIT-40'), async () => {
  const email = 'nobody-at-all@client.example'
  const login = () => app.visitor().post('/portal/login', { email, password: 'wrong' })
  const first = app.now().getTime()
  await Promise.all(Array.from({ length: 10 }, login))
  const rest = await login()
  expect(outcome(rest)).toBe('429 TOO_MANY_REQUESTS')
  isWait(Number(rest.headers.get('retry-after')), 900)
  const form = await app.visitor().form('/portal/login', {
    _back: '/portal/sign-in',
    email,
    password: 'wrong',
  })
  expect(form.status).toBe(303)
  const draft = await draftOfForm(app, form)
  expect(draft?.error?.code).toBe('TOO_MANY_REQUESTS')
  isWait(Number(draft?.error?.retryAfter), 900)
  isWait(Number(form.headers.get('retry-after')), 900)
  const mutation = `mutation { portalLogin(email: "${email}", password: "wrong") { next } }`
  const graphql = await ask(app.visitor(), mutation)
  expect(graphql.code).toBe('TOO_MANY_REQUESTS')
  const extensions: Record<string, unknown> = { ...graphql.errors[0]?.extensions }
  isWait(extensions.retryAfter, 900)
  isWait(Number(graphql.headers.get('retry-after')), 900)
  // A moment before the end it is one second, not none
  app.advance(first + 900 * SECOND - app.now().getTime() - 50)
  const last = await login()
  if (last.status === 429) isWait(Number(last.headers.get('retry-after')), 5)
  app.advance(HOUR)
  expect(outcome(await login())).toBe('401 INVALID_CREDENTIALS')
})

test(attack('LIMIT-41'), async () => {
  const { id } = await people.client(agency, { ssn: '123-45-6789' })
  const aliases = Array.from(
    { length: 5 },
    (_, index) => `a${index}: portalRevealSSN(id: "${id}") { ssn }`,
  )
  const answer = await ask(worker.visitor, `mutation { ${aliases.join(' ')} }`)
  expect(answer.codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(2)
  expect(Object.values(answer.data).filter(Boolean)).toHaveLength(3)
  expect(outcome(await worker.visitor.post(`/portal/clients/${id}/reveal-ssn`))).toBe(
    '429 TOO_MANY_REQUESTS',
  )
  app.advance(HOUR + SECOND)
})

test(attack('LIMIT-42'), async () => {
  const { id } = await people.connected(worker, agency)
  const send = () => worker.visitor.post(`/portal/clients/${id}/messages`, { text: 'Hello' })
  const sent = await Promise.all(Array.from({ length: 5 }, send))
  expect(tally(sent)).toEqual({ '201': 3, '429 TOO_MANY_REQUESTS': 2 })
  const asked = await worker.visitor.post(`/portal/clients/${id}/requests`, { type: 'location' })
  expect(outcome(asked)).toBe('429 TOO_MANY_REQUESTS')
  app.advance(HOUR + SECOND)
})

test(attack('LIMIT-43'), async () => {
  const { id } = await people.client(agency)
  const cancel = () => worker.visitor.post(`/portal/clients/${id}/invite/cancel`)
  const answers = await Promise.all(Array.from({ length: 33 }, cancel))
  expect(tally(answers)).toEqual({ '409 NOT_INVITED': 30, '429 TOO_MANY_REQUESTS': 3 })
  app.advance(HOUR + SECOND)
})

test(attack('LIMIT-44'), async () => {
  const { email, visitor } = await people.connected(worker, agency)
  const answers = await Promise.all(
    Array.from({ length: 7 }, () => visitor.call('/portal/sessions')),
  )
  expect(tally(answers)).toEqual({ '200': 5, '429 TOO_MANY_REQUESTS': 2 })
  const foreign = await Promise.all(
    Array.from({ length: 3 }, () =>
      visitor.call('/portal/change-password', {
        body: { currentPassword: PASSWORD, password: PASSWORD },
        headers: { origin: 'https://evil.example' },
      }),
    ),
  )
  expect(tally(foreign)).toEqual({ '403 ORIGIN_NOT_ALLOWED': 3 })
  // Ways out stay open
  expect((await visitor.post('/portal/logout-everywhere')).status).toBe(200)
  expect((await people.signIn(visitor, email)).status).toBe(200)
})
