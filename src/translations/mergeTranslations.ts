import type { Config } from 'payload'

import { COLLECTION_KEYS, hasCollection } from '../contract/collectionLists.js'
import type { PartsOn } from '../contract/parts.js'
import { addedTexts } from './added.js'
import { en } from './languages/en.js'
import { es } from './languages/es.js'

type Translations = NonNullable<NonNullable<Config['i18n']>['translations']>

const OWN = { en, es }

/** Texts of collections, without those of parts that are off: another installation may have them. */
const collectionTexts = (locale: string, on: PartsOn): Record<string, string> => {
  const absent = COLLECTION_KEYS.filter((key) => !hasCollection(on, key))
  const isAbsent = new RegExp(`^(?:choice|collection|field)_(?:${absent.join('|')})(?:_|$)`)
  const texts = Object.entries(addedTexts(locale))
  return Object.fromEntries(
    absent.length > 0 ? texts.filter(([key]) => !isAbsent.test(key)) : texts,
  )
}

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
        ...collectionTexts(locale, on),
        ...admin,
        ...(on.casework ? casework : {}),
        ...theirs[locale]?.portal,
      },
    },
  ])
  return { ...theirs, ...Object.fromEntries(merged) } as Translations
}
