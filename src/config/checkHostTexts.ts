import { closest } from 'fastest-levenshtein'

import { HOST_AREAS, type HostTexts } from '../translations/translate.js'
import { en } from '../translations/languages/en.js'
import { es } from '../translations/languages/es.js'
import { spokenLanguages } from './checkSpoken.js'
import { failOption } from './failOption.js'
import type { ClientPortalOptions } from './options.js'
import type { Registry } from './registry.js'

type Originals = Readonly<Record<string, string>>

const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{\{\w+\}\}/g)].map(([whole]) => whole)),
]

/** Names of the keys that were probably meant: a key that starts alike first, else the nearest. */
const nearestKey = (key: string, originals: Originals): string =>
  closest(key, Object.keys(originals))

const checkText = (
  { key, tag, text }: { key: string; tag: string; text: unknown },
  originals: Originals,
): void => {
  const option = `portal.texts.${tag}["${key}"]`
  const original = originals[key]
  if (original === undefined) {
    const near = nearestKey(key, originals)
    return failOption(option, text, `There is no such text. The nearest key is "${near}".`)
  }
  if (typeof text !== 'string' || text.trim() === '') {
    return failOption(option, text, 'Give a text, or leave the key out.')
  }
  const [needed, given] = [placeholdersIn(original), placeholdersIn(text)]
  const missing = needed.find((one) => !given.includes(one))
  if (missing) return failOption(option, text, `Keep ${missing}: ${JSON.stringify(original)}.`)
  const foreign = given.find((one) => !needed.includes(one))
  if (foreign) {
    const known = needed.join(', ') || 'no placeholder'
    failOption(option, text, `Leave ${foreign} out: this text knows ${known}.`)
  }
}

const checkTexts = (
  texts: HostTexts | undefined,
  languages: ClientPortalOptions['languages'],
  {
    isOne,
    originalsOf,
  }: { isOne: (key: string) => boolean; originalsOf: (tag: string) => Originals },
): void => {
  const spoken = spokenLanguages(languages)
  for (const [tag, given] of Object.entries(texts ?? {})) {
    if (!spoken.includes(tag)) {
      failOption(`portal.texts.${tag}`, 'given', `The portal speaks ${spoken.join(', ')}.`)
    }
    const originals = originalsOf(tag)
    for (const [key, text] of Object.entries(given)) {
      if (isOne(key)) checkText({ key, tag, text }, originals)
    }
  }
}

const isOfMail = (key: string): boolean => key.startsWith('mails.')

/**
 * Checks texts in the host's own words, but those of mails: the key is there, the text says
 * something and keeps every placeholder.
 * @throws Error naming option, value and remedy, the nearest key where there is none.
 */
export const checkHostTexts = (
  texts: HostTexts | undefined,
  languages: ClientPortalOptions['languages'],
): void => {
  const own: Readonly<Record<string, typeof en>> = { en, es, ...languages }
  checkTexts(texts, languages, {
    isOne: (key) => !isOfMail(key),
    originalsOf: (tag) => {
      const language = own[tag] ?? en
      return Object.fromEntries(
        HOST_AREAS.flatMap((area) =>
          Object.entries(language[area]).map(([name, text]) => [`${area}.${name}`, text]),
        ),
      )
    },
  })
}

/**
 * The same for `mails.kind.key`. Apart from `checkHostTexts`, which knows no mail.
 * @throws Error as `checkHostTexts`.
 */
export const checkHostMailTexts = (
  mails: Registry['mails'],
  { languages, portal }: Pick<ClientPortalOptions, 'languages' | 'portal'>,
): void => {
  checkTexts(portal?.texts, languages, {
    isOne: isOfMail,
    originalsOf: (tag) =>
      Object.fromEntries(
        Object.entries(mails).flatMap(([kind, { texts }]) => {
          const own: Readonly<Record<string, Readonly<Record<string, string>>>> = texts
          const brought = languages?.[tag]?.mails[kind as keyof Registry['mails']]
          return Object.entries(brought ?? own[tag] ?? texts.en).map(([name, text]) => [
            `mails.${kind}.${name}`,
            text,
          ])
        }),
      ),
  })
}
