import { languagesFrom100 } from './preferredLanguagesFrom100.js'
import { languagesFrom266 } from './preferredLanguagesFrom266.js'
import { reasonsForMissing } from './reasonsForMissing.js'
import type { HudLanguage, HudList } from './types.js'

const hudLanguages: readonly HudLanguage[] = [...languagesFrom100, ...languagesFrom266]

/** "Different preferred language": needs the language in words. */
export const differentLanguageCode = '21'

/** Preferred language, HUD element C4.A, FY2026 HMIS Data Standards. */
export const preferredLanguage: HudList = {
  element: 'C4.A',
  title: { en: 'Preferred language', es: 'Idioma preferido' },
  options: [
    ...hudLanguages.map(([code, en, es]) => ({ code, label: { en, es } })),
    {
      code: differentLanguageCode,
      label: { en: 'Different preferred language', es: 'Otro idioma preferido' },
    },
    ...reasonsForMissing.options,
  ],
  missingCodes: reasonsForMissing.missingCodes,
}

const tagByCode: ReadonlyMap<string, string> = new Map(
  hudLanguages.flatMap(([code, , , tag]) => (tag === undefined ? [] : [[code, tag] as const])),
)

/**
 * What a tag stands for where several codes name one language, and for tags that say the same as
 * the tag of a code (`Intl` makes `ku` of kmr, `fa-AF` of prs and `sr-ME` of cnr).
 */
const settledTags: Readonly<Record<string, string>> = {
  aht: '103',
  ems: '109',
  fa: '175',
  'fa-af': '157',
  gwi: '202',
  hai: '203',
  hoi: '218',
  ht: '205',
  km: '252',
  koy: '260',
  ku: '264',
  kuu: '402',
  nap: '306',
  nb: '312',
  nn: '312',
  'sr-me': '298',
  tcb: '381',
  tli: '388',
  tsi: '393',
}

const codeByTag: ReadonlyMap<string, string> = new Map([
  ...[...tagByCode].map(([code, tag]) => [tag.toLowerCase(), code] as const),
  ...Object.entries(settledTags),
])

/** `es-mx` → `es-mx`, `es`: RFC 4647 lookup drops subtags from the end. */
const withFallbacks = (tag: string): string[] => {
  const subtags = tag.toLowerCase().split('-')
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'))
}

const canonical = (tag: string): string[] => {
  try {
    return Intl.getCanonicalLocales(tag)
  } catch {
    return []
  }
}

/** The BCP 47 tag of a C4.A code, where the language has an obvious one. */
export const languageTagOfHudCode = (code: string): string | undefined => tagByCode.get(code)

/** The C4.A code of a BCP 47 tag; a region or script without a code of its own is dropped. */
export const hudCodeOfLanguageTag = (tag: string): string | undefined =>
  // The tag as given comes first: canonical forms merge tl into fil and cmn into zh.
  [tag, ...canonical(tag)]
    .flatMap(withFallbacks)
    .map((candidate) => codeByTag.get(candidate))
    .find((code) => code !== undefined)
