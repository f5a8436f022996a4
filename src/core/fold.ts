/**
 * Letters that do not come apart into a letter and a mark, as CLDR's transform Latin-ASCII writes
 * them: what people type who do not have them on their keyboard.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  œ: 'oe',
  ŧ: 't',
  ς: 'σ',
}
/**
 * What the pattern of a database takes for more than a sign: another one that looks the same, since
 * Payload puts operands into patterns as they are.
 */
// guard: signs-are-no-patterns
const SIGNS: Readonly<Record<string, string>> = { '%': '٪', '\\': '∖', _: '‿' }

const APOSTROPHES = /["'`´«»ʹʺʻʼʽˈ‘’‚‛“”„‟′″‹›＂＇]/gu
const DASHES = /[\p{Pd}−]/gu
const BREAKS = /[\s,;:()[\]{}<>|¿?¡!-]+/gu

const DATE_LOCALES = ['en', 'es'] as const
/** The names of the months in English and Spanish, in order. */
const MONTHS: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) =>
  DATE_LOCALES.map((locale) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
      .format(Date.UTC(2000, month, 15))
      .toLowerCase(),
  ),
)

const two = (number: number | string): string => String(number).padStart(2, '0')

/** The number of the month that begins like this, in at least three letters. */
const monthOf = (word: string): string | undefined => {
  const month = MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)))
  return month === -1 ? undefined : two(month + 1)
}

const isDayOfMonth = (text: string): boolean => Number(text) >= 1 && Number(text) <= 31
const isMonth = (text: string): boolean => Number(text) >= 1 && Number(text) <= 12

const YEAR_FIRST = /(?<![\d./-])(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?(?!\d|[./-]\d)/gu
const YEAR_LAST = /(?<![\d./-])(\d{1,2})[./-](\d{1,2})(?:[./-](\d{1,4}))?(?!\d|[./-]\d)/gu
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|o)? (?:de )?([a-z]{3,10})(?![a-z])\.?(?: (?:del? )?(\d{4})(?!\d))?/gu
const MONTH_DAY =
  /(?<![a-z])([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\da-z])(?: (\d{4})(?!\d))?/gu

type Part = string | undefined
const joined = (...parts: Part[]): string => parts.filter(Boolean).join('/')

/** Days in digits: `1980/11/03`, or `03/11/1980` in the order in which they were written. */
const digitsOfDays = (text: string): string =>
  text
    .replaceAll(YEAR_FIRST, (all, year: string, month: string, day: Part) =>
      isMonth(month) && (day === undefined || isDayOfMonth(day))
        ? joined(year, two(month), day && two(day))
        : all,
    )
    .replaceAll(YEAR_LAST, (all, one: string, other: string, year: Part) =>
      isDayOfMonth(one) && isDayOfMonth(other) && (isMonth(one) || isMonth(other))
        ? joined(two(one), two(other), year)
        : all,
    )

/** Days with the name of a month: `1980/11/03`, or `11/03` where the year is not said. */
const namesOfDays = (text: string): string => {
  const dayOf = (all: string, word: string, day: string, year: Part): string => {
    const month = monthOf(word)
    return month && isDayOfMonth(day) ? joined(year, month, two(day)) : all
  }
  return text
    .replaceAll(DAY_MONTH, (all, day: string, word: string, year: Part) =>
      dayOf(all, word, day, year),
    )
    .replaceAll(MONTH_DAY, (all, word: string, day: string, year: Part) =>
      dayOf(all, word, day, year),
    )
}

/**
 * Text as it is searched: without accents, case, apostrophes and dashes; days in one form each,
 * whatever stands between their numbers; numbers without what stands around them. What is kept and
 * what is asked go through it alike.
 */
export const fold = (text: string): string => {
  const letters = text
    .replaceAll(APOSTROPHES, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæðøþđħıłŋœŧς]/gu, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[%\\_]/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll(DASHES, '-')
  return namesOfDays(digitsOfDays(letters).replaceAll(BREAKS, ' '))
    .replaceAll(/\+(?=\d)/g, '')
    .replaceAll(/(?<=\d)\.(?=\d)/g, ' ')
    .replaceAll(/\.(?=[\s.]|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** A day as people write it, month first and day first, in one number as well, for what is searched. */
export const foldedDay = (day: string): string => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day) ?? []
  if (!year || !month || !date) return ''
  const orders = [
    [month, date],
    [date, month],
  ]
  const whole = [[year, month, date], ...orders.map((order) => [...order, year])]
  const short = orders.map((order) => [...order, year.slice(2)])
  return [
    ...[...whole, ...short].map((parts) => parts.join('/')),
    ...whole.map((parts) => parts.join('')),
  ].join(' ')
}
