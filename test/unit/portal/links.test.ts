import { describe, expect, test } from 'vitest'

import { splitAtLinks } from '../../../src/portal/kit/links.js'

const links = (text: string): string[] =>
  splitAtLinks(text).flatMap(({ href, text: part }) => (href ? [`${part} → ${href}`] : []))

const together = (text: string): string =>
  splitAtLinks(text)
    .map((part) => part.text)
    .join('')

describe('addresses of pages in a text', () => {
  test.each([
    ['see https://a.example/x.', 'https://a.example/x → https://a.example/x'],
    ['Is it http://a.example/x?', 'http://a.example/x → http://a.example/x'],
    ['(https://a.example/x_(y)), and', 'https://a.example/x_(y) → https://a.example/x_(y)'],
    ['“https://a.example/”', 'https://a.example/ → https://a.example/'],
    ['HTTPS://A.EXAMPLE/B;', 'HTTPS://A.EXAMPLE/B → HTTPS://A.EXAMPLE/B'],
    [
      'https://a.example/?b=c&d=e#f!',
      'https://a.example/?b=c&d=e#f → https://a.example/?b=c&d=e#f',
    ],
    [
      'www.harbor.example/apply, then',
      'www.harbor.example/apply → https://www.harbor.example/apply',
    ],
    ['Go to housing.ca.gov/apply!', 'housing.ca.gov/apply → https://housing.ca.gov/apply'],
    ['https://пример.рф/я', 'https://пример.рф/я → https://пример.рф/я'],
  ])('%s', (text, link) => {
    expect(links(text)).toEqual([link])
    expect(together(text)).toBe(text)
  })

  test('two of them, each on its own', () => {
    expect(links('https://a.example, https://b.example.')).toHaveLength(2)
  })

  test.each([
    'Come at 9.Is that fine',
    'ana@harbor.org',
    'javascript:alert(1)',
    'JaVaScRiPt://a.example/%0Aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://a.example/x',
    '//a.example/x',
    'https://bank@b.example/x',
    'https://',
    'www.',
    'www',
  ])('no address: %s', (text) => {
    expect(links(text)).toEqual([])
    expect(together(text)).toBe(text)
  })

  test('10,000 characters made to be slow are looked through in time', () => {
    for (const piece of [
      'www.',
      'http://',
      'https://a.example/(',
      'a@',
      '[[',
      'xn--',
      'a.',
      '😀.',
    ]) {
      const text = piece.repeat(Math.ceil(10_000 / piece.length))
      expect(together(text)).toBe(text)
    }
  })
})
