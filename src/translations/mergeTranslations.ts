import type { Config } from 'payload'

import type { PartsOn } from '../contract/parts.js'
import { addedTexts } from './added.js'
import { en } from './languages/en.js'
import { es } from './languages/es.js'

type Translations = NonNullable<NonNullable<Config['i18n']>['translations']>

const OWN = { en, es }

/**
 * The admin panel's texts in the namespace `portal`, those of the collections' own files included;
 * what the host says in the same place wins. Of parts that are off there is nothing.
 */
export const mergeTranslations = (host: Translations | undefined, on: PartsOn): Translations => {
  const theirs = (host ?? {}) as Record<string, Record<string, Record<string, string>> | undefined>
  const merged = Object.entries(OWN).map(([locale, { admin, casework, fields }]) => [
    locale,
    {
      ...theirs[locale],
      portal: {
        ...fields,
        ...addedTexts(locale),
        ...admin,
        ...(on.casework ? casework : {}),
        ...theirs[locale]?.portal,
      },
    },
  ])
  return { ...theirs, ...Object.fromEntries(merged) } as Translations
}
