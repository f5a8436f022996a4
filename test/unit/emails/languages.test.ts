import { expect, test } from 'vitest'

import { checkMailTexts } from '../../../src/config/checkOptions.js'
import { MAIL_KINDS } from '../../../src/contract/mails.js'
import { en } from '../../../src/exports/translations/en.js'
import { es } from '../../../src/exports/translations/es.js'
import { renderMail } from '../../../src/mail/renderMail.js'
import { MAILS } from '../../../src/registry/mails.js'
import { registerLanguage, translator } from '../../../src/translations/translate.js'

const LINK = 'https://portal.client.example/portal/requests/1'
const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()

test.each(MAIL_KINDS)('%s fills the same placeholders in every language', (kind) => {
  const [english, spanish] = [MAILS[kind].texts.en, MAILS[kind].texts.es].map((texts) =>
    Object.entries<string>(texts).map(([key, text]) => [key, ...placeholdersOf(text)]),
  )
  expect(spanish?.toSorted()).toEqual(english?.toSorted())
})

test('a language of the host writes each mail with its own texts', () => {
  registerLanguage('fr', {
    ...en,
    emails: { ...en.emails, signInAction: 'Se connecter' },
    mails: { ...en.mails, 'new-request': { body: 'À lire : {{productName}}', subject: 'Nouveau' } },
  })
  const mail = renderMail(MAILS['new-request'].letter({ link: LINK }), {
    locale: 'fr-CA',
    productName: 'Havre',
  })
  expect(mail.subject).toBe('Nouveau')
  expect(mail.text).toContain('À lire : Havre')
  expect(mail.text).toContain('Se connecter:')
})

test('a language of one file says numbers by its own plural rule, unlike that of English', () => {
  registerLanguage('pl', {
    ...en,
    client: {
      ...en.client,
      unreadCount: '{{count}} nowych wiadomości',
      unreadCount_few: '{{count}} nowe wiadomości',
      unreadCount_many: '{{count}} nowych wiadomości',
      unreadCount_one: '{{count}} nowa wiadomość',
    },
    mails: {
      ...en.mails,
      invitation: {
        ...en.mails.invitation,
        expiry: 'Link działa przez {{count}} dnia.',
        expiry_few: 'Link działa przez {{count}} dni (kilka).',
        expiry_one: 'Link działa przez {{count}} dzień.',
      },
    },
  })
  const t = translator('pl', {})
  const said = [1, 2, 5, 22].map((count) => t('client.unreadCount', { count }))
  expect(said).toEqual([
    '1 nowa wiadomość',
    '2 nowe wiadomości',
    '5 nowych wiadomości',
    '22 nowe wiadomości',
  ])
})

test('a language without a text of a mail is refused, and the text is named', () => {
  const { subject: _, ...others } = en.mails['new-request']
  const mails = { ...es.mails, 'new-request': others }
  expect(() => checkMailTexts(MAILS, { fr: es })).not.toThrow()
  expect(() => checkMailTexts(MAILS, { fr: { ...es, mails } })).toThrow(
    /`languages\.fr\.mails\.new-request\.subject` is undefined\. Give every text/,
  )
})
