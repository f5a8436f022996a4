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
const WHOLE = new Set(['collectionOverrides', 'help', 'languages', 'on', 'slugs', 'superUsers'])
/** Handed in as `testing`. */
const TESTING = new Set(['clock', 'failAt', 'passwordCost', 'passwordCosts', 'postPush'])

test('every option is documented and every documented option exists', () => {
  const known = Object.entries(sanitizeOptions()).flatMap(([name, value]) => {
    if (TESTING.has(name)) return []
    if (name === 'staff') return ['staff.collection', 'staff.displayName']
    const nested = typeof value === 'object' && !WHOLE.has(name) && !Array.isArray(value)
    return nested ? Object.keys(value).map((key) => `${name}.${key}`) : [name]
  })
  expect(firstCells(read('options.md')).toSorted()).toEqual([...known, 'testing'].toSorted())
})

const guides = ['databases.md', 'deploy.md', 'upgrading.md'].map(
  (name) => [name, read(name)] as const,
)
const inBackticks = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name))].filter((name) =>
    pattern.test(name),
  )

test.each(guides)('%s names options that there are', (_name, guide) => {
  const options = new Set(firstCells(read('options.md')))
  const groups = [...options].map((name) => name.split('.', 1)[0]).join('|')
  const named = inBackticks(guide, new RegExp(`^(?:${groups})\\.\\w+$`)).filter(
    // Of Payload's own config
    (name) => !['access.update'].includes(name),
  )
  expect(named.filter((name) => !options.has(name))).toEqual([])
})

test.each(guides)('%s names endpoints that there are', (_name, guide) => {
  const api = read('api.md')
  const named = [...guide.matchAll(/`(GET|POST) \/api(\/portal[^`\s]*)`/g)].map(
    ([, method, path]) => `${method} \`${path}\``,
  )
  expect(named.filter((name) => !api.includes(name))).toEqual([])
})

test('upgrading.md names as gone what is gone, and what is there of the rest', () => {
  const exported = Object.keys(
    (JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object }).exports,
  )
  const named = inBackticks(read('upgrading.md'), /^payload-client-portal\//).map((name) =>
    name.replace('payload-client-portal', '.'),
  )
  expect(named.filter((name) => !exported.includes(name))).toEqual(['./proxy'])
  const portal = readFileSync('src/exports/portal.ts', 'utf8')
  expect(portal).toContain('portalRoutes')
  expect(portal).not.toMatch(/PortalLayout|PortalPage|generatePortalMetadata/)
})
