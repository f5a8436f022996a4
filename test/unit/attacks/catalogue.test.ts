import { describe, expect, test } from 'vitest'

import { SHIPPED } from '../../../scripts/borders.js'
import { ATTACKS } from '../../attacks/catalogue/index.js'
import { placesOfGuards, withoutGuard } from '../../attacks/guards.js'
import { nodesIn, readSources } from '../../support/sources.js'

const tests = [...readSources(['test/int', 'test/e2e', 'test/unit']).values()]
const shipped = readSources(SHIPPED)
const places = placesOfGuards(shipped.values())

describe.each(Object.entries(ATTACKS))('%s', (id, { guards }) => {
  test('has a test', () => {
    const call = new RegExp(`attack\\(\\s*'${id}'`)
    expect(tests.some(({ text }) => call.test(text))).toBe(true)
  })

  test('names guards that stand in the code, which is another and still reads without them', () => {
    const codes = new Map<string, string>()
    for (const guard of guards) {
      const found = places.get(guard.guard) ?? []
      expect(found, guard.guard).toHaveLength(1)
      const [file = ''] = found
      const code = codes.get(file) ?? shipped.get(file)?.text ?? ''
      const without = withoutGuard(file, code, guard)
      expect(without).not.toBe(code)
      expect(nodesIn(file, without)).not.toHaveLength(0)
      codes.set(file, without)
    }
  })
})

test('every guard that is marked holds an attack off', () => {
  const named = new Set(
    Object.values(ATTACKS).flatMap(({ guards }) => guards.map((one) => one.guard)),
  )
  expect([...places.keys()].filter((name) => !named.has(name))).toEqual([])
})
