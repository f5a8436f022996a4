import { getContext } from '../config/context.js'
import type { Source } from '../core/source.js'
import { translator, type Reader, type Translator } from '../translations/translate.js'

/** All texts in a language, as this installation says them (option `portal.texts`). */
export const translatorFor = ({ payload }: Pick<Source, 'payload'>, locale: string): Translator =>
  translator(locale, getContext(payload).options.portal.texts)

/** Whoever reads an answer of this installation in a language. */
export const readerFor = (source: Pick<Source, 'payload'>, locale: string): Reader => ({
  locale,
  t: translatorFor(source, locale),
})
