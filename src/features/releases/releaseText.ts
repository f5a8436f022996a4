import { createHash } from 'node:crypto'

import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { findFields } from '../../data/store.js'
import { translatorFor } from '../../language/translatorFor.js'
import { translator } from '../../translations/translate.js'

/** A release of information as it is read and signed now. */
export type ReleaseText = {
  /** SHA-256 of the text, hexadecimal: a form says by it which text was shown. */
  hash: string
  /** Days that a Yes lasts. */
  termDays: number
  text: string
}

const KEY = 'legal.roiText'

/**
 * The release of an agency in a language: in its own words where it has some (`agencies.roiText`),
 * else in the installation's. In both, `{{agency}}`, `{{productName}}` and `{{termDays}}` stand for
 * what they say. Read anew each time, so that what is signed is what stands there now.
 * @param locale one of the portal's languages
 */
export const releaseText = async (
  source: Source & { headers?: Headers },
  { agency, locale }: { agency: ID; locale: string },
): Promise<ReleaseText> => {
  const where = { id: { equals: agency } }
  const [row, settings] = await Promise.all([
    findFields(source, 'agencies', where, ['name', 'roiTermDays', 'roiText']),
    getSettings(source),
  ])
  const termDays = row?.roiTermDays ?? settings.roi.termDays
  const own = row?.roiText?.[locale]?.trim()
  const t = own ? translator(locale, { [locale]: { [KEY]: own } }) : translatorFor(source, locale)
  const { productName } = getContext(source.payload).options
  const text = t(KEY, { agency: row?.name ?? '', productName, termDays })
  return { hash: createHash('sha256').update(text).digest('hex'), termDays, text }
}
