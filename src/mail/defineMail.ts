import type { MailKind } from '../contract/mails.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import {
  mailTextsOf,
  textOf,
  translator,
  type HostTexts,
  type Translator,
} from '../translations/translate.js'
import type {
  Letter,
  MailContent,
  MailDefinition,
  MailReader,
  MailTexts,
  MailTranslator,
} from './mailDefinition.js'
import { flat } from './singleLine.js'

type TemplateArgs<Key extends string, Data> = {
  /** Texts that several mails share, for example the greeting. */
  common: Translator
  data: Data
  locale: string
  productName: string
  /** Texts of this mail. */
  t: MailTranslator<Key>
}

type Description<K extends MailKind, Key extends string, Data> = {
  kind: K
  texts: MailTexts<Key>
  /**
   * Whom a row of the outbox is for and what the mail needs to know, as things are now; null when
   * it no longer applies.
   */
  compose: (
    source: Source,
    row: Row<'portalOutbox'>,
  ) => Promise<({ data: Data } & MailReader) | null>
  failed?: MailDefinition['failed']
  /** Of what goes by text message alone: all of it. */
  asText?: (args: Pick<TemplateArgs<Key, Data>, 'data' | 't'>) => string
  template: (args: TemplateArgs<Key, Data>) => MailContent
}

/** A mail together with the way to write it from given data, for tests and previews. */
type DefinedMail<K extends MailKind, Key extends string, Data> = MailDefinition<K, Key> & {
  letter: (data: Data) => Letter
}

/**
 * A mail's own texts: in the host's words (option `portal.texts`), else those of the host where it
 * brought the language (option `languages`), else those of the mail.
 */
const ownTexts = <Key extends string>(
  { kind, texts }: { kind: MailKind; texts: MailTexts<Key> },
  locale: string,
  hostTexts: HostTexts,
): MailTranslator<Key> => {
  const own: Readonly<Record<string, Readonly<Record<string, string>>>> = texts
  const brought = mailTextsOf(locale, kind) ?? own[locale] ?? texts.en
  const read = (name: string) => hostTexts[locale]?.[`mails.${kind}.${name}`] ?? brought[name]
  return (key, values) => textOf(locale, read, key, values) ?? key
}

const linkIn = (data: object): { link?: string } =>
  'link' in data && typeof data.link === 'string' ? { link: data.link } : {}

/**
 * One kind of mail: what it says in each language, to whom it goes, and with what. It names its row
 * of `src/contract/mails.ts`. Of the client a mail says nothing beyond the first name; of the
 * agency, a request or a message nothing. Whatever a person typed into a name ends up on one line.
 */
export const defineMail = <K extends MailKind, Key extends string, Data extends object>({
  asText,
  compose,
  failed,
  kind,
  template,
  texts,
}: Description<K, Key, Data>): DefinedMail<K, Key, Data> => {
  const letter = (data: Data): Letter => ({
    content: ({ hostTexts, locale, productName }) =>
      template({
        common: translator(locale, hostTexts),
        data: flat(data),
        locale,
        productName,
        t: ownTexts({ kind, texts }, locale, hostTexts),
      }),
    kind,
    ...(asText
      ? {
          asText: ({ hostTexts, locale }) =>
            asText({ data: flat(data), t: ownTexts({ kind, texts }, locale, hostTexts) }),
        }
      : {}),
    ...linkIn(data),
  })
  return {
    compose: async (source, row) => {
      const composed = await compose(source, row)
      if (!composed) return null
      const { account, data, locale, to } = composed
      return { ...letter(data), ...(account === undefined ? {} : { account }), locale, to }
    },
    ...(failed ? { failed } : {}),
    kind,
    letter,
    texts,
  }
}
