import { addTexts } from '../src/translations/added.js'
import type { OwnLocale } from '../src/translations/translate.js'

type Texts = {
  /** Labels of choices, by field and value. */
  choices?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Labels of fields, by their names at any depth. */
  fields?: Readonly<Record<string, string>>
  /** Of more than one row; the heading of the list. */
  many: string
  /** Of one row. */
  one: string
}

/**
 * What staff read of a collection, in its own file. What the shared texts of fields already say in
 * the same words is left out.
 */
export type CollectionTexts = Readonly<Record<OwnLocale, Texts>>

/** The texts of a collection in one language, under the keys by which they are looked up. */
export const textsByKey = (
  collection: string,
  { choices = {}, fields = {}, many, one }: Texts,
): Record<string, string> => ({
  [`collection_${collection}`]: one,
  [`collection_${collection}_many`]: many,
  ...Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [`field_${collection}_${name}`, text]),
  ),
  ...Object.fromEntries(
    Object.entries(choices).flatMap(([field, values]) =>
      Object.entries(values).map(([value, text]) => [
        `choice_${collection}_${field}_${value}`,
        text,
      ]),
    ),
  ),
})

/** Makes the texts of a collection known, in every language of the portal. */
export const addCollectionTexts = (collection: string, texts: CollectionTexts): void => {
  for (const [locale, own] of Object.entries(texts)) addTexts(locale, textsByKey(collection, own))
}
