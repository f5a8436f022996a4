import { translate } from '../../translations/translate.js'

type Kind = { browser?: null | string | undefined; system?: null | string | undefined }

/** "Chrome on Android": what somebody signed in with, as far as it is known. */
export const browserLabel = ({ browser, system }: Kind, locale: string): string => {
  if (browser && system) return translate(locale, 'client.deviceOn', { browser, system })
  return browser || system || translate(locale, 'client.deviceUnknown')
}
