/**
 * Formatters, each made once: making one takes a hundred times as long as using it. Kept by
 * language, zone and options; languages are those of the portal, zones those of agencies.
 */
const keep = <Options extends object, Formatter>(
  make: (locale: string, options: Options) => Formatter,
): ((locale: string, options: Options) => Formatter) => {
  const kept = new Map<string, Formatter>()
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`
    const formatter = kept.get(key) ?? make(locale, options)
    kept.set(key, formatter)
    return formatter
  }
}

/** @throws RangeError for a zone that this runtime does not know */
export const dateFormat = keep(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
)

/**
 * A zone (IANA name) that this runtime knows: one that it does not know fails no page. UTC counts
 * where none is known, never the zone of the server, which is nobody's.
 */
export const knownZone = (timeZone: null | string | undefined): string => {
  if (!timeZone) return 'UTC'
  try {
    dateFormat('en', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}

export const numberFormat = keep(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
)

export const pluralRules = keep(
  (locale, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
)

/** Several things in a sentence. */
export const listFormat = keep(
  (locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
)

/** Names of languages in one of them. */
export const languageNames = keep(
  (locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames([locale], options),
)
