import { createLocalReq, type FieldHook, type FlattenedField, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  CLOSED_COLLECTIONS,
  COLLECTION_KEYS,
  DEFAULT_SLUGS,
} from '../../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { DAY_RULES } from '../../../src/contract/dayRules.js'
import { mendedFields } from '../../../src/features/upgrade/mendedFields.js'
import { refusedFields } from '../../../src/features/upgrade/refusedFields.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let req: PayloadRequest

beforeAll(async () => {
  app = await startPortalApp('upgrade-walk')
  req = await createLocalReq({}, app.payload)
})
afterAll(() => app.stop())

const NOTHING = { root: { children: [{ children: [], type: 'paragraph' }], type: 'root' } }

/** What 0.1.0 took and kept as it came, by the kind of field. */
const AS_IT_CAME: Readonly<Partial<Record<FlattenedField['type'], readonly unknown[]>>> = {
  date: ['2026-03-02T00:00:00.000Z', '2026-03-02', '2026-03-02T12:00:00.000Z'],
  email: [' Mara@B\u00fccher.Example '],
  json: [{ en: ' Rent\u200b ', es: '\u200b' }],
  richText: [NOTHING],
  text: [' Jos\u0065\u0301\u200b  Luis ', '(909) 555-0143', '\u200b', 'behind\r\nthe pier'],
  textarea: [' Jos\u0065\u0301 ', 'behind\r\nthe pier', '\u200b'],
}

/** Evidence of what was signed, a sealed number, and what the server gives out itself. */
const AS_THEY_WERE = new Set(['signedName', 'ssn', 'uniqueIdentifier'])

type Place = { field: FlattenedField; path: string }

const inside = (fields: readonly FlattenedField[], above: string): Place[] =>
  fields.flatMap((field) =>
    field.type === 'array'
      ? inside(field.flattenedFields, `${above}${field.name}.`)
      : [{ field, path: `${above}${field.name}` }],
  )

const fieldsOf = (key: CollectionKey): FlattenedField[] =>
  app.payload.collections[DEFAULT_SLUGS[key]]?.config.flattenedFields ?? []

const TYPED_INTO = COLLECTION_KEYS.filter(
  (key) => !CLOSED_COLLECTIONS.some((one) => one === key) && key !== 'portalAuditEvents',
)

const hooksOf = (field: FlattenedField): readonly FieldHook[] =>
  ('hooks' in field ? field.hooks?.beforeValidate : undefined) ?? []

/** As the doors of today keep it. */
const keptNow = async (field: FlattenedField, given: unknown): Promise<unknown> => {
  let value = given
  for (const hook of hooksOf(field)) {
    const siblingData = { [field.name]: value }
    const args = { data: siblingData, field, operation: 'create', overrideAccess: true }
    const answer: unknown = await hook({
      ...args,
      path: [field.name],
      req,
      siblingData,
      value,
    } as never)
    if (answer !== undefined) value = answer
  }
  return value
}

test('every field of every collection is brought into the form in which it is kept now', async () => {
  const walked: string[] = []
  for (const key of TYPED_INTO)
    for (const { field, path } of inside(fieldsOf(key), `${key}.`)) {
      const isRead = 'virtual' in field && field.virtual
      if (isRead || hooksOf(field).length === 0 || AS_THEY_WERE.has(field.name)) continue
      for (const given of AS_IT_CAME[field.type] ?? []) {
        const { changes, unseen } = mendedFields(
          [field],
          { [field.name]: given },
          {
            country: 'US',
            zone: 'America/Los_Angeles',
          },
        )
        const mended = unseen.length > 0 ? null : (changes[field.name] ?? null)
        const kept = (await keptNow(field, given)) ?? null
        const isSame = JSON.stringify(kept) === JSON.stringify(given)
        expect(isSame ? null : kept, `${path} ${JSON.stringify(given)}`).toEqual(mended)
        walked.push(path)
      }
    }
  for (const path of [
    'clients.phone',
    'clients.email',
    'clients.dateOfBirth',
    'portalMessages.body',
    'assessments.questions.label',
    'fileCategories.predefinedNames.name',
  ])
    expect(walked).toContain(path)
})

test('every day that is bounded is looked at, and so is every text that is too long', async () => {
  for (const key of TYPED_INTO) {
    const fields = fieldsOf(key)
    for (const [day, rule] of Object.entries(DAY_RULES[key] ?? {})) {
      const row: Record<string, unknown> = {
        [day]: rule.notAfter ? '2199-01-01T12:00:00.000Z' : '1850-01-01T12:00:00.000Z',
      }
      expect(await refusedFields(req, { fields, key, row }), `${key}.${day}`).toContain(day)
    }
    for (const field of fields) {
      const isTyped = field.type === 'text' || field.type === 'textarea'
      const isOurs = ('hidden' in field && field.hidden) || field.custom?.asGiven === true
      if (!isTyped || isOurs || !field.maxLength || ('virtual' in field && field.virtual)) continue
      const row = { [field.name]: 'a'.repeat(field.maxLength + 1) }
      expect(await refusedFields(req, { fields, key, row }), `${key}.${field.name}`).toContain(
        field.name,
      )
    }
  }
})
