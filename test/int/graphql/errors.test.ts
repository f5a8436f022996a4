import { afterAll, beforeAll, expect, test } from 'vitest'

import { translator } from '../../../src/translations/translate.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let agency: string
let app: PortalApp
let ask: AskGraphQL
let fault: Error | undefined
let hostSaw: string[]
let people: People
let worker: Visitor
beforeAll(async () => {
  hostSaw = []
  app = await startPortalApp('graphql-errors', {
    // `debug` sends stacks, and the host has an error hook of its own.
    host: (config) => ({
      ...config,
      debug: true,
      hooks: {
        afterError: [
          ({ graphqlResult }) => {
            hostSaw.push(String(graphqlResult?.extensions?.code))
          },
        ],
      },
    }),
    plugin: {
      testing: {
        failAt: () => {
          if (fault) throw fault
        },
      },
    },
  })
  ask = graphqlOf(app)
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = (await people.staff({ agency })).visitor
})
afterAll(() => app.stop())

const INVITE = `mutation ($id: ID!, $email: String) {
  portalInviteClient(id: $id, email: $email, attestation: true) { status }
}`

test('checks come in the order of the action: who, whom, may they, what', async () => {
  const record = await people.client(agency)
  const variables = { email: 'no address', id: record.id }
  const unknown = { ...variables, id: 'c0ffee00-0000-4000-8000-000000000000' }
  const other = (await people.staff({ agency, permissions: [] })).visitor
  expect((await ask(app.visitor(), INVITE, { variables: unknown })).code).toBe('SIGNED_OUT')
  expect((await ask(other, INVITE, { variables: unknown })).code).toBe('NOT_FOUND')
  expect((await ask(other, INVITE, { variables })).code).toBe('PERMISSION_REQUIRED')
  const wrong = await ask(worker, INVITE, { variables })
  expect(wrong.errors[0]?.extensions).toMatchObject({
    code: 'INVALID_INPUT',
    data: { code: 'INVALID_INPUT', field: 'email' },
    statusCode: 400,
  })
  expect((await ask(worker, INVITE, { variables: { id: record.id } })).code).toBe('INVALID_INPUT')
})

test.each([true, false])('no stack leaves the server, with debug: %s', async (debug) => {
  app.payload.config.debug = debug
  const record = await people.client(agency)
  const signedOut = await ask(app.visitor(), '{ portalMe { account { id } } }')
  expect(signedOut.errors[0]?.extensions).toEqual({
    code: 'SIGNED_OUT',
    data: { code: 'SIGNED_OUT' },
    name: 'PortalError',
    statusCode: 401,
  })

  fault = new Error('select * from "clients" where secret')
  const failed = await ask(worker, INVITE, {
    variables: { email: 'a@client.example', id: record.id },
  })
  fault = undefined
  expect(failed.errors[0]).toMatchObject({
    extensions: { code: 'INTERNAL', statusCode: 500 },
    message: translator('en', {})('errors.INTERNAL'),
  })
  expect(failed.text).not.toMatch(/select|secret|stack|\.ts/)
  app.payload.config.debug = true
})

test('errors that are not ours stay as the host has them', async () => {
  const answer = await ask(app.visitor(), '{ Pages { docs { id } } }')
  expect(answer.errors[0]?.extensions).toMatchObject({ name: 'Forbidden', statusCode: 403 })
  expect(answer.errors[0]?.extensions?.stack).toBeDefined()
  expect(answer.code).toBeUndefined()
})

test('the error hook of the host runs, and sees the code', async () => {
  hostSaw.length = 0
  await ask(app.visitor(), '{ portalMe { account { id } } }')
  expect(hostSaw).toEqual(['SIGNED_OUT'])
})

test('messages are in the reader’s language', async () => {
  const answer = await ask(
    app.visitor(),
    'mutation { portalLogin(email: "a@b.example", password: "x") { next } }',
    {
      headers: { 'accept-language': 'es-MX' },
    },
  )
  expect(answer.message).toBe(translator('es', {})('errors.INVALID_CREDENTIALS'))
})

test('arguments of more than a megabyte are refused', async () => {
  const record = await people.client(agency)
  const answer = await ask(
    worker,
    'mutation ($id: ID!, $body: JSON) { portalSendMessage(id: $id, body: $body) { id } }',
    { variables: { body: { root: { children: ['x'.repeat(1024 * 1024)] } }, id: record.id } },
  )
  expect(answer.code).toBe('PAYLOAD_TOO_LARGE')
})
