type Texts = Readonly<Record<string, string>>

/** Texts that collections bring in their own files, by language. */
const added = new Map<string, Texts>()

/** Adds texts of a collection to a language of the portal; again is the same as once. */
export const addTexts = (locale: string, texts: Texts): void => {
  added.set(locale, { ...added.get(locale), ...texts })
}

/**
 * What was added to a language: labels by their keys, as they would stand in its file of fields.
 */
export const addedTexts = (locale: string): Texts => added.get(locale) ?? {}
