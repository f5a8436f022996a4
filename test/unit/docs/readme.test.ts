import { readFileSync, statSync } from 'node:fs'

import { expect, test } from 'vitest'

import { accessTable, accessTableIn } from '../../support/accessTable.js'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')

const squeeze = (table: string): string => table.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-')

test('the README shows the access matrix as it is in code', () => {
  expect(squeeze(accessTableIn(readme))).toBe(squeeze(accessTable()))
})

test('the README starts the demo and the tests with one line each', () => {
  expect(readme).toContain('npm ci && npm run demo')
  expect(readme).toContain('npm ci && npm test')
})

test('the README says of each npm script what it is for', () => {
  const { scripts } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as { scripts: Record<string, string> }
  const [, part = ''] = /<!-- scripts -->([^]*)<!-- \/scripts -->/.exec(readme) ?? []
  const told = [...part.matchAll(/`npm (?:run )?([\w:]+)/g)].map(([, name = '']) => name)
  expect(told.toSorted()).toEqual(Object.keys(scripts).toSorted())
})

test('the README opens with pictures that say in words what they show, under 600 kB together', () => {
  const opening = readme.slice(0, readme.indexOf('## Try it'))
  const pictures = [...opening.matchAll(/<img src="([^"]+)" width="\d+" alt="([^"]*)"/g)]
  const sizes = pictures.map(([, file = '', words = '']) => {
    expect(words.length, file).toBeGreaterThan(60)
    return statSync(new URL(`../../../${file}`, import.meta.url)).size
  })
  expect(sizes.length).toBeGreaterThanOrEqual(4)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000)
})
