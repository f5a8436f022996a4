import type { Translator } from '../../translations/translate.js'

type Kind = { browser?: null | string | undefined; system?: null | string | undefined }

/** "Chrome on Android": what somebody signed in with, as far as it is known. */
export const browserLabel = ({ browser, system }: Kind, t: Translator): string => {
  if (browser && system) return t('client.deviceOn', { browser, system })
  return browser || system || t('client.deviceUnknown')
}
