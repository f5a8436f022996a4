import { expect, test, vi } from 'vitest'

import { translate } from '../../../src/translations/translate.js'
import { attack } from '../../attacks/attack.js'
import { renderPage } from './renderPage.js'
import { SAMPLE_PAGES } from './samplePages.js'

const { hostile, HOSTILE } = vi.hoisted(() => {
  const HOSTILE = `"'><img src=x onerror=alert(1)><script>alert(1)</script>{{name}}`
  const FROM_PEOPLE = new Set([
    'en',
    'es',
    'label',
    'lastText',
    'name',
    'requestedBy',
    'text',
    'title',
  ])
  /** Everything that people wrote, with markup in front of it. */
  const hostile = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return FROM_PEOPLE.has(key) ? `${HOSTILE}${value}` : value
    if (Array.isArray(value)) return value.map((part) => hostile(part, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, hostile(part, name)]),
    )
  }
  return { HOSTILE, hostile }
})
vi.mock('./sampleData.js', async (original) => hostile(await original()))

test('names, titles, questions and messages that hold markup stay text on every page', () => {
  let shown = 0
  for (const page of SAMPLE_PAGES)
    for (const locale of ['en', 'es']) {
      const draft = { address: HOSTILE, text: HOSTILE }
      const html = renderPage({ draft, locale, page, search: { error: HOSTILE, field: HOSTILE } })
      expect(html, page.name).not.toMatch(/<img src=x|<script/)
      if (html.includes('&lt;img src=x')) shown += 1
    }
  expect(shown).toBeGreaterThan(10)
})

test(attack('INPUT-31'), () => {
  for (const control of [
    '\u202A',
    '\u202B',
    '\u202C',
    '\u202D',
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ]) {
    const name = `Ana${control}ziuR`
    for (const locale of ['en', 'es'])
      expect(translate(locale, 'client.messageEmptyThread', { name })).not.toContain(control)
  }
  // Marks that languages written from right to left need.
  const name = 'עדי\u200F'
  expect(translate('en', 'client.messageEmptyThread', { name })).toContain(name)
})
