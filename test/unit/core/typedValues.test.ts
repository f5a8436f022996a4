import { describe, expect, test } from 'vitest'

import { countCharacters } from '../../../src/core/countCharacters.js'
import { answeredNumber, typedFlag, typedNumber } from '../../../src/core/typedNumber.js'
import { visibleText } from '../../../src/core/visibleText.js'

/** Every kind of text in which a person sees nothing. */
const INVISIBLE = [
  '',
  ' \t\r\n\u00a0\u3000\u2003',
  '\u200b',
  '\u200c\u200d\u2060\ufeff',
  '\u200e\u200f\u202a\u202e\u2066\u2069\u061c',
  '\u00ad',
  '\u034f\u180e',
  '\ufe0f\u{e0100}',
  '\u3164\u115f\u1160\uffa0',
  '\u2800',
  '\u0301\u0308\u20dd',
  '\u{e0041}\u{e007f}',
  '\ufff9\ufffb\ufffc\uffff',
  '\u0007\u001b\u0085\u2028\u2029',
]

describe('a text that people type', () => {
  test.each(INVISIBLE)('is empty where nothing shows, %#', (text) => {
    expect(visibleText(text, 'line')).toBe('')
    expect(visibleText(text, 'lines')).toBe('')
  })

  test.each([
    ['an emoji of four joined by ZWJ', '👨‍👩‍👧‍👦'],
    ['a heart with a variation selector', '❤️'],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['Persian with ZWNJ', 'می‌خواهم'],
    ['Malayalam that ends in ZWJ', 'അവന്‍'],
    ['Sinhala with ZWJ', 'ශ්‍රී'],
    ['a Hebrew name', 'דוד בן־גוריון'],
    ['a variant of a Japanese name', '葛󠄀城'],
    ['an apostrophe of Hawaii', 'Kaʻiulani'],
    ['a single letter', '.'],
  ])('keeps %s', (_, text) => {
    expect(visibleText(text, 'line')).toBe(text)
    expect(visibleText(text, 'lines')).toBe(text)
  })

  test('has one spelling: composed, trimmed, on one line without what nobody sees', () => {
    expect(visibleText(' Jose\u0301 ', 'line')).toBe('José')
    expect(visibleText('\ufeffMa\u200bri\u00ada \u202eLo\u0007pez\u200b ', 'line')).toBe(
      'Maria Lopez',
    )
    expect(visibleText('Ana\r\n\tde  la\u00a0Cruz', 'line')).toBe('Ana de la Cruz')
    expect(visibleText('e\u200b\u0301', 'line')).toBe('é')
  })

  test('keeps its lines, each ended by one character', () => {
    const typed = '\r\n a\r\n  b\rc\u2028d\u0085\u0000e \u200b\n'
    expect(visibleText(typed, 'lines')).toBe('a\n  b\nc\nd\ne')
  })

  test('stays as it is once it was tidied', () => {
    for (const text of [...INVISIBLE, ' a \u0301\r\n b', 'x\u200b\u0301 \u00ad'])
      for (const shape of ['line', 'lines'] as const)
        expect(visibleText(visibleText(text, shape), shape)).toBe(visibleText(text, shape))
  })
})

describe('characters', () => {
  test.each([
    ['abc', 3],
    ['José', 4],
    ['Jose\u0301', 4],
    ['a\nb', 3],
    ['👩🏻‍❤️‍💋‍👨🏻', 1],
    ['👨‍👩‍👧‍👦👍🏽', 2],
    ['🇺🇸🇲🇽', 2],
    ['1️⃣', 1],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1],
    ['한국', 2],
    ['می‌خواهم', 7],
    [`z${'\u0301'.repeat(100)}`, 6],
  ])('%s are counted as people see them', (text, count) => {
    expect(countCharacters(text)).toBe(count)
  })

  test('are counted in one go, whatever they are', () => {
    const many = ['\u200d', '❤\u200d', '\u0301', '🇺', 'e\u0301'].map((one) => one.repeat(250_000))
    for (const text of many) expect(countCharacters(text)).toBeGreaterThan(1000)
  })
})

describe('a number', () => {
  test.each([
    [12.5, 12.5],
    [-0.25, -0.25],
    ['12', 12],
    [' -12.50 ', -12.5],
    ['+5', 5],
    ['007', 7],
  ])('%s is %s', (typed, value) => {
    expect(typedNumber(typed)).toBe(value)
    expect(answeredNumber(typed)).toBe(value)
  })

  test.each([
    true,
    false,
    null,
    undefined,
    '',
    ' ',
    '12abc',
    '12 dogs',
    '0x10',
    '1e3',
    '.5',
    '5.',
    '1,234',
    '1.234,5',
    'NaN',
    'Infinity',
    NaN,
    Infinity,
    [1],
    ['1'],
    {},
    12n,
    2 ** 53,
    '12345678901234567890',
    '0.1234567890123456789',
    '١٢',
  ])('is not made of %s', (typed) => {
    expect(typedNumber(typed)).toBeUndefined()
    expect(answeredNumber(typed)).toBeUndefined()
  })

  test('is answered with a comma as well, where it is no thousand', () => {
    expect(answeredNumber('12,5')).toBe(12.5)
    expect(answeredNumber('-0,25')).toBe(-0.25)
    expect(typedNumber('12,5')).toBeUndefined()
  })
})

test('yes and no are what they say', () => {
  expect([true, 'true', false, 'false'].map(typedFlag)).toEqual([true, true, false, false])
  for (const other of ['', 'yes', 'on', 0, 1, null, [], [true]])
    expect(typedFlag(other)).toBeUndefined()
})
