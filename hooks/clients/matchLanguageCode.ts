import type { CollectionBeforeChangeHook } from 'payload'

import { hudCodeOfLanguageTag, languageTagOfHudCode } from '../../src/core/hud/preferredLanguage.js'
import { rowBefore } from '../shared/rowBefore.js'

type Languages = { preferredLanguage?: null | string; preferredLanguageCode?: null | string }

/** Keeps HUD code and BCP 47 tag of the preferred language in step: whichever was changed leads. */
export const matchLanguageCode: CollectionBeforeChangeHook = (args) => {
  const data = args.data as Languages
  const before: Languages = rowBefore(args) ?? {}
  const tag = data.preferredLanguage
  const code = data.preferredLanguageCode
  if (tag && tag !== before.preferredLanguage) {
    return { ...data, preferredLanguageCode: hudCodeOfLanguageTag(tag) ?? code }
  }
  if (code && code !== before.preferredLanguageCode) {
    return { ...data, preferredLanguage: languageTagOfHudCode(code) ?? tag }
  }
  return data
}
