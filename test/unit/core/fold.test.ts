import { assert, oneof, property, string, stringMatching } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fold, foldedDay } from '../../../src/core/fold.js'

describe('names', () => {
  test.each([
    ['Björk', 'bjork'],
    ['JOSÉ', 'jose'],
    ['Zoë', 'zoe'],
    ['Muñoz', 'munoz'],
    ["O'Brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['ʻAlamihi', 'alamihi'],
    ['O´Brien', 'obrien'],
    ['Weiß', 'weiss'],
    ['WEISS', 'weiss'],
    ['ẞ', 'ss'],
    ['Işık', 'isik'],
    ['İnci', 'inci'],
    ['ISIK', 'isik'],
    ['Æsa Øst Łukasz Œuvre Đorđe Þór', 'aesa ost lukasz oeuvre dorde thor'],
    ['ﬁnn', 'finn'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['Οδυσσεύς', 'οδυσσευσ'],
    ['Smith-Jones', 'smith jones'],
    ['Smith‐Jones', 'smith jones'],
    ['Smith – Jones', 'smith jones'],
    ['  Ruiz,   Ana  ', 'ruiz ana'],
    ['Sam Jr.', 'sam jr'],
    ['mike@client.example', 'mike@client.example'],
  ])('%s', (typed, folded) => {
    expect(fold(typed)).toBe(folded)
  })

  test('signs that are patterns to a database become others, each one of its own', () => {
    const folded = ['%', '_', '\\', '%_', 'a%b'].map(fold)
    expect(new Set(folded).size).toBe(5)
    expect(folded.join('')).not.toMatch(/[%_\\]/)
  })
})

describe('days', () => {
  const kept = foldedDay('1980-11-03T12:00:00.000Z')
  test.each([
    '1980-11-03',
    '1980-11-3',
    '1980/11/03',
    '11/03/1980',
    '11/3/1980',
    '11-03-1980',
    '11.3.1980',
    '3/11/1980',
    '03/11/1980',
    '03-11-1980',
    '3.11.1980',
    '11/3/80',
    '3/11/80',
    '11/3',
    '3/11',
    '11/3/19',
    '11031980',
    '03111980',
    '19801103',
    '1980-11',
    '3 nov 1980',
    '3 Nov. 1980',
    '3rd November 1980',
    'Nov 3, 1980',
    'november 3 1980',
    'Nov. 3rd, 1980',
    '3 de noviembre de 1980',
    '3 de nov de 1980',
    '3 noviembre 1980',
    '3º de noviembre del 1980',
    'nov 3',
    '1980',
  ])('%s', (typed) => {
    expect(` ${kept} `).toContain(fold(typed))
  })

  test.each(['1/3/1980', '12/3/1980', '1980-11-30', '4 nov 1980', 'Dec 3, 1980', '11/3/1981'])(
    'not %s',
    (typed) => {
      expect(kept).not.toContain(fold(typed))
    },
  )

  test('what is no day stays as it was written', () => {
    expect(fold('Unit 40/50')).toBe('unit 40/50')
    expect(fold('12 cats')).toBe('12 cats')
    expect(fold('marina 3')).toBe('marina 3')
    expect(fold('1980-13-40')).toBe('1980 13 40')
    expect(foldedDay('soon')).toBe('')
  })
})

test('phone numbers lose what stands around their digits', () => {
  for (const typed of ['(909) 555-0142', '909.555.0142', '909-555-0142', '909 555 0142'])
    expect(fold(typed), typed).toBe('909 555 0142')
  expect(fold('+1 (909) 555-0142')).toBe('1 909 555 0142')
  expect(fold('06.12.34.56.78')).toBe('06 12 34 56 78')
})

test('whatever is typed: single spaces, and no sign that is a pattern', () => {
  const dates = stringMatching(/^[\d ./a-z-]{0,30}$/)
  assert(
    property(oneof(string({ unit: 'grapheme' }), dates), (text) => {
      const folded = fold(text)
      expect(folded).not.toMatch(/[%_\\A-Z'’]|\s\s|^\s|\s$/)
      expect(fold(`${text.toUpperCase()} `)).toBe(fold(text.toUpperCase()))
    }),
    { numRuns: 2000 },
  )
})
