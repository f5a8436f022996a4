import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR, MINUTE } from '../../../src/core/clock.js'
import { attack, rounds } from '../../attacks/attack.js'
import { interleaveOf, type Interleave } from '../../support/interleave.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

const NEW_PASSWORD = 'copper window harvest tulip'
const newAddress = ({ email }: Client): string => `new-${email}`

let app: PortalApp
let people: People
let interleave: Interleave
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('races')
  people = peopleOf(app)
  interleave = interleaveOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
beforeEach(() => app.advance(2 * HOUR))
afterAll(() => app.stop())

type Client = Awaited<ReturnType<People['connected']>>

const setStatus = (email: string, status: 'active' | 'disabled') =>
  app.payload.update({
    collection: 'portal-accounts',
    data: { status },
    overrideAccess: true,
    where: { email: { equals: email } },
  })

/** What ends a client's sign-ins, prepared so that it can strike at any moment. */
const RIVALS = {
  'change the address': async (client: Client) => {
    const email = newAddress(client)
    await client.visitor.post('/portal/change-email', { currentPassword: PASSWORD, email })
    const token = tokenIn(await people.lastMail(email))
    return () => app.visitor().post('/portal/change-email/confirm', { token })
  },
  'change the password': ({ visitor }: Client) =>
    Promise.resolve(() =>
      visitor.post('/portal/change-password', {
        currentPassword: PASSWORD,
        password: NEW_PASSWORD,
      }),
    ),
  disable: ({ email }: Client) => Promise.resolve(() => setStatus(email, 'disabled')),
  disconnect: ({ id }: Client) =>
    Promise.resolve(() => worker.visitor.post(`/portal/clients/${id}/disconnect`)),
  // The address goes over to another client's record, as when staff had taken the wrong one.
  'move to another client': async ({ email, id }: Client) => {
    const other = await people.client(agency)
    return async () => {
      await worker.visitor.post(`/portal/clients/${id}/disconnect`)
      const body = { attestation: true, email }
      await worker.visitor.post(`/portal/clients/${other.id}/invite`, body)
      await app.settled()
      // Codes of the sign-in may have come after it.
      const invitations = app.mailbox
        .to(email)
        .filter(({ subject }) => subject?.includes('Invitation'))
      const token = tokenIn(invitations.at(-1))
      const registered = await app
        .visitor()
        .post('/portal/register', { password: NEW_PASSWORD, token })
      if (registered.status !== 201) throw new Error(`register: ${registered.message}`)
    }
  },
  'reset the password': async ({ email }: Client) => {
    await app.visitor().post('/portal/forgot-password', { email })
    const token = tokenIn(await people.lastMail(email))
    return () => app.visitor().post('/portal/reset-password', { password: NEW_PASSWORD, token })
  },
  'sign out everywhere': ({ visitor }: Client) =>
    Promise.resolve(() => visitor.post('/portal/logout-everywhere')),
} as const
type Rival = keyof typeof RIVALS
const NAMES = Object.keys(RIVALS) as Rival[]

const SETS_PASSWORD = new Set<Rival>([
  'change the password',
  'move to another client',
  'reset the password',
])

/** What a browser can do after the race: nothing, unless it began after the rival was done. */
const reach = async (visitor: Visitor) => {
  const me = await visitor.call('/portal/me')
  return me.status === 200 && Boolean(me.body.client) ? 'signed in' : 'nothing'
}

/** Sees that nothing that was issued in the race works, also when a disabled account is enabled again. */
const expectEnded = async (rival: Rival, client: Client, visitor: Visitor, when: string) => {
  expect(await reach(visitor), when).toBe('nothing')
  if (rival === 'disable') {
    await setStatus(client.email, 'active')
    expect(await reach(visitor), `${when}, enabled again`).toBe('nothing')
  }
  const password = SETS_PASSWORD.has(rival) ? NEW_PASSWORD : PASSWORD
  const email = rival === 'change the address' ? newAddress(client) : client.email
  const again = await visitor.post('/portal/login', { email, password })
  expect(again.body.next, `${when}, the device`).toBe('code')
}

const fresh = async () => {
  const client = await people.connected(worker, agency)
  const visitor = app.visitor()
  return { client, visitor }
}

/** The code step with everything it can issue. */
const codeStep = async (email: string, visitor: Visitor) => {
  await visitor.post('/portal/login', { email, password: PASSWORD })
  const code = codeIn(await people.lastMail(email))
  return () => visitor.post('/portal/login/verify', { code, rememberDevice: true })
}

/** The password step of a browser that is remembered. */
const passwordStep = async (email: string, visitor: Visitor) => {
  await people.signIn(visitor, email, PASSWORD, { rememberDevice: true })
  await visitor.post('/portal/logout')
  return () => visitor.post('/portal/login', { email, password: PASSWORD })
}

describe.each(NAMES)('%s, at any statement of a sign-in in progress', (rival) => {
  test.each([
    ['with a code', codeStep],
    ['on a remembered device', passwordStep],
  ])(
    attack('SESS-01', `${rival}, %s`),
    async (_, step) => {
      const stride = rounds(1, 6, 20)
      let at = stride === 1 ? 1 : 1 + (NAMES.indexOf(rival) % stride)
      for (let reached = true; reached; at += stride) {
        const { client, visitor } = await fresh()
        const work = await step(client.email, visitor)
        const strike = await RIVALS[rival](client)
        const race = await interleave.at(at, work, strike)
        reached = race.reached
        if (reached) await expectEnded(rival, client, visitor, `before statement ${at}`)
      }
      expect(at).toBeGreaterThan(8)
    },
    120_000,
  )

  test(
    attack('SESS-01', `${rival}, by chance`),
    async () => {
      for (let round = 0; round < rounds(100, 5, 2); round += 1) {
        app.advance(2 * HOUR)
        const { client, visitor } = await fresh()
        const work = await (round % 2 === 0 ? codeStep : passwordStep)(client.email, visitor)
        const strike = await RIVALS[rival](client)
        await Promise.all([interleave.slowly(work), strike()])
        await expectEnded(rival, client, visitor, `round ${round + 1}`)
      }
    },
    600_000,
  )
})

describe('a request under way while its session is signed out', () => {
  test(attack('SESS-21'), { timeout: 120_000 }, async () => {
    let at = 1
    for (let reached = true; reached; at += 1) {
      const { visitor } = await people.connected(worker, agency)
      const twin = app.visitor()
      for (const [name, value] of visitor.cookies) twin.cookies.set(name, value)
      // Long enough that the request notes when the session was last used.
      app.advance(2 * MINUTE)
      const race = await interleave.at(
        at,
        () => visitor.call('/portal/me'),
        () => twin.post('/portal/logout'),
      )
      reached = race.reached
      // Where there was no such statement, nobody signed out.
      expect(await reach(visitor), `before statement ${at}`).toBe(reached ? 'nothing' : 'signed in')
    }
    expect(at).toBeGreaterThan(4)
  })
})
