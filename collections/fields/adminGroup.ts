import { availableLocales, translate } from '../../src/translations/translate.js'

/** Heading of the plugin's collections in the admin panel; Payload takes texts by language here. */
export const adminGroup = (): Record<string, string> =>
  Object.fromEntries(
    availableLocales().map((locale) => [locale, translate(locale, 'fields.group')]),
  )
