import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

const PATH =
  /\b(?:src|collections|hooks|access|admin-components|test|scripts|dev)\/[\w./()[\]-]*\w\.(?:tsx?|mjs|css|sh)\b/g

const pages = [
  'README.md',
  'SECURITY.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

test.each(pages)('%s names files that are there', (page) => {
  const named = readFileSync(page, 'utf8').match(PATH) ?? []
  expect([...new Set(named)].filter((file) => !existsSync(file))).toEqual([])
})
