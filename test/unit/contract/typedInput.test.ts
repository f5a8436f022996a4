import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { problemsOf } from '../../../src/actions/problemsOf.js'
import * as field from '../../../src/actions/schemas.js'
import { FULFILLERS } from '../../../src/features/requests/fulfill/writeRecords.js'
import { credentialText } from '../../../src/identity/passkeys/ceremony.js'
import { typedCode } from '../../../src/identity/proofInput.js'
import { ACTION_REGISTRY } from '../../../src/registry/actions.js'

type Place = { name: string; path: string; schema: z.ZodType }

const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bare(schema.unwrap() as z.ZodType)
    : schema

const fieldsOf = (path: string, schema: z.ZodType): Place[] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, one]) => ({
        name,
        path: `${path} ${name}`,
        schema: one,
      }))
    : []

/** They hand their fields on to parts which check them. */
const HANDS_ON: ReadonlySet<string> = new Set([
  'correctAnswer',
  'fulfillRequest',
  'saveAnswers',
  'saveTaskAnswers',
])
const OF_PARTS = Object.entries(FULFILLERS).flatMap(([type, { input }]) =>
  input ? fieldsOf(`fulfillRequest ${type}`, input) : [],
)

const INPUTS: Place[] = [
  ...Object.values(ACTION_REGISTRY).flatMap((entry) =>
    'input' in entry && !HANDS_ON.has(entry.name) ? fieldsOf(entry.name, entry.input) : [],
  ),
  ...OF_PARTS,
]

const takes = ({ schema }: Place, value: unknown): boolean => schema.safeParse(value).success

/** Taken to the last character, or no text of a person at all: what a program hands back. */
const AS_GIVEN: readonly z.ZodType[] = [field.id, field.password, field.token, credentialText]
const GIVEN_BY_NAME: Readonly<Record<string, string>> = {
  'enrollClient relationship': 'a code of a list',
  'exportAudit client': 'an id',
  'exportAudit staff': 'an id',
  'fulfillRequest roi password': 'a password',
  'signMyPlan password': 'a password',
  'signRelease password': 'a password',
  'verifyAudit seal': 'a seal',
}
const readsCode = (schema: z.ZodType): boolean =>
  bare(schema) === typedCode || (schema instanceof z.ZodPipe && schema.out === typedCode)
const isGiven = ({ name, path, schema }: Place): boolean =>
  AS_GIVEN.includes(bare(schema)) || readsCode(schema) || name === 'id' || path in GIVEN_BY_NAME

const TEXTS = INPUTS.filter((place) => takes(place, 'Any text, 12!') && !isGiven(place))
const NUMBERS = INPUTS.filter((place) => takes(place, 1) && !isGiven(place))
const FLAGS = INPUTS.filter((place) => takes(place, true) && !takes(place, 'Any text, 12!'))

const hintsOf = (schema: z.ZodType): { most?: number; typed?: string } => {
  const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  const most = /"most":(\d+)/.exec(text)?.[1]
  const typed = /"typed":"(\w+)"/.exec(text)?.[1]
  return { ...(most ? { most: Number(most) } : {}), ...(typed ? { typed } : {}) }
}

test('every text that an action takes is found', () => {
  expect(TEXTS.length).toBeGreaterThan(8)
  expect(NUMBERS.length).toBeGreaterThan(4)
  expect(FLAGS.length).toBeGreaterThan(4)
  for (const name of Object.keys(GIVEN_BY_NAME))
    expect(INPUTS.map(({ path }) => path)).toContain(name)
  const parts = new Set(OF_PARTS.map(({ name }) => name))
  const passed = fieldsOf('fulfillRequest', ACTION_REGISTRY.fulfillRequest.input).filter(
    (place) => takes(place, 'Any text, 12!') && !isGiven(place),
  )
  // The day of an assessment is looked at by the assessment itself.
  expect(passed.filter(({ name }) => !parts.has(name)).map(({ name }) => name)).toEqual([
    'assessmentDate',
  ])
})

describe.each(TEXTS.map((place) => [place.path, place] as const))('%s', (_, { schema }) => {
  const shape = hintsOf(schema).typed

  test('is empty where nothing shows', () => {
    for (const nothing of ['\u200b', ' \r\n', '\u3164\u2800', '\u0301']) {
      const { data, error } = schema.safeParse(nothing)
      const told = problemsOf(error?.issues ?? [], nothing).map(({ code }) => code)
      expect([data, told]).toEqual([undefined, error ? ['REQUIRED'] : []])
    }
  })

  test('has one spelling and ends its lines with one character', () => {
    expect(schema.parse(' Jose\u0301\r\nLo\u0007pez ')).toBe(
      shape === 'lines' ? 'José\nLopez' : 'José Lopez',
    )
  })

  test('says by how much it is too long', () => {
    const { most = 0 } = hintsOf(schema)
    expect(most).toBeGreaterThan(0)
    expect(schema.safeParse(`  ${'👍🏽'.repeat(most)}  `).success).toBe(true)
    const result = schema.safeParse('👍🏽'.repeat(most + 12))
    expect(problemsOf(result.error?.issues ?? [], '👍🏽'.repeat(most + 12))).toMatchObject([
      { code: 'TOO_LONG', values: { count: 12, max: most } },
    ])
  })
})

test.each(NUMBERS.map((place) => [place.path, place] as const))(
  '%s is a number or refused',
  (_, { schema }) => {
    const bad = [true, false, ' ', '12abc', '0x10', '1e3', [1], ['1'], {}, 'Infinity', Infinity]
    for (const value of bad)
      expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(false)
    expect(schema.safeParse('').data).toBeUndefined()
    expect(schema.parse('12')).toBe(12)
  },
)

test.each(FLAGS.map((place) => [place.path, place] as const))(
  '%s is yes, no or refused',
  (path, { schema }) => {
    for (const value of ['yes', 'banana', '', '1', 1, 0, [], [true], {}])
      expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(false)
    // What has to be confirmed is not confirmed by a no
    const no = path.endsWith('attestation') ? undefined : false
    const read = [true, 'true', 'on', false, 'false'].map((value) => schema.safeParse(value).data)
    expect(read).toEqual([true, true, true, no, no])
  },
)
