import type { Position } from '../../core/distance.js'
import {
  RESOURCE_CATEGORIES,
  RESOURCE_LANGUAGES,
  type ResourceCategory,
} from '../../core/resource.js'
import { typedNumber } from '../../core/typedNumber.js'
import { firstParam, type SearchParams } from '../../portal/kit/searchParams.js'

/** Miles around a place that can be chosen. */
export const MILES = [1, 5, 10, 25, 50] as const
const USUAL_MILES = 10
/** As much of what was typed as is looked for. */
const LONGEST = 200
/** About a kilometer: an exact place has no business in the address of a page. */
const DIGITS = 2

/** What somebody asks the directory for, as it stands in the address of the page. */
export type AskedPlaces = {
  accessible: boolean
  category: ResourceCategory | undefined
  free: boolean
  language: string | undefined
  miles: number
  open: boolean
  /** A place in words: a city or a ZIP code. */
  place: string
  position: null | Position
  words: string
}

const text = (search: SearchParams, name: string): string =>
  (firstParam(search, name) ?? '').trim().slice(0, LONGEST)

const oneOf = <T extends number | string>(choices: readonly T[], value: string): T | undefined =>
  choices.find((choice) => String(choice) === value)

const degrees = (value: string, limit: number): null | number => {
  const number = typedNumber(value)
  return number === undefined || Math.abs(number) > limit ? null : Number(number.toFixed(DIGITS))
}

const positionIn = (search: SearchParams): null | Position => {
  const latitude = degrees(text(search, 'latitude'), 90)
  const longitude = degrees(text(search, 'longitude'), 180)
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

/** What is asked for; whatever makes no sense is as if it had not been said. */
export const askedIn = (search: SearchParams): AskedPlaces => ({
  accessible: text(search, 'accessible') === 'true',
  category: oneOf(RESOURCE_CATEGORIES, text(search, 'category')),
  free: text(search, 'free') === 'true',
  language: oneOf(RESOURCE_LANGUAGES, text(search, 'language')),
  miles: oneOf(MILES, text(search, 'miles')) ?? USUAL_MILES,
  open: text(search, 'open') === 'true',
  place: text(search, 'near'),
  position: positionIn(search),
  words: text(search, 'q'),
})

/** Whether anything is chosen that stands behind "More choices". */
export const isNarrowed = ({ accessible, category, free, language }: AskedPlaces): boolean =>
  accessible || free || category !== undefined || language !== undefined
