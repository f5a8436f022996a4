import { describe, expect, test } from 'vitest'

import { checkHostMailTexts } from '../../../src/config/checkHostTexts.js'
import { checkPages } from '../../../src/config/checkPages.js'
import { checkOptions } from '../../../src/config/checkOptions.js'
import type { ClientPortalOptions } from '../../../src/config/options.js'
import { OWN_PATHS } from '../../../src/registry/paths.js'
import { MAILS } from '../../../src/registry/mails.js'

const refused = (check: () => void): string => {
  try {
    check()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'taken'
}
const portal = (value: unknown): string =>
  refused(() => {
    checkOptions({ portal: value } as ClientPortalOptions)
    checkHostMailTexts(MAILS, { portal: value } as ClientPortalOptions)
  })
const text = (key: string, value: unknown): string => portal({ texts: { en: { [key]: value } } })
const logo = (value: object): string =>
  portal({ theme: { logo: { height: 40, src: '/seal.svg', width: 40, ...value } } })

test('a key that means nothing is refused, and the nearest is named', () => {
  expect(portal({ them: {} })).toMatch(/`portal\.them` is .*nearest is `theme`/)
  expect(portal({ theme: { fonts: 'x' } })).toMatch(/`portal\.theme\.fonts`.*nearest is `font`/)
})

describe('a font is a list of families that ends with a generic one', () => {
  test.each([
    'sans-serif',
    '"Public Sans", system-ui, sans-serif',
    "-apple-system, 'Segoe UI', serif",
  ])('%s', (font) => {
    expect(portal({ theme: { font } })).toBe('taken')
  })
  test.each([
    'Arial',
    '',
    'url(https://font.example/a.woff2), serif',
    'serif;} body{display:none',
    '"a</style>", serif',
    'a\\62, serif',
  ])('not %j', (font) => {
    expect(portal({ theme: { font } })).toContain('`portal.theme.font`')
  })
})

describe('a logo comes from the own site, and its size is fixed', () => {
  test.each(['/seal.svg', '/media/county%20seal-2x.png', 'data:image/png;base64,iVBORw0KGgo='])(
    '%s',
    (src) => {
      expect(logo({ src })).toBe('taken')
    },
  )
  test.each([
    'https://cdn.example/seal.svg',
    '//cdn.example/seal.svg',
    'seal.svg',
    '/a"onerror=',
    'data:text/html,x',
    'data:image/gif;base64,R0lGOD',
    String.raw`/\evil.example`,
  ])('not %j', (src) => {
    expect(logo({ src })).toMatch(/`portal\.theme\.logo\.src` is .*path of this site/)
  })
  test('not one of so many characters that each page would grow by it', () => {
    const message = logo({ src: `data:image/png;base64,${'A'.repeat(9000)}` })
    expect(message).toMatch(/9022 characters.*path of a file/)
    expect(message.length).toBeLessThan(400)
  })
  test('its sides are whole numbers that fit the bar', () => {
    expect(logo({ height: 49 })).toMatch(/height` is 49\..*16 to 48/)
    expect(logo({ width: undefined })).toMatch(/width` is undefined\..*16 to 240/)
  })
  test('its words are there in every language of the portal', () => {
    expect(logo({ alt: { en: 'Seal', es: 'Sello' } })).toBe('taken')
    expect(logo({ alt: { en: 'Seal' } })).toMatch(/alt\.es` is undefined/)
  })
})

describe('texts in the host’s own words', () => {
  test('are taken where the key is there and every placeholder stays', () => {
    expect(text('client.signInTitle', 'Welcome back')).toBe('taken')
    expect(text('client.helpCall', 'Ring {{phone}}')).toBe('taken')
    expect(text('legal.roiText', '{{agency}} {{productName}} {{termDays}}')).toBe('taken')
    expect(text('mails.new-request.subject', '{{productName}} - Something to do')).toBe('taken')
    expect(portal({ texts: { es: { 'errors.INTERNAL': 'Algo falló.' } } })).toBe('taken')
  })
  test.each([
    ['client.signInTittle', 'X', /no such text.*nearest key is "client\.signInTitle"/],
    ['admin.accountDisabled', 'X', /no such text/],
    ['client.signInTitle', ' ', /Give a text, or leave the key out/],
    ['client.signInTitle', 7, /Give a text/],
    ['client.helpCall', 'Ring us', /Keep \{\{phone\}\}: "/],
    ['client.signInTitle', 'Hi {{name}}', /Leave \{\{name\}\} out: this text knows no placeholder/],
    ['mails.new-request.subjekt', 'X', /nearest key is "mails\.new-request\.subject"/],
  ])('%s: %j', (key, value, remedy) => {
    const message = text(key, value)
    expect(message).toContain(`option \`portal.texts.en["${key}"]\``)
    expect(message).toMatch(remedy)
  })
  test('in a language that the portal does not speak are refused', () => {
    expect(portal({ texts: { fr: {} } })).toMatch(/`portal\.texts\.fr`.*speaks en, es/)
  })
})

describe('pages of the host', () => {
  const title = { en: 'Food', es: 'Comida' }
  const page = (value: object) => ({
    access: 'anyone',
    path: '/food',
    render: () => null,
    title,
    ...value,
  })
  const pages = (...list: object[]): string =>
    refused(() => {
      checkPages(OWN_PATHS, { portal: { pages: list.map(page) } } as ClientPortalOptions)
    })

  test('are taken with a path and texts of their own', () => {
    expect(pages({}, { path: '/food/:id', title: 'Food' })).toBe('taken')
    expect(pages({ nav: { icon: 'location', label: title, place: 'tab' } })).toBe('taken')
  })
  test.each([
    [{ path: 'food' }, 'path', /small letters/],
    [{ path: '/' }, 'path', /small letters/],
    [{ path: '/:any' }, 'path', /small letters/],
    [{ path: '/food/' }, 'path', /small letters/],
    [{ path: '/food/..' }, 'path', /small letters/],
    [{ path: '/help' }, 'path', /there is a page at "\/help"/],
    [{ path: '/requests/:name' }, 'path', /there is a page at "\/requests\/:id"/],
    [{ path: '/messages/all' }, 'path', /there is a page at "\/messages\/:staffID"/],
    [{ path: '/assets/a' }, 'path', /answers under "\/assets"/],
    [{ path: '/es' }, 'path', /answers under "\/es"/],
    [{ access: 'client' }, 'access', /"anyone" or "signed-in" or "connected"/],
    [{ access: undefined }, 'access', /Say who may/],
    [{ title: { en: 'Food' } }, 'title.es', /in this language too/],
    [{ title: '' }, 'title', /Give a text/],
    [{ nav: { icon: 'apple' } }, 'nav.icon', /Choose account, /],
    [{ nav: { icon: 'help', label: { es: 'X' } } }, 'nav.label.en', /in this language too/],
    [{ render: 'x' }, 'render', /Give a function/],
    [{ tittle: 'x' }, 'tittle', /nearest is `title`/],
  ])('%j is refused', (value, key, remedy) => {
    const message = pages(value)
    expect(message).toContain(`option \`portal.pages[0].${key}\``)
    expect(message).toMatch(remedy)
  })
  test('do not meet each other', () => {
    expect(pages({}, {})).toMatch(/portal\.pages\[1\]\.path.*there is a page at "\/food"/)
  })
})

test('a slot is a function that the frame knows', () => {
  expect(portal({ slots: { footer: () => null } })).toBe('taken')
  expect(portal({ slots: { footer: 'x' } })).toMatch(
    /`portal\.slots\.footer` is "x"\. Give a function/,
  )
  expect(portal({ slots: { foot: () => null } })).toMatch(/nearest is `footer`/)
})
