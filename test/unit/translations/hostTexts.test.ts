import { clientPortalPlugin } from 'payload-client-portal'
import type { Config, SanitizedConfig } from 'payload'
import { expect, test } from 'vitest'

import { getContext } from '../../../src/config/context.js'
import type { ClientPortalOptions } from '../../../src/config/options.js'
import { PortalError } from '../../../src/errors/PortalError.js'
import { renderMail } from '../../../src/mail/renderMail.js'
import { MAILS } from '../../../src/registry/mails.js'
import { translator } from '../../../src/translations/translate.js'

const textsOf = async (options: ClientPortalOptions) => {
  const host = {
    collections: [{ auth: true, fields: [], slug: 'users' }],
    db: {},
    secret: 'texts',
  } as unknown as Config
  const config = (await clientPortalPlugin(options)(host)) as unknown as SanitizedConfig
  return getContext(config).options.portal.texts
}

test('two installations in one process each speak in their own words', async () => {
  const county = await textsOf({
    portal: { texts: { en: { 'client.signInTitle': 'Welcome to the county' } } },
  })
  const city = await textsOf({
    portal: { texts: { es: { 'client.signInTitle': 'Bienvenida a la ciudad' } } },
  })
  const said = (texts: typeof county, locale: string) =>
    translator(locale, texts)('client.signInTitle')
  const [en, es] = [said({}, 'en'), said({}, 'es')]
  expect([said(county, 'en-US'), said(county, 'es')]).toEqual(['Welcome to the county', es])
  expect([said(city, 'en'), said(city, 'es-MX')]).toEqual([en, 'Bienvenida a la ciudad'])
})

test('placeholders, plural forms, refusals and mails follow the host’s words', () => {
  const texts = {
    en: {
      'client.unreadCount': '{{count}} letters',
      'client.unreadCount_one': 'One letter ({{count}})',
      'emails.signInAction': 'Come in',
      'errors.INTERNAL': 'Call us, we look into it.',
      'mails.new-request.subject': 'The county asks',
    },
  }
  const t = translator('en', texts)
  expect(t('client.unreadCount', { count: 3 })).toBe('3 letters')
  expect(t('client.unreadCount', { count: 1 })).toBe('One letter (1)')
  expect(new PortalError('INTERNAL').messageFor({ locale: 'en', t })).toBe(
    'Call us, we look into it.',
  )
  const letter = MAILS['new-request'].letter({ link: 'https://portal.example/portal/requests/1' })
  const context = { locale: 'en', productName: 'Harbor' }
  const mail = renderMail(letter, { ...context, hostTexts: texts })
  expect(mail.subject).toBe('The county asks')
  expect(mail.text).toContain('Come in:')
  expect(renderMail(letter, context).subject).not.toBe(mail.subject)
})
