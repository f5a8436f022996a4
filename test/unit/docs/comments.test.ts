import { existsSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import { SHIPPED } from '../../../scripts/borders.js'
import { readSources } from '../../support/sources.js'

const root = path.resolve(import.meta.dirname, '../../..')
const WIDTH = 140

const comments = [...readSources([...SHIPPED]).values()].flatMap(({ path: file, text }) =>
  text.split('\n').flatMap((line, index) => {
    const isComment = /^\s*(?:\/\/|\/\*|\*)/.test(line)
    return isComment ? [{ at: `${file}:${String(index + 1)}`, line }] : []
  }),
)

test('comments of shipped code are there', () => {
  expect(comments.length).toBeGreaterThan(1_000)
})

test('no comment is wider than 140 columns', () => {
  expect(comments.filter(({ line }) => line.length > WIDTH).map(({ at }) => at)).toEqual([])
})

test('a file that a comment names by its path exists', () => {
  const named = comments.flatMap(({ at, line }) =>
    [
      ...line.matchAll(
        /(?<![\w/])(?:src|access|collections|hooks|test|scripts|docs)\/[\w./-]+\.\w{2,4}\b/g,
      ),
    ].map(([name]) => ({ at, name })),
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ name }) => !existsSync(path.join(root, name)))).toEqual([])
})
