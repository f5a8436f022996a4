/**
 * What a place helps with: the first level of the Open Eligibility taxonomy, which directories of
 * services in the United States share (https://openeligibility.org), and what is none of it.
 */
export const RESOURCE_CATEGORIES = [
  'emergency',
  'food',
  'housing',
  'goods',
  'transit',
  'health',
  'money',
  'care',
  'education',
  'work',
  'legal',
  'other',
] as const

export type ResourceCategory = (typeof RESOURCE_CATEGORIES)[number]

/**
 * Languages that a place may speak, as BCP 47 tags: those spoken most in homes of the United States
 * (Census Bureau, American Community Survey, table B16001) and American Sign Language.
 */
export const RESOURCE_LANGUAGES = [
  'en',
  'es',
  'am',
  'ar',
  'ase',
  'de',
  'fa',
  'fil',
  'fr',
  'gu',
  'hi',
  'hmn',
  'ht',
  'hy',
  'it',
  'ja',
  'km',
  'ko',
  'pl',
  'pt',
  'ru',
  'so',
  'sw',
  'ta',
  'te',
  'th',
  'uk',
  'ur',
  'vi',
  'zh',
] as const

/** So many places of the directory a client can save; with one more the oldest goes. */
export const MOST_SAVED = 100

/** Days on which a place has the same hours. */
export const HOUR_DAYS = [
  'every-day',
  'weekdays',
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const

export type HourDay = (typeof HOUR_DAYS)[number]

/** `09:00`, up to `24:00` for the end of a day. */
export const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/

/** More than a week of mornings, afternoons and evenings, and a year of holidays. */
export const MOST_HOURS = 60

/** A number to dial: also 211 and one with an extension, which no person's number is. */
const DIALED = /^\+?[\d ().-]{3,30}(?: ?(?:x|ext\.?) ?\d{1,8})?$/i

export const isDialed = (value: unknown): boolean => typeof value === 'string' && DIALED.test(value)

/** An address that a browser opens as a page, and nothing that it would run. */
export const isWebsite = (value: unknown): boolean =>
  typeof value === 'string' &&
  URL.canParse(value) &&
  ['http:', 'https:'].includes(new URL(value).protocol)
