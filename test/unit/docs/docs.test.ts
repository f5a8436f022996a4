import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { sanitizeOptions } from '../../../src/config/sanitizeOptions.js'

const read = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')

const firstCells = (table: string): string[] =>
  [...table.matchAll(/^\| (?:(GET|POST) )?`([^`]+)`/gm)].map(([, method, name]) =>
    method ? `${method} ${name}` : String(name),
  )

/** Options that are one value, or whose keys the host chooses. */
const WHOLE = new Set(['collectionOverrides', 'help', 'languages', 'slugs', 'superUsers'])
/** Handed in as `testing`. */
const TESTING = new Set(['clock', 'failAt', 'passwordCost', 'passwordCosts'])

test('every option is documented and every documented option exists', () => {
  const known = Object.entries(sanitizeOptions()).flatMap(([name, value]) => {
    if (TESTING.has(name)) return []
    if (name === 'staff') return ['staff.collection', 'staff.displayName']
    const nested = typeof value === 'object' && !WHOLE.has(name) && !Array.isArray(value)
    return nested ? Object.keys(value).map((key) => `${name}.${key}`) : [name]
  })
  expect(firstCells(read('options.md')).toSorted()).toEqual([...known, 'testing'].toSorted())
})
