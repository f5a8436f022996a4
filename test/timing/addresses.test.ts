import { afterAll, beforeAll, expect, test } from 'vitest'

import { tokenIn } from '../support/mailbox.js'
import { startTiming, wrongPassword, type Timing } from './sampling.js'

let timing: Timing
beforeAll(async () => {
  timing = await startTiming('addresses', 1024)
})
afterAll(() => timing.stop())

const forgot = (email: string) => ({ body: { email }, path: '/portal/forgot-password' })
const lookup = (token: string) => ({ body: { token }, path: '/portal/invitations/lookup' })
const invited = async (email: string): Promise<string> => {
  const { agency, people, worker } = timing
  const { id } = await people.client(agency)
  await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
  return tokenIn(await people.lastMail(email))
}
const disconnected = async (): Promise<string> => {
  const { agency, people, worker } = timing
  const { email, id } = await people.connected(worker, agency)
  await worker.visitor.post(`/portal/clients/${id}/disconnect`)
  return email
}

test('sign-in with cheap hashes, so that every statement shows', async () => {
  const outcomes = await timing.sample(
    {
      known: async () => wrongPassword(await timing.client()),
      unknown: async () => wrongPassword(timing.stranger()),
    },
    'Sign-in, hashes at a small part of their cost',
  )
  expect(outcomes).toEqual(['401 INVALID_CREDENTIALS'])
})

test('"forgot password"', async () => {
  const outcomes = await timing.sample(
    {
      known: async () => forgot(await timing.client()),
      unknown: async () => forgot(timing.stranger()),
    },
    'Forgot password',
  )
  expect(outcomes).toEqual(['200'])
})

test('an invitation to an address with an account, and to one without', async () => {
  const outcomes = await timing.sample(
    {
      known: async () => lookup(await invited(await disconnected())),
      unknown: async () => lookup(await invited(timing.stranger())),
    },
    'Invitation looked up',
  )
  expect(outcomes).toEqual(['200'])
})

test('what must be told apart: a refusal that hashes, and one that does not', async () => {
  const outcomes = await timing.sample(
    {
      known: async () => wrongPassword(await timing.client()),
      unknown: () => Promise.resolve(lookup('x'.repeat(43))),
    },
    'Control: with a hash, and without',
    true,
  )
  expect(outcomes).toEqual(['400 TOKEN_INVALID', '401 INVALID_CREDENTIALS'])
})
