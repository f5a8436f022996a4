import { writeFileSync } from 'node:fs'
import path from 'node:path'

import {
  buildClientSchema,
  getIntrospectionQuery,
  printSchema,
  type IntrospectionQuery,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { graphqlOf } from '../support/graphql.js'
import { openAPI } from '../support/openapi/document.js'
import type { Schema } from '../support/openapi/types.js'
import { startPortalApp, type PortalApp } from '../support/portalApp.js'
import { temporaryFolder } from '../support/temporaryFolder.js'
import { runSchemathesis } from './schemathesis.js'
import { startFuzzServer, type FuzzServer } from './server.js'
import { createWorld } from './world.js'

const sample = Boolean(process.env.FUZZ_SAMPLE)
const seed = Number(process.env.FUZZ_SEED ?? 1)
const examples = sample ? 1 : 8
const phases = sample ? 'fuzzing' : 'coverage,fuzzing'
const wanted = sample ? 300 : 5_000

/** So many that what lies behind them is reached. */
const MUCH = 1_000_000
const limits = {
  codeMailsPerHour: MUCH,
  messagesPerHour: MUCH,
  signInsPerAddress: MUCH,
  signInsPerInstallation: MUCH,
  uploadsPerHour: MUCH,
  wrongCodesPerHour: MUCH,
  wrongPasswords: MUCH,
}
/** What would end the caller's own session. */
const ENDS = '^(logout|logoutEverywhere)$'

let app: PortalApp
let folder: string
let forms: string[]
let server: FuzzServer
let world: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  app = await startPortalApp('fuzz', { plugin: { limits, sharing: 'agency' } })
  world = await createWorld(app)
  server = await startFuzzServer(app, world.callers)
  folder = await temporaryFolder()
  forms = []
})
afterAll(async () => {
  await server.close()
  await app.stop()
})

/** The description with known rows to aim at. */
const aimedDocument = async (): Promise<string> => {
  const aim = (values: string[]): Schema => ({
    anyOf: [{ enum: values }, { minLength: 1, type: 'string' }],
  })
  const document = await openAPI()
  const text = JSON.stringify(document, (_, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('in' in value) || value.in !== 'path')
      return value
    const isFile = 'name' in value && value.name === 'filename'
    return { ...value, schema: aim(isFile ? world.filenames : world.ids) }
  })
  const file = path.join(folder, 'openapi.json')
  writeFileSync(file, text)
  return file
}

const CALLERS = sample ? ['client', 'staff'] : ['anonymous', 'client', 'staff', 'boss']

test('answers are what the description says, without a fault, a leak or a wait', async () => {
  const schema = await aimedDocument()
  const url = `http://127.0.0.1:${server.port}/api`
  for (const caller of CALLERS) {
    const { code, output } = await runSchemathesis({
      caller,
      examples,
      exclude: ENDS,
      phases,
      schema,
      seed,
      url,
    })
    if (code !== 0) forms.push(`${caller}\n${output}`)
  }
  expect(await world.isSignedIn()).toBe(true)
})

test('GraphQL answers without a fault, a leak or a wait', async () => {
  const schema = path.join(folder, 'schema.graphql')
  const { data } = await graphqlOf(app)<IntrospectionQuery>(app.visitor(), getIntrospectionQuery())
  expect(data.__schema.types.length).toBeGreaterThan(100)
  writeFileSync(schema, printSchema(buildClientSchema(data)))
  for (const caller of sample ? ['staff'] : CALLERS) {
    const { code, output } = await runSchemathesis({
      caller,
      examples: sample ? 1 : 3,
      isGraphQL: true,
      phases: 'fuzzing',
      schema,
      seed,
      url: `http://127.0.0.1:${server.port}/api/graphql`,
    })
    // 1 is what it answers to every refusal, which GraphQL sends as an error; the server has looked for faults.
    if (code !== 0 && code !== 1) forms.push(`GraphQL ${caller}\n${output}`)
  }
})

test('nothing was found', () => {
  const total = [...server.statuses.values()].reduce((sum, count) => sum + count, 0)
  const byStatus = [...server.statuses]
    .toSorted(([one], [other]) => one - other)
    .map(([status, count]) => `${status}: ${count}`)
  const found = server.findings.map((finding) => JSON.stringify(finding))
  const report = path.join(process.env.FUZZ_REPORT ?? folder, 'fuzz.txt')
  writeFileSync(report, [...found, ...forms].join('\n\n'))
  console.log(
    `${total} requests (${byStatus.join(', ')}), ${found.length + forms.length} findings, seed ${seed}`,
  )
  if (found.length + forms.length > 0) console.log(`See ${report}`)
  expect(total).toBeGreaterThanOrEqual(wanted)
  expect(found).toEqual([])
  expect(forms).toEqual([])
})
