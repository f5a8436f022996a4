import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { ATTACKS } from '../../attacks/catalogue/index.js'
import { withoutGuard } from '../../attacks/withoutGuards.js'
import { readSources } from '../../support/sources.js'

const tests = [...readSources(['test/int', 'test/e2e', 'test/unit']).values()]

describe.each(Object.entries(ATTACKS))('%s', (id, { guards }) => {
  test('has a test', () => {
    const call = new RegExp(`attack\\(\\s*'${id}'`)
    expect(tests.some(({ text }) => call.test(text))).toBe(true)
  })

  test('names guards that stand in the code', () => {
    const codes = new Map<string, string>()
    for (const guard of guards) {
      const code = codes.get(guard.file) ?? readFileSync(guard.file, 'utf8')
      codes.set(guard.file, withoutGuard(code, guard))
    }
    expect(codes.size).toBeGreaterThan(0)
  })
})
