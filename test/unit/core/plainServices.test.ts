import { expect, test } from 'vitest'

import { plainService } from '../../../src/core/hud/plainServices.js'
import { serviceTypes } from '../../../src/core/hud/serviceTypes.js'

const ALL = Object.entries(serviceTypes).flatMap(([recordType, { options }]) =>
  options.map(({ code }) => ({ code, recordType })),
)

test.each(ALL)('service $code of list $recordType has everyday words', ({ code, recordType }) => {
  const words = plainService(recordType, code)
  expect(words?.en).toBeTruthy()
  expect(words?.es).toBeTruthy()
  expect(words?.es).not.toBe(words?.en)
})

test('none of them names a fund, an office or a law', () => {
  for (const { code, recordType } of ALL) {
    const { en = '', es = '' } = plainService(recordType, code) ?? {}
    expect(`${en} ${es}`).not.toMatch(/\b[A-Z]{2,}\b|HOPWA|VASH|Moving On/)
  }
})

test('what no list has, has no words', () => {
  expect(plainService('999', '1')).toBeUndefined()
  expect(plainService('141', '999')).toBeUndefined()
  expect(plainService('constructor', 'name')).toBeUndefined()
})
