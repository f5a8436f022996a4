import * as library from 'graphql'
import type { PayloadRequest } from 'payload'
import { expect, test } from 'vitest'

import { checkClientDocument } from '../../../src/graphql/rules/clientDocument.js'

const schema = library.buildSchema(`
  type Query { Requests: Requests, Users: [User] }
  type Requests { docs: [Request] }
  type Request { id: ID, requestedBy: User }
  type User { email: String }
`)

const surface = {
  documents: new Map([
    ['Request', { hidden: new Set<string>(), readable: true }],
    ['User', { hidden: new Set<string>(), readable: false }],
  ]),
  reads: new Map([['Requests', { args: new Set<string>(), slug: 'requests' }]]),
}

/** Codes of what the rule alone refuses; GraphQL's own rules do not run. */
const refusals = (text: string): string[] => {
  const codes: string[] = []
  const rule: library.ValidationRule = (context) => {
    checkClientDocument({
      context,
      library,
      refuse: (_, code) => codes.push(code),
      req: {} as PayloadRequest,
      surface,
      variableValues: {},
    })
    return {}
  }
  library.validate(schema, library.parse(text), [rule])
  return codes
}

test('a fragment is walked once, not once for each path to it', () => {
  const levels = 40
  const fragments = Array.from(
    { length: levels },
    (_, level) => `fragment F${level} on Request { ...F${level + 1} ...F${level + 1} }`,
  )
  const last = `fragment F${levels} on Request { requestedBy { email } }`

  expect(refusals(`{ Requests { docs { ...F0 } } } ${fragments.join(' ')} ${last}`)).toEqual([
    'FORBIDDEN',
  ])
})

test('fragments that hold each other end', () => {
  const text = '{ ...F } fragment F on Query { ...G Users { email } } fragment G on Query { ...F }'

  expect(refusals(text)).toEqual(['FORBIDDEN'])
})

test('what GraphQL itself refuses is passed over', () => {
  expect(refusals('{ Requests { nothing { id } docs { id ...None } } }')).toEqual([])
  expect(refusals('subscription { nothing }')).toEqual([])
})
