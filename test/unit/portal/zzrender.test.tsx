import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { renderPage } from './renderPage.js'
import { SAMPLE_PAGES } from './samplePages.js'
test('render', () => {
  const css = ['tokens', 'base', 'layout', 'navigation', 'components', 'forms']
    .map((f) => readFileSync(`src/portal/styles/${f}.css`, 'utf8'))
    .join('\n')
  mkdirSync('/tmp/pcp', { recursive: true })
  for (const locale of ['en', 'es'])
    for (const page of SAMPLE_PAGES) {
      const search =
        page.name === 'sign-in-code'
          ? { error: 'CODE_INVALID', field: 'code' }
          : page.name === 'thread'
            ? { notice: 'sent' }
            : page.name === 'request-roi'
              ? { error: 'INVALID_INPUT', field: 'signedName' }
              : {}
      writeFileSync(
        `/tmp/pcp/${page.name}.${locale}.html`,
        `<!doctype html><html lang="${locale}"><meta name="viewport" content="width=device-width"><title>x</title><style>${css}</style><body>${renderPage({ locale, page, search })}`,
      )
    }
})
