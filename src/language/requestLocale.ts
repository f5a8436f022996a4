import type { RequestSource } from '../core/source.js'
import { readCookie } from '../identity/cookies.js'
import { availableLocales, resolveLocale } from '../translations/translate.js'

/** The best of our languages for an `Accept-Language` header (RFC 9110 §12.5.4). */
const accepted = (header: null | string): string | undefined => {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { quality: quality ? Number(quality.trim().slice(2)) : 1, tag: tag.trim() }
    })
    .filter(({ quality, tag }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  const known = availableLocales()
  return wanted
    .map(({ tag }) => tag)
    .find((tag) => known.includes(tag) || known.includes(base(tag)))
}

const base = (tag: string): string => tag.split('-', 1)[0] ?? tag

/** Language of a browser that nothing else is known of. */
export const browserLocale = (headers: Headers): string =>
  resolveLocale(accepted(headers.get('accept-language')))

/**
 * Language of the portal for a request: the account's, else the language cookie, else the
 * browser's, else English.
 */
export const requestLocale = (source: RequestSource, account?: null | string): string =>
  resolveLocale(
    account || readCookie(source, 'language') || accepted(source.headers.get('accept-language')),
  )
