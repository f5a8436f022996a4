import type { PayloadRequest } from 'payload'
import { describe, expect, test } from 'vitest'

import {
  checkClientQuery,
  checkSort,
  checkWhere,
  scalarFields,
} from '../../../access/rules/clientQuery.js'

const FIELDS = [
  { name: 'name', type: 'text' },
  { name: 'status', type: 'select' },
  { hasMany: true, name: 'tags', type: 'select' },
  { hidden: true, name: 'effects', type: 'text' },
  { name: 'agency', relationTo: 'agencies', type: 'relationship' },
  { name: 'answers', type: 'json' },
  { name: 'shadow', type: 'text', virtual: true },
  { name: 'questions', type: 'array' },
]
const request = (query: Record<string, unknown>, extra: object = {}): PayloadRequest =>
  ({
    context: {},
    payload: { collections: { things: { config: { flattenedFields: FIELDS } } } },
    payloadAPI: 'REST',
    query,
    routeParams: { collection: 'things' },
    ...extra,
  }) as unknown as PayloadRequest
const fields = new Set(['id', 'name', 'status'])

test('only plain fields of the collection itself can be asked for', () => {
  expect([...scalarFields(request({}), 'things')].sort()).toEqual(['id', 'name', 'status'])
})

describe('conditions', () => {
  test.each([
    {},
    { name: { equals: 'x' } },
    { id: { in: ['a'] }, name: { exists: true } },
    { and: [{ name: { like: 'x' } }, { or: [{ status: { not_equals: 'y' } }] }] },
    { or: { 0: { name: { equals: 'x' } }, 1: { status: { in: 'a,b' } } } },
  ])('%j is taken', (where) => {
    expect(() => checkWhere(where, fields)).not.toThrow()
  })

  test.each([
    null,
    'x',
    [],
    { agency: { equals: 'x' } },
    { 'agency.name': { like: 'x' } },
    { name: 'x' },
    { name: { near: '1,2' } },
    { name: { $regex: 'x' } },
    { 'name.constructor': { equals: 'x' } },
    { __proto__x: { equals: 'x' } },
    { and: [{ effects: { exists: true } }] },
    { AND: [{ 'agency.name': { exists: true } }] },
    { Or: { 0: { tags: { contains: 'x' } } } },
    { and: ['x'] },
    { and: [{ and: [{ and: [{ and: [{ name: { equals: 'x' } }] }] }] }] },
  ])('%j is refused', (where) => {
    expect(() => checkWhere(where, fields)).toThrow(/Leave this out/)
  })
})

describe('order', () => {
  test('by plain fields, either way', () => {
    for (const sort of [undefined, 'name', '-name', 'name,-status', ['name', '-status']]) {
      expect(() => checkSort(sort, fields)).not.toThrow()
    }
    for (const sort of ['agency', '-agency.name', 'name,effects', ['name', 'x'], {}, '--name']) {
      expect(() => checkSort(sort, fields)).toThrow(/Leave this out/)
    }
  })
})

describe('the whole query', () => {
  test('numbers may come as text or already as numbers', () => {
    for (const limit of ['1', '100', 1, 100]) {
      expect(() => checkClientQuery(request({ limit }))).not.toThrow()
    }
    for (const limit of [
      '0',
      '101',
      '',
      ' ',
      '1.5',
      '1e1',
      0,
      101,
      -1,
      1.5,
      Number.NaN,
      ['1'],
      null,
    ]) {
      expect(() => checkClientQuery(request({ limit })), String(limit)).toThrow(/limit/)
    }
    expect(() => checkClientQuery(request({ depth: 1, page: '2' }))).not.toThrow()
    expect(() => checkClientQuery(request({ depth: 2 }))).toThrow(/depth/)
  })

  test('nothing else may be asked', () => {
    for (const name of [
      'select',
      'populate',
      'joins',
      'trash',
      'draft',
      'locale',
      'pagination',
      'x',
    ]) {
      expect(() => checkClientQuery(request({ [name]: 'true' })), name).toThrow(name)
    }
  })

  test('is looked at once a request, so that related rows can still be read', () => {
    const req = request({ limit: '1' })
    checkClientQuery(req)
    req.query = { select: {} }
    expect(() => checkClientQuery(req)).not.toThrow()
  })

  test('is the business of generated paths only', () => {
    expect(() => checkClientQuery(request({ x: '1' }, { payloadAPI: 'local' }))).not.toThrow()
    expect(() => checkClientQuery(request({ as: 'client' }, { routeParams: {} }))).not.toThrow()
  })
})
