import { expect, test } from 'vitest'

import { AUDIT_ACTIONS, ROUTE_AUDIT } from '../../../src/core/audit.js'
import { PORTAL_ROUTES, type PortalRouteName } from '../../../src/core/routes.js'
import { en } from '../../../src/translations/languages/en.js'
import { es } from '../../../src/translations/languages/es.js'

/** Read the comment beside each in `ROUTE_AUDIT` before you add to it: what changes anything or shows an identifier leaves an event. */
const WITHOUT_EVENT: PortalRouteName[] = [
  'devices',
  'encryptionStatus',
  'events',
  'language',
  'me',
  'sessions',
]
const REFUSALS_ONLY: PortalRouteName[] = ['portalStatus']

const names = Object.keys(PORTAL_ROUTES) as PortalRouteName[]

test('every endpoint leaves an audit event, but for those that neither change nor show anything', () => {
  expect(names.filter((name) => ROUTE_AUDIT[name] === null).toSorted()).toEqual(WITHOUT_EVENT)
  expect(names.filter((name) => ROUTE_AUDIT[name]?.of === 'refusals')).toEqual(REFUSALS_ONLY)
  const posts = names.filter((name) => PORTAL_ROUTES[name].method === 'post')
  expect(posts.filter((name) => ROUTE_AUDIT[name]?.of !== 'every call')).toEqual([])
})

test('every action of the trail has a name in English and Spanish', () => {
  for (const action of AUDIT_ACTIONS) {
    expect(en.admin[`audit_${action}`], action).toMatch(/^[A-Z]/)
    expect(es.admin[`audit_${action}`], action).toMatch(/^[A-ZÁÉÍÓÚÑ]/)
  }
  expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length)
})
