import { writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Endpoint } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { startPortalApp, type PortalApp } from '../support/portalApp.js'
import { temporaryFolder } from '../support/temporaryFolder.js'
import { createLogBook } from './oracle.js'
import { runSchemathesis } from './schemathesis.js'
import { startFuzzServer, type FuzzServer } from './server.js'

const SECRET = 'CANARYPLANTED'
const MARKUP = { headers: { 'content-type': 'text/html' } }

/** Everything the fuzz has to find, planted. */
const PLANTED: Record<string, Endpoint['handler']> = {
  fault: () => {
    throw new Error('planted')
  },
  fine: () => Response.json({ ok: true }),
  internals: () => Response.json({ errors: [{ message: 'select "id" from "clients"' }] }),
  leak: () => Response.json({ name: SECRET }),
  log: ({ payload }) => {
    payload.logger.error({ err: new Error('planted line') })
    return Response.json({ ok: true })
  },
  markup: () => new Response('<p>Hello</p>', MARKUP),
  'secret-log': ({ payload }) => {
    payload.logger.info(`signed in with ${SECRET}`)
    return Response.json({ ok: true })
  },
  undescribed: () => Response.json({ ok: 'perhaps' }),
  wait: async () => new Promise<Response>(() => {}),
}

let app: PortalApp
const log = createLogBook()
let output = ''
let server: FuzzServer
beforeAll(async () => {
  const endpoints = Object.entries(PLANTED).map(([name, handler]): Endpoint => ({
    handler,
    method: 'get',
    path: `/planted/${name}`,
  }))
  app = await startPortalApp('fuzz-oracle', {
    host: (config) => ({ ...config, endpoints, logger: log.logger }),
  })
  const caller = { cookie: () => '', secrets: [SECRET] }
  server = await startFuzzServer(app, { anonymous: caller }, 3_000)
  const ok = { properties: { ok: { type: 'boolean' } }, type: 'object' }
  const responses = {
    200: { content: { 'application/json': { schema: ok } }, description: 'Fine' },
  }
  const paths = Object.keys(PLANTED).map((name) => [`/planted/${name}`, { get: { responses } }])
  const schema = path.join(await temporaryFolder(), 'openapi.json')
  const info = { title: 'planted', version: '1' }
  writeFileSync(
    schema,
    JSON.stringify({ info, openapi: '3.1.0', paths: Object.fromEntries(paths) }),
  )
  const url = `http://127.0.0.1:${server.port}/api`
  const run = { caller: 'anonymous', examples: 1, phases: 'fuzzing', schema, seed: 1, url }
  const result = await runSchemathesis(run)
  output = result.code === 0 ? '' : result.output
})
afterAll(async () => {
  await server.close()
  await app.stop()
})

const found = (name: string): string[] => [
  ...new Set(
    server.findings
      .filter(({ request }) => request.includes(`/planted/${name} `))
      .map(({ what }) => what.replace(/\d+ ms/, 'ms')),
  ),
]

test('faults, leaks, internals, waits and other types of content are found', () => {
  expect(found('fault')).toEqual(['a fault'])
  expect(found('leak')).toEqual([`leak of ${SECRET}`])
  expect(found('internals')).toEqual(['internals'])
  expect(found('markup')).toEqual(['content type "text/html"'])
  expect(found('wait')).toEqual(['a fault', 'a wait of ms'])
  expect(found('fine')).toEqual([])
})

test('lines of the log with errors or secrets are found', () => {
  expect(log.faults.filter((text) => text.includes('planted line'))).not.toEqual([])
  expect(log.withSecret([SECRET])).not.toEqual([])
  expect(log.withSecret(['CANARYELSEWHERE'])).toEqual([])
})

test('answers that are not as described are found', () => {
  expect(output).toContain('/planted/undescribed')
  expect(output).not.toContain('/planted/fine')
})

test('operations that nobody asked for are found', () => {
  const asked = ['GET /planted/fault', 'GET /planted/{name}']
  expect(server.coverage.missing([...asked, 'POST /planted/{name}'])).toEqual([
    'POST /planted/{name}',
  ])
  expect(server.coverage.missingFields(['portalMe'])).toEqual(['portalMe'])
})
