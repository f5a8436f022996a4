import { expect, test } from 'vitest'

import { readSources } from '../../support/sources.js'

test('whatever calls an address of somebody else does it in the one way that always ends', () => {
  const callers = [...readSources(['src']).values()]
    .filter(({ text }) => /from 'node:https?'|\bfetch\(/.test(text))
    .map(({ path }) => path)
    .filter((path) => !/\.client\.tsx?$|^src\/registry\//.test(path))
  expect(callers).toEqual(['src/http/postOnce.ts'])
})
