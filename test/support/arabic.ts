import { en } from '../../src/exports/translations/en.js'
import type { PortalLanguage } from '../../src/registry/languages.js'

/** Around each text: no word of English is left by itself, and a reader sees where a text begins and ends. */
const OPENING = 'نص'
const FORMS = ['zero', 'one', 'two', 'few', 'many']

const inArabic = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => {
      const said = `${OPENING} ${text}`
      // English has one form for one and one for all others
      const isCounted = `${key}_one` in texts
      if (key.endsWith('_one')) return []
      return isCounted
        ? [[key, said], ...FORMS.map((form) => [`${key}_${form}`, `${form} ${said}`])]
        : [[key, said]]
    }),
  )

const everyArea = Object.fromEntries(
  Object.entries(en).map(([area, texts]) => [
    area,
    area === 'mails'
      ? Object.fromEntries(Object.entries(en.mails).map(([kind, of]) => [kind, inArabic(of)]))
      : inArabic(texts as Record<string, string>),
  ]),
)

/**
 * A language as a host adds one: a file of its own, right to left, with six forms of a counted text where English has two. Its words are
 * the English ones, marked.
 */
export const arabic = everyArea as unknown as PortalLanguage
