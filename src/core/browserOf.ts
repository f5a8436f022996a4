/** What somebody signed in with, in words people know. Empty text is unknown. */
export type BrowserKind = { browser: string; system: string }

/** In this order: most browsers also name the ones they descend from. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\/|OPT\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Version\/[\d.]+.*Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPad/, 'iPad'],
  [/iPhone|iPod/, 'iPhone'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/Linux|X11/, 'Linux'],
]
/** Longer ones are nobody's browser. */
const MAX_LENGTH = 500

const first = (list: typeof BROWSERS, text: string): string =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? ''

/**
 * Browser and system of a `User-Agent` header. Only names of these lists come out, never the
 * header's own text.
 */
export const browserOf = (userAgent: null | string): BrowserKind => {
  const text = (userAgent ?? '').slice(0, MAX_LENGTH)
  return { browser: first(BROWSERS, text), system: first(SYSTEMS, text) }
}
