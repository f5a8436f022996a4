import type { CollectionRow } from '../../src/contract/collectionRow.js'
import { availableLocales, translate } from '../../src/translations/translate.js'

const heading = (key: 'fields.group' | 'fields.groupAdministration'): Record<string, string> =>
  Object.fromEntries(availableLocales().map((locale) => [locale, translate(locale, key)]))

/** Heading of what is set up once and of what is technical, below the line. */
export const administrationGroup = (): Record<string, string> =>
  heading('fields.groupAdministration')

/**
 * Heading of a collection in the navigation of the admin panel; Payload takes texts by language
 * here. What has a link of its own above stands under none.
 */
export const groupOf = ({ nav }: Pick<CollectionRow, 'nav'>): false | Record<string, string> => {
  if (nav === 'link') return false
  return nav === 'administration' ? administrationGroup() : heading('fields.group')
}
