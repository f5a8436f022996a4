import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { LinkedText } from '../../../src/portal/kit/components/LinkedText/index.js'
import { translator } from '../../../src/translations/translate.js'
import { attack } from '../../attacks/attack.js'
import { renderPage } from './renderPage.js'
import * as sampleData from './sampleData.js'
import { SAMPLE_PAGES } from './samplePages.js'

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

const undo: (() => void)[] = []
/** Puts markup in front of everything that people wrote, where it stands: the pages show these very objects. */
const makeHostile = (parts: object, key?: string): void => {
  for (const [name, part] of Object.entries(parts) as [string, unknown][]) {
    const meaning = key ?? name
    if (typeof part === 'string' && FROM_PEOPLE.has(meaning)) {
      Object.assign(parts, { [name]: `${HOSTILE}${part}` })
      undo.push(() => Object.assign(parts, { [name]: part }))
    }
    if (typeof part === 'object' && part !== null)
      makeHostile(part, Array.isArray(part) ? meaning : undefined)
  }
}
beforeAll(() => makeHostile({ ...sampleData }))
// Pages of other test files show them too; backwards, since some objects are met twice
afterAll(() => {
  for (const step of undo.toReversed()) step()
})

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

test('an address that holds markup breaks out of no attribute', () => {
  const written = `https://a.example/"onmouseover="alert(1)"><script>alert(1)</script>`
  for (const text of [written, `www.${written.slice(8)}`, `javascript:alert(1)//${written}`]) {
    const html = renderToStaticMarkup(<LinkedText text={text} />)
    expect(html.replaceAll(/<a href="https:\/\/[^"<>]+" rel="[a-z ]+">|<\/a>/g, '')).not.toMatch(
      /[<>"]/,
    )
  }
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
      expect(translator(locale, {})('client.messageEmptyThread', { name })).not.toContain(control)
  }
  // Marks that languages written from right to left need.
  const name = 'עדי\u200F'
  expect(translator('en', {})('client.messageEmptyThread', { name })).toContain(name)
})
