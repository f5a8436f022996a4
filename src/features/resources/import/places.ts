import type { ImportProblem } from '../../../contract/resourceImport.js'
import { storedDay, type Day } from '../../../core/day.js'
import { fold } from '../../../core/fold.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { categoriesTogether, serviceTerms, type Term } from './categories.js'
import { hoursOf } from './hours.js'
import type { ImportedPlace, PlaceData, RowProblem } from './placeData.js'
import {
  addressIn,
  isAccessible,
  isFree,
  nearestList,
  phoneIn,
  positionIn,
  websiteIn,
} from './placeFields.js'
import { plainText } from './plainText.js'
import { listIn, numberOf, objectIn, textIn, type Raw } from './raw.js'
import { dayOfRow } from './schedule.js'
import { spokenIn } from './spoken.js'

/** More than any place has; what is behind them is told as left out. */
const MOST_SCHEDULES = 100
const LONGEST_POSTAL_CODE = 20
/** Ids of HSDS are UUIDs; those of other systems are not much longer. */
const LONGEST_ID = 100
const LONGEST_DETAIL = 200

/** A service where it is given: what one place of the directory is made of. */
export type GivenService = { location: Raw | undefined; place: Raw | undefined; service: Raw }

/** What is known of a place after it was read: itself, and what staff are told of it. */
export type ReadPlace = {
  place: ImportedPlace | null
  problems: RowProblem[]
  terms: Term[]
  unknownLanguages: string[]
}

/** Each place where a service is given; the service by itself where it is given nowhere. */
export const givenIn = (service: Raw): GivenService[] => {
  const places = listIn(service, 'service_at_locations')
  if (places.length === 0) return [{ location: undefined, place: undefined, service }]
  return places.map((place) => ({ location: objectIn(place, 'location'), place, service }))
}

/** The id of a place: that of the service where it is given, else of the service itself. */
export const idOf = ({ place, service }: GivenService): string =>
  place ? textIn(place, 'id') : textIn(service, 'id')

/** Parts of a text, each once, in paragraphs. */
const paragraphs = (parts: readonly string[]): string =>
  [...new Set(parts.map((part) => part.trim()).filter(Boolean))].join('\n\n')

/** The service by its name, and whose it is where its name does not say so. */
const nameOf = (service: Raw, organization: Raw | undefined): string => {
  const name = textIn(service, 'name')
  const owner = textIn(organization, 'name')
  if (name === '' || owner === '' || fold(name).includes(fold(owner))) return name || owner
  return fold(owner).includes(fold(name)) ? owner : `${name} – ${owner}`
}

const agesOf = (service: Raw): string => {
  const [least, most] = [numberOf(service, 'minimum_age'), numberOf(service, 'maximum_age')]
  if (least === null && most === null) return ''
  return most === null ? `${least}+` : `${least ?? 0}–${most}`
}

const addressLines = (location: Raw | undefined, address: Raw | undefined): string[] => {
  if (!address) return []
  const region = [textIn(address, 'state_province'), textIn(address, 'postal_code')]
  const town = [textIn(address, 'city'), region.filter(Boolean).join(' ')]
  return [
    textIn(location, 'name'),
    textIn(address, 'address_1'),
    textIn(address, 'address_2'),
    town.filter(Boolean).join(', '),
  ].filter(Boolean)
}

/** Makes one place of an offer, and says what of it is left out. */
export const placeFrom = (given: GivenService, today: Day): ReadPlace => {
  const { location, place, service } = given
  const problems: RowProblem[] = []
  const organization = objectIn(service, 'organization')
  const id = idOf(given)
  const shown = plainText(nameOf(service, organization), 'line', TEXT_LIMITS.name)
  const tell = (code: ImportProblem, detail = ''): void => {
    const { text } = plainText(detail, 'line', LONGEST_DETAIL)
    problems.push({ code, detail: text, id: id.slice(0, LONGEST_ID), name: shown.text })
  }
  const words = (said: string, shape: 'line' | 'lines', max: number): null | string => {
    const { isCut, text } = plainText(said, shape, max)
    if (isCut) tell('TEXT_CUT', text)
    return text || null
  }
  // guard: ids-of-a-file
  if (!/^[\w.:/@+-]{1,100}$/.test(id)) tell('NO_ID', id)
  if (shown.text === '') tell('NO_NAME')
  const terms = serviceTerms(service)
  const { tags, unknown } = spokenIn(service, location)
  const rest = { problems, terms, unknownLanguages: unknown }
  if (problems.length > 0) return { place: null, ...rest }

  if (place && !location) tell('LOCATION_MISSING', textIn(place, 'location_id'))
  const here = textIn(location, 'location_type') === 'virtual' ? undefined : location
  const owners = [place, service, location, organization]
  const { given: number, phone } = phoneIn(nearestList(owners, 'phones'))
  if (number && !phone) tell('NOT_A_PHONE', number)
  const { url, wrong } = websiteIn([
    textIn(service, 'url'),
    textIn(location, 'url'),
    textIn(organization, 'website') || textIn(organization, 'url'),
  ])
  if (wrong) tell('NOT_A_WEBSITE', wrong)
  const { isWrong, latitude, longitude } = positionIn(here)
  if (isWrong) tell('NOT_A_PLACE', `${textIn(here, 'latitude')} ${textIn(here, 'longitude')}`)
  const schedules = nearestList([place, service, location], 'schedules')
  const open = hoursOf(schedules.slice(0, MOST_SCHEDULES), today)
  if (open.isPartly || schedules.length > MOST_SCHEDULES) tell('HOURS_PARTLY', open.words.join(' '))
  const address = addressIn(here)
  const assured = dayOfRow(service, 'assured_date')
  const eligibility = textIn(service, 'eligibility_description') || agesOf(service)
  const data: PlaceData = {
    accessible: isAccessible(here),
    address: words(addressLines(here, address).join('\n'), 'lines', TEXT_LIMITS.address),
    categories: categoriesTogether(terms),
    city: words(textIn(address, 'city'), 'line', TEXT_LIMITS.name),
    description: words(
      paragraphs([
        textIn(service, 'alert'),
        textIn(service, 'description'),
        textIn(place, 'description'),
        textIn(service, 'application_process'),
        textIn(service, 'fees_description') || textIn(service, 'fees'),
        textIn(service, 'interpretation_services'),
      ]),
      'lines',
      TEXT_LIMITS.message,
    ),
    eligibility: words(eligibility, 'lines', TEXT_LIMITS.note),
    exceptions: open.exceptions.map(({ note, ...exception }) => ({
      ...exception,
      note: words(note ?? '', 'line', TEXT_LIMITS.name),
    })),
    free: isFree(service, today),
    hours: open.hours,
    hoursNote: words(open.words.join(' '), 'line', TEXT_LIMITS.question),
    languages: tags,
    lastVerifiedOn: assured ? storedDay(assured) : null,
    latitude,
    longitude,
    name: shown.text,
    phone,
    postalCode: words(textIn(address, 'postal_code'), 'line', LONGEST_POSTAL_CODE),
    published: /^(?:active)?$/i.test(textIn(service, 'status')),
    url,
  }
  return { place: { data, id }, ...rest }
}
