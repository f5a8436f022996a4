import type { CollectionBeforeChangeHook } from 'payload'

import { hudCodeOfLanguageTag, languageTagOfHudCode } from '../../src/core/hud/preferredLanguage.js'

type Languages = { preferredLanguage?: null | string; preferredLanguageCode?: null | string }

/** Keeps HUD code and BCP 47 tag of the preferred language in step: whichever was changed leads. */
export const matchLanguageCode: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const now: Languages = data
  const before: Languages = (originalDoc as Languages | undefined) ?? {}
  const tag = now.preferredLanguage
  const code = now.preferredLanguageCode
  if (tag && tag !== before.preferredLanguage) {
    return { ...data, preferredLanguageCode: hudCodeOfLanguageTag(tag) ?? code }
  }
  if (code && code !== before.preferredLanguageCode) {
    return { ...data, preferredLanguage: languageTagOfHudCode(code) ?? tag }
  }
  return data
}
