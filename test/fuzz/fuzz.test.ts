import { writeFileSync } from 'node:fs'
import path from 'node:path'

import {
  buildClientSchema,
  getIntrospectionQuery,
  printSchema,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { mongoServer } from '../support/database/standIn.js'
import { graphqlOf } from '../support/graphql.js'
import { MUCH_OF_EVERYTHING } from '../support/limits.js'
import { openAPI } from '../support/openapi/document.js'
import type { Schema } from '../support/openapi/types.js'
import { startPortalApp, type PortalApp } from '../support/portalApp.js'
import { temporaryFolder } from '../support/temporaryFolder.js'
import { LIFE_WEBHOOKS } from '../support/webhookSteps.js'
import { createLogBook } from './oracle.js'
import { NOT_OURS, runSchemathesis } from './schemathesis.js'
import { startFuzzServer, type FuzzServer } from './server.js'
import { createWorld } from './world.js'

const sample = Boolean(process.env.FUZZ_SAMPLE)
const seed = Number(process.env.FUZZ_SEED ?? 1)
const wanted = sample ? 300 : 5_000

type Plan = { caller: string; examples: number; graphql: number; phases: string }
/** Who asks, and how much. */
const PLANS: readonly Plan[] = sample
  ? [
      { caller: 'client', examples: 1, graphql: 0, phases: 'fuzzing' },
      { caller: 'staff', examples: 1, graphql: 1, phases: 'fuzzing' },
    ]
  : [
      { caller: 'anonymous', examples: 2, graphql: 1, phases: 'fuzzing' },
      { caller: 'client', examples: 4, graphql: 1, phases: 'fuzzing' },
      // About 12,000 requests at the edges of every schema, over what staff get through to.
      { caller: 'staff', examples: 2, graphql: 2, phases: 'coverage,fuzzing' },
      { caller: 'boss', examples: 2, graphql: 1, phases: 'fuzzing' },
    ]

const reportFile = () => path.join(process.env.FUZZ_REPORT ?? folder, 'fuzz.txt')
const asked = () => [...server.statuses.values()].reduce((sum, count) => sum + count, 0)
/** After each caller, so that a run that is cut off has not been for nothing. */
const report = (): string[] => {
  const found = [
    ...server.findings.map((finding) => JSON.stringify(finding)),
    ...log.faults.map((text) => `in the log: ${text}`),
    ...log.withSecret(world.secrets).map((line) => `secret in the log: ${line}`),
    ...forms,
  ]
  writeFileSync(reportFile(), [`${asked()} requests`, ...found].join('\n\n'))
  return found
}

let app: PortalApp
let folder: string
const forms: string[] = []
const log = createLogBook()
let operations: string[]
let schema: GraphQLSchema
let server: FuzzServer
let world: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  app = await startPortalApp('fuzz', {
    host: (config) => ({ ...config, logger: log.logger }),
    plugin: { limits: MUCH_OF_EVERYTHING, sharing: 'agency', webhooks: LIFE_WEBHOOKS },
  })
  world = await createWorld(app)
  server = await startFuzzServer(app, world.callers)
  folder = await temporaryFolder()
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
  operations = Object.entries(document.paths).flatMap(([name, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${name}`),
  )
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

test('answers are what the description says, without a fault, a leak or a wait', async () => {
  const schema = await aimedDocument()
  const url = `http://127.0.0.1:${server.port}/api`
  for (const { caller, examples, phases } of PLANS) {
    const { code, output } = await runSchemathesis({ caller, examples, phases, schema, seed, url })
    if (code !== 0) forms.push(`${caller}\n${output}`)
    report()
  }
  expect(await world.stillThere()).toEqual([true, true, true])
  expect(server.coverage.missing(operations)).toEqual([])
})

test('GraphQL answers without a fault, a leak or a wait', async () => {
  const file = path.join(folder, 'schema.graphql')
  const { data } = await graphqlOf(app)<IntrospectionQuery>(app.visitor(), getIntrospectionQuery())
  schema = buildClientSchema(data)
  writeFileSync(file, printSchema(schema))
  for (const { caller, graphql } of PLANS) {
    if (graphql === 0) continue
    const { code, output } = await runSchemathesis({
      caller,
      examples: graphql,
      isGraphQL: true,
      phases: 'fuzzing',
      schema: file,
      seed,
      url: `http://127.0.0.1:${server.port}/api/graphql`,
    })
    // 1 is what it answers to every refusal, which GraphQL sends as an error; the server has looked for faults.
    if (code !== 0 && code !== 1) forms.push(`GraphQL ${caller}\n${output}`)
    report()
  }
  const names = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).filter((name) => !new RegExp(NOT_OURS, 'i').test(name)),
  )
  expect(names.length).toBeGreaterThan(100)
  expect(server.coverage.missingFields(names)).toEqual([])
})

test('nothing was found', () => {
  const byStatus = [...server.statuses]
    .toSorted(([one], [other]) => one - other)
    .map(([status, count]) => `${status}: ${count}`)
  const found = report()
  const summary = `${asked()} requests (${byStatus.join(', ')}), ${found.length} findings, seed ${seed}`
  const standIn = process.env.TEST_DB?.startsWith('mongodb') ? ` (${mongoServer()})` : ''
  if (process.env.FUZZ_SUMMARY) writeFileSync(process.env.FUZZ_SUMMARY, `${summary}${standIn}`)
  console.log(found.length > 0 ? `${summary}\nSee ${reportFile()}` : summary)
  expect(asked()).toBeGreaterThanOrEqual(wanted)
  expect(found).toEqual([])
})
