import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

const read = (name: string): string =>
  readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')

const changelog = read('CHANGELOG.md')
const headings = [...changelog.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading)

test('versions of the changelog are dated, what is not released stands first', () => {
  const [first, ...released] = headings
  expect(first).toBe('[Unreleased]')
  for (const heading of released) expect(heading).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/)
})

test('the version of the package is in the changelog', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  expect(headings.some((heading) => heading.startsWith(`[${version}] - `))).toBe(true)
})

test('changes stand under the categories of Keep a Changelog', () => {
  const kinds = [...changelog.matchAll(/^### (.*)$/gm)].map(([, kind]) => kind)
  const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
  expect(kinds.filter((kind) => !known.includes(kind ?? ''))).toEqual([])
})
