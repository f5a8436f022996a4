import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { readSources } from '../../support/sources.js'

test('the demo knows every component that a collection names (npm run generate:importmap)', () => {
  const file = new URL('../../../dev/app/(payload)/admin/importMap.js', import.meta.url)
  const known = readFileSync(fileURLToPath(file), 'utf8')
  const named = [...readSources(['collections']).values()].flatMap(({ text }) =>
    [...text.matchAll(/'(payload-client-portal\/(?:client|rsc)#\w+)'/g)].map(
      ([, name = '']) => name,
    ),
  )
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((name) => !known.includes(`"${name}"`))).toEqual([])
})
