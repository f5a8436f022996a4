import { describe, expect, test } from 'vitest'

import type { PortalVisit } from '../../../src/portal/kit/visit.js'
import { admit } from '../../../src/portal/admit.js'
import { ROUTES } from '../../../src/portal/routes.js'

const visitOf = (session: Partial<NonNullable<PortalVisit['session']>> | null): PortalVisit =>
  ({ session }) as PortalVisit

const SIGNED_OUT = visitOf(null)
const NOT_CONNECTED = visitOf({ agencyID: null, clientID: null })
const CONNECTED = visitOf({ agencyID: 'a', clientID: 'c' })

const kindOf = (name: string, visit: PortalVisit): string =>
  admit(
    ROUTES.find((route) => route.name === name),
    visit,
  ).kind

describe('the session gate', () => {
  test('leads who is signed out to sign-in from every page that is not for anyone', () => {
    for (const route of ROUTES.filter(({ access }) =>
      ['connected', 'signed-in'].includes(access),
    )) {
      expect(kindOf(route.name, SIGNED_OUT)).toBe('lead-to-sign-in')
    }
  })

  test('leads who is signed in away from sign-in', () => {
    expect(kindOf('sign-in', CONNECTED)).toBe('lead-home')
    expect(kindOf('sign-in-code', NOT_CONNECTED)).toBe('lead-home')
  })

  test('shows nothing of an agency without a connection, but the account', () => {
    for (const route of ROUTES.filter(({ access }) => access === 'connected')) {
      expect(kindOf(route.name, NOT_CONNECTED)).toBe('no-connection')
    }
    expect(kindOf('account', NOT_CONNECTED)).toBe('open')
  })

  test('opens every page to a connected client but those before sign-in', () => {
    for (const route of ROUTES.filter(({ access }) => access !== 'signed-out')) {
      expect(kindOf(route.name, CONNECTED)).toBe('open')
    }
  })

  test('opens help, registration and passwords to anyone', () => {
    for (const name of ['help', 'register', 'forgot-password', 'reset-password']) {
      expect(kindOf(name, SIGNED_OUT)).toBe('open')
    }
  })

  test('knows no page without a route', () => {
    expect(admit(undefined, CONNECTED).kind).toBe('not-found')
  })
})
