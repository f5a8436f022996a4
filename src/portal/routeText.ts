import { localized } from '../core/localized.js'
import type { Reader } from '../translations/translate.js'
import type { RouteText } from './route.js'

/** A title or label of the table of pages, in words. */
export const routeText = (text: RouteText, { locale, t }: Reader): string =>
  typeof text === 'string' ? t(text) : localized(text.own, locale)
