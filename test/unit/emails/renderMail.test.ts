import { describe, expect, it } from 'vitest'

import { MAIL_KINDS, MAIL_ROWS, type MailKind } from '../../../src/contract/mails.js'
import type { Letter, Mail } from '../../../src/mail/mailDefinition.js'
import { renderMail } from '../../../src/mail/renderMail.js'
import { MAILS } from '../../../src/registry/mails.js'

type MailData = { [K in MailKind]: Parameters<(typeof MAILS)[K]['letter']>[0] }

const LINK = 'https://portal.client.example/portal/register?token=a_b-c&x=1'
const CODE = '042137'
const CHANGE = { when: '2026-03-04T17:05:00.000Z' }
const data: MailData = {
  'account-recovered': CHANGE,
  'appointment-changed': { link: LINK },
  'appointment-reminder': { link: LINK },
  'code-text': { code: CODE, host: 'portal.client.example', minutes: 10 },
  'data-downloaded': CHANGE,
  'email-changed': CHANGE,
  'email-confirm': { hours: 24, link: LINK },
  'email-notice': { days: 7, link: LINK },
  'inbox-items': { count: 3, link: LINK },
  'email-restored': CHANGE,
  invitation: { agencyText: '', days: 14, firstName: 'Ana', link: LINK },
  'invitation-reminder': { agencyText: '', days: 3, firstName: 'Ana', link: LINK },
  'new-message': { link: LINK },
  'new-request': { link: LINK },
  'one-time-code': { code: CODE, minutes: 10 },
  'authenticator-added': CHANGE,
  'authenticator-removed': CHANGE,
  'passkey-added': CHANGE,
  'passkey-removed': CHANGE,
  'password-changed': CHANGE,
  'plan-changed': { link: LINK },
  'plan-reminder': { link: LINK },
  'plan-review': { link: LINK },
  'sign-in-refused': CHANGE,
  'recovery-code-used': CHANGE,
  'recovery-codes-replaced': CHANGE,
  'password-reset': { link: LINK, minutes: 30 },
  'request-reminder': { link: LINK },
  'revision-needed': { link: LINK },
  'security-breach': { link: LINK },
  'text-codes-added': CHANGE,
  'text-codes-ended': CHANGE,
  'new-task': { count: 2, link: LINK },
  'task-reminder': { link: LINK },
  'text-codes-removed': CHANGE,
}
const help = { email: 'help@client.example', hours: '9-5', phone: '555-0100' }
const productName = 'Harbor County Services'

const render = <Kind extends MailKind>(
  kind: Kind,
  {
    locale = 'en',
    ...values
  }: Partial<MailData[Kind]> & { locale?: string; productName?: string } = {},
): Mail =>
  renderMail(letterOf(kind, { ...data[kind], ...values }), {
    help,
    locale,
    productName: values.productName ?? productName,
  })

/** The letter of any kind, with the data that this kind takes. */
const letterOf = <Kind extends MailKind>(kind: Kind, values: MailData[Kind]): Letter => {
  const writers: { [K in MailKind]: { letter: (data: MailData[K]) => Letter } } = MAILS
  return writers[kind].letter(values)
}

const linesOf = (mail: Mail): string[] => mail.text.split('\n')
const cases = MAIL_KINDS.flatMap((kind) => ['en', 'es'].map((locale) => ({ kind, locale })))

describe.each(cases)('$kind in $locale', ({ kind, locale }) => {
  const mail = render(kind, { locale })

  it('has a subject on one line that begins with the name of the service', () => {
    expect(mail.subject).toMatch(/^Harbor County Services - \S.*$/)
    expect(mail.subject).not.toMatch(/[\r\n]/)
  })

  it('leaves no placeholder and no missing value', () => {
    expect(`${mail.subject}${mail.html}${mail.text}`).not.toMatch(
      /\{\{|\}\}|undefined|NaN|emails\./,
    )
  })

  it('has the link or the code alone on a line of the text part', () => {
    const expected = 'code' in data[kind] ? CODE : LINK
    expect(linesOf(mail).filter((line) => line === expected)).toHaveLength(
      'when' in data[kind] ? 0 : 1,
    )
  })

  it('is HTML in its language that loads nothing', () => {
    expect(mail.html).toContain(`<html lang="${locale}" dir="ltr">`)
    expect(mail.html).not.toMatch(/<(?:img|link|script|style|iframe|object|video)\b|url\(|@import/)
    expect(mail.html.match(/https?:\/\/[^\s"<]+/g) ?? []).toEqual(
      'link' in data[kind] ? Array(3).fill(LINK.replace('&', '&amp;')) : [],
    )
  })

  it('uses no text smaller than 14 pixels', () => {
    const sizes = [...mail.html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14)
  })

  it('tells clients whom to ask', () => {
    expect(mail.text.includes(help.phone)).toBe(MAIL_ROWS[kind].reader === 'client')
    expect(mail.html.includes(help.email)).toBe(MAIL_ROWS[kind].reader === 'client')
  })

  it('does not say what kind of agency sends it', () => {
    expect(`${mail.subject}${mail.text}`).not.toMatch(
      /agency|agencia|shelter|refugio|homeless|housing|vivienda|case ?worker|HMIS|release|autorización/i,
    )
  })
})

it('differs between languages', () => {
  for (const kind of MAIL_KINDS) {
    expect(render(kind, { locale: 'es-MX' }).text).not.toBe(render(kind).text)
  }
})

it('has the promised subjects', () => {
  expect(render('invitation').subject).toBe(`${productName} - Customer Portal Invitation`)
  expect(render('one-time-code').subject).toBe(`${productName} - Your one-time passcode`)
  expect(render('password-reset').subject).toBe(`${productName} - Reset your password`)
})

it('shows the code among the first lines, for the preview', () => {
  expect(linesOf(render('one-time-code')).slice(0, 3)).toContain(CODE)
})

it('says one day and one minute', () => {
  expect(render('invitation', { days: 1 }).text).toContain('1 day.')
  expect(render('one-time-code', { locale: 'es', minutes: 1 }).text).toContain('1 minuto ')
})

it('greets nobody by an empty name', () => {
  expect(linesOf(render('invitation', { firstName: ' ' }))[0]).toBe('Hello,')
})

it('tells the time of a change in the given time zone', () => {
  const { text } = render('password-changed', { timeZone: 'America/New_York' })
  expect(text).toMatch(/March 4, 2026 at 12:05\sPM EST/)
  expect(render('password-changed').text).toMatch(/5:05\sPM UTC/)
})

describe('with hostile names', () => {
  const hostile = '<script>alert("1")</script>\r\nBcc: all@client.example\u2028&\u202E'

  it('escapes a first name in HTML and keeps it on one line of the text', () => {
    const mail = render('invitation', { firstName: hostile })
    expect(mail.html).not.toContain('<script')
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; Bcc')
    expect(linesOf(mail)[0]).toMatch(/^Hello .* &,$/)
    expect(mail.text).not.toContain('\u202E')
  })

  it.each(MAIL_KINDS)('flattens the name of the service (%s)', (kind) => {
    const mail = render(kind, { productName: hostile })
    expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u202E]/u)
    expect(mail.html).not.toContain('<script')
  })

  it('escapes links and the help contact', () => {
    const link = 'https://portal.client.example/"><script>x'
    const mail = renderMail(letterOf('new-request', { link }), {
      help: { phone: '<b>1' },
      locale: 'en',
      productName,
    })
    expect(mail.html).not.toMatch(/<script|<b>/)
  })
})
