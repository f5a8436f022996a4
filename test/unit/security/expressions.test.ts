import { checkSync } from 'recheck'
import { expect, test } from 'vitest'

import { nodesOf, readSources } from '../../support/sources.js'

/** Slower than their text is long, on text that nobody outside chooses or that is short. */
const SHORT: Readonly<Record<string, string>> = {
  [String.raw`/Version\/[\d.]+.*Safari\//`]: 'a header cut to 500 characters',
  [String.raw`/\/+$/`]: 'an address of the host’s config',
}

type Literal = { flags: string; pattern: string }

const readLiterals = (): Map<string, Literal & { path: string }> => {
  const found = new Map<string, Literal & { path: string }>()
  const folders = ['src', 'access', 'hooks', 'collections', 'admin-components']
  for (const source of readSources(folders).values())
    for (const { node } of nodesOf(source)) {
      const regex = node.regex as Literal | undefined
      if (regex) found.set(`/${regex.pattern}/${regex.flags}`, { ...regex, path: source.path })
    }
  return found
}

const all = readLiterals()

/** Counted in characters read, not in time: a busy machine would take what is fast for slow. */
const BY_COUNT = {
  attackLimit: 100_000_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  timeout: null,
} as const

const isSlow = ({ flags, pattern }: Literal): boolean =>
  checkSync(pattern, flags, BY_COUNT).status !== 'safe'

test('finds an expression that text can hold up', () => {
  expect(isSlow({ flags: '', pattern: '^(a+)+$' })).toBe(true)
  expect(isSlow({ flags: '', pattern: String.raw`[\s.]+$` })).toBe(true)
  expect(isSlow({ flags: '', pattern: '^a+$' })).toBe(false)
})

test('no expression in shipped code can be held up by the text it is tried on', () => {
  expect(all.size).toBeGreaterThan(50)
  const slow = [...all].filter(([text, literal]) => !(text in SHORT) && isSlow(literal))
  expect(slow.map(([text, { path }]) => `${path}: ${text}`)).toEqual([])
}, 300_000)

test('what is excused is still there', () => {
  for (const text of Object.keys(SHORT)) expect(all.has(text), text).toBe(true)
})
