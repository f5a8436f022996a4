import { fold } from '../../../core/fold.js'
import { isDialed, isWebsite } from '../../../core/resource.js'
import type { Day } from '../../../core/day.js'
import { listIn, numberOf, textIn, type Raw } from './raw.js'
import { dayOfRow } from './schedule.js'

/** Lists of the first of these that has any: what is said of the place itself comes first. */
export const nearestList = (owners: readonly (Raw | undefined)[], name: string): Raw[] =>
  owners.map((owner) => listIn(owner, name)).find((list) => list.length > 0) ?? []

/** Kinds of RFC 6350 that nobody talks to. */
const SILENT = /fax|text|tty|tdd|pager|video|sms/i
/** What has at least three digits and no letters: HSDS's own example stands in quotation marks. */
const NUMBER = /\+?[\d(][\d ().-]{2,29}/

const phoneOf = (phone: Raw): string => {
  const number = NUMBER.exec(textIn(phone, 'number'))?.[0].trim() ?? ''
  const extension = textIn(phone, 'extension').replaceAll(/\D/g, '')
  return extension ? `${number} x${extension}` : number
}

/** A number to call; null where there is none that can be. */
export const phoneIn = (phones: readonly Raw[]): { given: string; phone: null | string } => {
  const spoken = phones.filter((phone) => !SILENT.test(textIn(phone, 'type')))
  const numbers = spoken.map(phoneOf).filter((phone) => isDialed(phone))
  return { given: textIn(spoken[0], 'number'), phone: numbers[0] ?? null }
}

/** A website that a browser opens as one; people leave its beginning out. */
const websiteOf = (given: string): string => {
  const address = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i.test(given)
    ? `https://${given}`
    : given
  // guard: websites-from-files
  return isWebsite(address) && address.length <= 2000 ? address : ''
}

/** The first of these that is a website; `wrong` is what was written before it and is none. */
export const websiteIn = (given: readonly string[]): { url: null | string; wrong: string } => {
  const written = given.filter(Boolean)
  const url = written.map(websiteOf).find(Boolean)
  const [first = ''] = written
  return { url: url ?? null, wrong: websiteOf(first) ? '' : first }
}

/** Both degrees of a position on earth, or none; 0 and 0 is how programs say that they know none. */
export const positionIn = (
  location: Raw | undefined,
): { isWrong: boolean; latitude: null | number; longitude: null | number } => {
  const [latitude, longitude] = [numberOf(location, 'latitude'), numberOf(location, 'longitude')]
  const isKnown = latitude !== null && longitude !== null && !(latitude === 0 && longitude === 0)
  if (isKnown && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
    const round = (degrees: number): number => Number(degrees.toFixed(6))
    return { isWrong: false, latitude: round(latitude), longitude: round(longitude) }
  }
  return {
    isWrong: textIn(location, 'latitude') !== '' || textIn(location, 'longitude') !== '',
    latitude: null,
    longitude: null,
  }
}

/** Where people go: not where letters go, nor a place on the net. */
export const addressIn = (location: Raw | undefined): Raw | undefined => {
  const addresses = listIn(location, 'addresses').filter(
    (address) => textIn(address, 'address_type') !== 'virtual',
  )
  return (
    addresses.find((address) => textIn(address, 'address_type') === 'physical') ??
    addresses.find((address) => textIn(address, 'address_type') !== 'postal') ??
    addresses[0]
  )
}

const REACHED = /wheelchair|step[- ]?free|ramp\b|elevator|\bada\b|silla de ruedas|accessible/i
const NOT_REACHED =
  /\b(?:no|not|without|isn't|limited|in|sin)[ -]?(?:wheelchair|ramp|elevator|step|ada\b|accessible|silla)/i

/** Whether somebody wrote that a wheelchair gets in; whoever writes that none does is believed. */
export const isAccessible = (location: Raw | undefined): boolean => {
  const texts = listIn(location, 'accessibility').map((one) =>
    [textIn(one, 'description'), textIn(one, 'details')].join(' '),
  )
  const all = texts.join(' ')
  return REACHED.test(all) && !NOT_REACHED.test(all)
}

const FREE =
  /^(?:free|no (?:cost|fee|charge)s?|none|at no cost|gratis|gratuito|sin costo|\$?0(?:\.00)?)\b/

/** Whether it costs nothing: every price of today is none, or it is said in so many words. */
export const isFree = (service: Raw, today: Day): boolean => {
  const prices = listIn(service, 'cost_options').filter((option) => {
    const last = dayOfRow(option, 'valid_to')
    return textIn(option, 'amount') !== '' && (last === null || last >= today)
  })
  if (prices.length > 0) return prices.every((option) => numberOf(option, 'amount') === 0)
  const fees = fold(textIn(service, 'fees_description') || textIn(service, 'fees'))
  return (
    FREE.test(fees) && !/[$£€]|\bfor\b|\bbut\b|\bexcept/.test(fees.replace(/^\$0(?:\.00)?/, ''))
  )
}
