import type { Payload } from 'payload'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'

import { LONGEST_TYPED_CODE, readCode } from '../../../src/core/readCode.js'
import { PASSWORD_COST } from '../../../src/core/passwordCost.js'
import { parseSSN } from '../../../src/core/ssn.js'
import { inPersonCode, inPersonKey, isInPersonCode } from '../../../src/otp/inPersonCode.js'
import {
  findRecoveryHash,
  hashRecoveryCodes,
  isRecoveryCode,
} from '../../../src/otp/recoveryCodes.js'
import { ACTION_REGISTRY } from '../../../src/registry/actions.js'
import { SAMPLE_PAGES } from '../portal/samplePages.js'
import { renderPage } from '../portal/renderPage.js'
import { spellingsOf } from '../../support/spellings.js'

const payload = { secret: 'one secret' } as Payload

describe('a code is read as people paste it', () => {
  test.each(Object.entries(spellingsOf('483920')))('%s', (_, typed) => {
    expect(readCode(typed)).toBe('483920')
    expect(typed.length).toBeLessThanOrEqual(LONGEST_TYPED_CODE)
  })

  test.each(Object.entries(spellingsOf('ABCD-2345-IJKL-MNOP')))('with letters: %s', (_, typed) => {
    expect(readCode(typed)).toBe('ABCD2345IJKLMNOP')
  })

  test.each(['48392', '4839200', '48392x', 'code 483920', '483921', 'four', ''])(
    'and stays another when it is one: %j',
    (typed) => {
      expect(readCode(typed)).not.toBe('483920')
    },
  )

  test('digits of every script have their value', () => {
    for (let point = 0, expected = 0; point <= 0x10_ff_ff; point += 1) {
      if (!/\p{Nd}/u.test(String.fromCodePoint(point))) continue
      expect(readCode(String.fromCodePoint(point)), point.toString(16)).toBe(String(expected))
      expected = (expected + 1) % 10
    }
  })
})

describe('every code', () => {
  test('of a recovery in person', () => {
    const recovery = { id: 'a' }
    const code = inPersonCode(payload, recovery)
    for (const [name, typed] of Object.entries(spellingsOf(code))) {
      expect(isInPersonCode(payload, recovery, typed), name).toBe(true)
      expect(inPersonKey(payload, typed), name).toBe(inPersonKey(payload, code))
    }
    expect(isInPersonCode(payload, recovery, `${code}2`)).toBe(false)
  })

  test('of a lost app', async () => {
    const cost = { ...PASSWORD_COST, N: 16 }
    const code = 'ABCD-2345-IJKL-MNOP'
    const hashes = await hashRecoveryCodes([code], cost)
    for (const [name, typed] of Object.entries(spellingsOf(code))) {
      expect(isRecoveryCode(typed), name).toBe(true)
      expect(await findRecoveryHash(hashes, typed, cost), name).toBe(hashes[0])
    }
  })

  test('and a Social Security number', () => {
    for (const [name, typed] of Object.entries(spellingsOf('123456789')))
      expect(parseSSN(typed), name).toBe('123456789')
  })

  const taken = Object.entries(ACTION_REGISTRY).flatMap(([name, action]) =>
    'input' in action && action.input instanceof z.ZodObject
      ? Object.entries(action.input.shape as Record<string, z.ZodType>)
          .filter(([key]) => /^(?:code|confirm)$/.test(key))
          .map(([key, schema]) => ({ key, name, schema }))
      : [],
  )
  test.each(taken)('that $name takes as $key', ({ schema }) => {
    for (const [name, typed] of Object.entries(spellingsOf('483920')))
      expect(schema.parse(typed), name).toBe('483920')
  })
  test('of all actions that take one', () => {
    expect(taken.length).toBeGreaterThan(6)
  })
})

describe('no field cuts a pasted code', () => {
  const fields = SAMPLE_PAGES.flatMap((page) =>
    [...renderPage({ locale: 'en', page }).matchAll(/<input[^>]*name="code"[^>]*>/g)].map(
      ([input]) => ({ input, page: page.name }),
    ),
  )
  test.each(fields)('on $page', ({ input }) => {
    expect(Number(/maxlength="(\d+)"/i.exec(input)?.[1])).toBe(LONGEST_TYPED_CODE)
    expect(input).not.toContain('pattern=')
    expect(input).toContain('type="text"')
  })
  test('of all pages with one', () => {
    expect(fields.length).toBeGreaterThan(4)
  })
})
