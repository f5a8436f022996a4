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
