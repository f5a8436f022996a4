import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'

import { isRichText, RichText } from '../../../src/portal/kit/components/RichText/index.js'

const render = (...children: unknown[]): string =>
  renderToStaticMarkup(<RichText state={{ root: { children } }} />)

const text = (value: string, format = 0) => ({ format, text: value, type: 'text' })

describe('a staff message', () => {
  test('keeps paragraphs, bold, italic and both kinds of lists', () => {
    expect(
      render(
        { children: [text('a'), text('b', 1), text('c', 2), text('d', 3)], type: 'paragraph' },
        {
          children: [{ children: [text('e')], type: 'listitem' }],
          listType: 'bullet',
          type: 'list',
        },
      ),
    ).toBe(
      '<div class="pcp-prose"><p>a<strong>b</strong><em>c</em><strong><em>d</em></strong></p><ul><li>e</li></ul></div>',
    )
  })

  test('links only to pages, mail and calls', () => {
    const link = (url: string) => render({ children: [text('x')], fields: { url }, type: 'link' })
    expect(link('https://example.org/')).toContain('href="https://example.org/"')
    expect(link('tel:+19095550123')).toContain('href="tel:+19095550123"')
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '/portal',
      '',
    ]) {
      expect(link(url)).not.toContain('href')
    }
  })

  test('makes links of written addresses, but none inside a link', () => {
    const rel = 'rel="noopener noreferrer nofollow"'
    expect(render(text('See https://a.example/x.', 1))).toContain(
      `<strong>See <a href="https://a.example/x" ${rel}>https://a.example/x</a>.</strong>`,
    )
    const link = (url: string) =>
      render({ children: [text('https://b.example')], fields: { url }, type: 'link' })
    expect(link('https://a.example/')).toContain(
      `<a href="https://a.example/" ${rel}>https://b.example</a>`,
    )
    expect(link('javascript:alert(1)')).not.toContain('<a')
  })

  test('escapes what looks like markup', () => {
    expect(render(text('<img src=x onerror=alert(1)>'))).not.toContain('<img')
  })

  test('shows a heading as text, so that the page keeps one h1', () => {
    expect(render({ children: [text('x')], tag: 'h1', type: 'heading' })).not.toContain('<h1')
  })

  test('shows the text inside a block it does not know', () => {
    expect(render({ children: [text('kept')], type: 'unknown' })).toContain('kept')
  })

  test('knows an editor state from anything else', () => {
    expect(isRichText({ root: { children: [text('x')] } })).toBe(true)
    for (const value of [null, 'text', {}, { root: null }, { root: { children: [] } }]) {
      expect(isRichText(value)).toBe(false)
    }
  })
})
