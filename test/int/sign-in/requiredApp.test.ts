import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { readSession, type PortalSession } from '../../../src/identity/session.js'
import { HOUR, SECOND } from '../../../src/core/clock.js'
import { ACTIONS } from '../../../src/contract/actions.js'
import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { clientReadable } from '../../../access/matrix.js'
import { admit } from '../../../src/portal/admit.js'
import { ROUTES } from '../../../src/portal/routes.js'
import type { PortalVisit } from '../../../src/portal/kit/visit.js'
import { attack } from '../../attacks/attack.js'
import { addApp } from '../../support/authenticator.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

const REFUSED = '403 AUTHENTICATOR_REQUIRED'
/** What is left: setting the app or a passkey up, and leaving. */
const LEFT = [
  'addPasskey',
  'confirmAuthenticator',
  'logout',
  'logoutEverywhere',
  'passkeys',
  'startAuthenticator',
  'startPasskey',
]

let app: PortalApp
let people: People
let ask: AskGraphQL
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
/** Signed in before the agency began to require an app. */
let running: Awaited<ReturnType<People['connected']>>
/** Remembered before, signed in with the password alone after. */
let remembered: Visitor
/** Signed in with a mailed code after. */
let fresh: Visitor

beforeAll(async () => {
  app = await startPortalApp('required-app')
  people = peopleOf(app)
  ask = graphqlOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  running = await people.connected(worker, agency)
  remembered = app.visitor()
  await people.signIn(remembered, running.email, PASSWORD, { rememberDevice: true })
  await require(true)
  await remembered.post('/portal/login', { email: running.email, password: PASSWORD })
  fresh = app.visitor()
  await people.signIn(fresh, running.email)
})
beforeEach(() => app.advance(SECOND))
afterAll(() => app.stop())

const require = (requireAuthenticatorApp: boolean) =>
  app.payload.update({
    collection: 'agencies',
    data: { requireAuthenticatorApp },
    id: agency,
    overrideAccess: true,
  })

const visitors = (): [string, Visitor][] => [
  ['a session that ran before', running.visitor],
  ['a remembered device', remembered],
  ['a new sign-in', fresh],
]

/** Endpoints that a client may call otherwise. */
const forClients = Object.entries(ACTIONS).filter(
  ([name, { audience }]) =>
    (audience === 'client' || audience === 'either') && !LEFT.includes(name),
)

describe('while an agency requires an authenticator app', () => {
  test(attack('SIGN-30'), async () => {
    const before = await storedRows(app, 'portal-messages')
    for (const [who, visitor] of visitors()) {
      for (const [name, { method, path }] of forClients) {
        const answer = await visitor.call(
          `/portal${path.replace(':id', 'x')}${name === 'events' ? '?as=client' : ''}`,
          { method: method.toUpperCase(), ...(method === 'post' ? { body: {} } : {}) },
        )
        expect(outcome(answer), `${who}: ${name}`).toBe(REFUSED)
      }
    }
    expect(await storedRows(app, 'portal-messages')).toEqual(before)
  })

  test(attack('SIGN-30', 'over GraphQL'), async () => {
    for (const [who, visitor] of visitors()) {
      for (const document of [
        '{ portalMe { account { id } } }',
        `mutation { portalReply(to: "${worker.id}", text: "Hello") { id } }`,
        'mutation { portalReplaceRecoveryCodes(password: "x") { recoveryCodes } }',
        'mutation { portalRemoveAuthenticator(password: "x") { next } }',
      ]) {
        const { code } = await ask(visitor, document)
        expect(code, `${who}: ${document}`).toBe('AUTHENTICATOR_REQUIRED')
      }
    }
  })

  test(attack('SIGN-31'), async () => {
    for (const [who, visitor] of visitors()) {
      for (const slug of clientReadable().map((key) => DEFAULT_SLUGS[key])) {
        for (const path of ['', '/count', '/x', `/${running.id}`]) {
          const answer = await visitor.call(`/${slug}${path}`)
          expect(outcome(answer), `${who}: ${slug}${path}`).toBe(REFUSED)
        }
      }
      const file = await visitor.call('/client-documents/file/scan.pdf')
      expect([403, 404], who).toContain(file.status)
    }
  })

  test(attack('SIGN-31', 'over GraphQL'), async () => {
    for (const document of [
      '{ Clients { docs { id firstName } } }',
      `{ Client(id: "${running.id}") { id } }`,
      '{ PortalRequests { docs { id } } }',
      '{ countPortalMessages { totalDocs } }',
    ]) {
      const { data, text } = await ask<null | Record<string, unknown>>(running.visitor, document)
      expect(text, document).toContain('AUTHENTICATOR_REQUIRED')
      expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true)
    }
  })

  test(attack('SIGN-32'), async () => {
    for (const [who, visitor] of visitors()) {
      const session = await sessionOf(visitor)
      const visit = { session } as PortalVisit
      for (const route of ROUTES) {
        const { kind } = admit(route, visit)
        const open = kind === 'open'
        expect(open, `${who}: ${route.name}`).toBe(
          route.access === 'anyone' || ['authenticator', 'passkeys'].includes(route.name),
        )
      }
      expect(session).toMatchObject({ agencyID: null, clientID: null, connectionID: null })
    }
  })

  test('help, language and signing out still work, and those of other agencies notice nothing', async () => {
    const visitor = app.visitor()
    await people.signIn(visitor, running.email)
    expect((await visitor.call('/portal/language?to=es')).status).toBe(303)
    expect((await visitor.post('/portal/logout')).status).toBe(200)
    expect((await visitor.call('/portal/me')).status).toBe(401)
    const elsewhere = (await people.agency()).id
    const other = await people.connected(await people.staff({ agency: elsewhere }), elsewhere)
    expect((await other.visitor.call('/portal/me')).status).toBe(200)
  })

  test('the app opens everything, removing it closes everything again', async () => {
    const client = await (async () => {
      await require(false)
      const made = await people.connected(worker, agency)
      await require(true)
      return made
    })()
    expect(outcome(await client.visitor.call('/portal/me'))).toBe(REFUSED)
    const { phone } = await addApp(app, client.visitor)
    expect((await client.visitor.call('/portal/me')).body).toMatchObject({
      client: { id: client.id },
    })
    expect((await client.visitor.call('/clients')).status).toBe(200)
    app.advance(HOUR / 4)
    await client.visitor.post('/portal/authenticator/remove', {
      code: phone.code(),
      password: PASSWORD,
    })
    expect(outcome(await client.visitor.call('/portal/me'))).toBe(REFUSED)
  })
})

const sessionOf = async ({ cookies }: Visitor): Promise<PortalSession> => {
  const headers = new Headers({ cookie: `pcp-session=${cookies.get('pcp-session')}` })
  const session = await readSession({ headers, payload: app.payload })
  if (!session) throw new Error('signed out')
  return session
}
