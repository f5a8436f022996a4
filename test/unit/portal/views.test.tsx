import { describe, expect, test } from 'vitest'

import { renderPage } from './renderPage.js'
import { SAMPLE_PAGES, type SamplePage } from './samplePages.js'

const LOCALES = ['en', 'es']

const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length

const find = (name: string): SamplePage => {
  const page = SAMPLE_PAGES.find((one) => one.name === name)
  if (!page) throw new Error(`There is no sample page ${name}.`)
  return page
}

const cases = SAMPLE_PAGES.flatMap((page) =>
  LOCALES.map((locale) => ({ locale, name: page.name, page })),
)

describe.each(cases)('$name in $locale', ({ locale, page }) => {
  const html = renderPage({ locale, page })

  test('has one h1, one main and a skip link to it', () => {
    expect(count(html, /<h1[ >]/g)).toBe(1)
    expect(count(html, /<main[ >]/g)).toBe(1)
    expect(html).toContain('href="#main"')
    expect(html).toContain('id="main"')
  })

  test('has help, the other language and the way out', () => {
    expect(html).toContain('href="tel:+19095550123"')
    expect(html).toContain(`lang="${locale === 'en' ? 'es' : 'en'}"`)
    expect(html).toMatch(/<form action="\/api\/portal\/exit" method="post"><button/)
  })

  test('has no empty link, no text left out and no script of its own', () => {
    for (const [, attributes = '', inside = ''] of html.matchAll(/<a([^>]*)>(.*?)<\/a>/gs)) {
      expect(attributes).toMatch(/href="[^"]+"/)
      expect(inside.replaceAll(/<[^>]*>/g, '').trim()).not.toBe('')
    }
    expect(html).not.toMatch(/\{\{(?!number|count|percent)/)
    expect(html).not.toMatch(/>(?:client|errors|legal)\.\w+</)
    expect(html).not.toMatch(/<script|\son\w+=|style="/)
  })

  test('gives every control a label', () => {
    for (const [, attributes = ''] of html.matchAll(/<(?:input|select|textarea)([^>]*)>/g)) {
      if (attributes.includes('type="hidden"')) continue
      const id = /id="([^"]+)"/.exec(attributes)?.[1]
      const inLabel = /type="(?:checkbox|radio)"/.test(attributes)
      expect(inLabel || html.includes(`for="${id ?? ''}"`), attributes).toBe(true)
    }
  })

  test('posts every form to the portal and comes back to its own page; a search asks a page', () => {
    for (const [form] of html.matchAll(/<form[^>]*>.*?<\/form>/gs)) {
      if (/^<form[^>]* role="search" action="\/portal\/[^"]+" method="get">/.test(form)) continue
      expect(form).toMatch(/action="\/api\/portal\/[^"]+"/)
      expect(form).toContain('method="post"')
      if (form.includes('action="/api/portal/exit"')) continue
      expect(form).toMatch(/name="_back" value="\/portal/)
    }
  })
})

describe('the error summary', () => {
  const html = renderPage({
    draft: { email: 'mike@client.example' },
    error: {
      code: 'INVALID_INPUT',
      problems: [
        { code: 'REQUIRED', field: 'password' },
        { code: 'NOT_AN_EMAIL', field: 'email' },
      ],
    },
    locale: 'en',
    page: find('sign-in'),
  })

  test('leads to the field, which says the same and keeps what was typed', () => {
    expect(html).toContain('href="#field-email"')
    expect(html).toMatch(/<input(?=[^>]*id="field-email")[^>]*aria-invalid="true"/)
    expect(html).toContain('aria-describedby="field-email-error"')
    expect(html).toContain('id="field-email-error"')
    expect(html).toContain('value="mike@client.example"')
  })

  test('lists all of them in the order of the page, each in its own words', () => {
    expect(html).toMatch(
      /#field-email">[^<]*Email address.*#field-password">Enter your password\.</s,
    )
    expect(html).toMatch(/id="field-password-error">Enter your password\.</)
    expect(html).toMatch(/id="field-email-error">Enter a full address/)
  })

  test('comes before the heading and takes the focus', () => {
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('<h1'))
    expect(html).toMatch(/autofocus=""[^>]*role="alert"|role="alert"[^>]*autofocus=""/)
  })

  test('tells an error without a field of this page without a link', () => {
    const other = renderPage({
      error: {
        code: 'INVALID_CREDENTIALS',
        problems: [{ code: 'INVALID_CREDENTIALS', field: 'nothing-here' }],
      },
      locale: 'en',
      page: find('sign-in'),
    })
    expect(other).toMatch(/role="alert".*<li>[^<]+<\/li>/s)
    expect(other).not.toContain('#field-nothing-here')
  })

  test('is there for what went wrong with a form that could not be named', () => {
    const home = renderPage({
      error: { code: 'FILE_TOO_LARGE', values: { megabytes: 25 } },
      locale: 'en',
      page: find('dashboard'),
    })
    expect(home).toContain('25 MB')
  })
})

describe('the language switch', () => {
  test('leads back to the same page with its lasting query', () => {
    const html = renderPage({
      locale: 'en',
      page: find('register'),
      search: { error: 'INTERNAL', token: 'abc' },
    })
    const next = encodeURIComponent('/portal/register?token=abc')
    expect(html).toContain(`/api/portal/language?to=es&amp;next=${next}`)
    expect(html).toContain('>Español</a>')
  })
})

describe('rich text of a message', () => {
  const html = renderPage({ locale: 'en', page: find('thread') })

  test('keeps bold and lists', () => {
    expect(html).toContain('<strong>you are on the list</strong>')
    expect(html).toMatch(/<ol><li>Bring your ID<\/li>/)
  })
})
