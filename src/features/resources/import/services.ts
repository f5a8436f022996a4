import { PortalError } from '../../../errors/PortalError.js'
import { hasList, isRaw, listIn, objectIn, textIn, type Raw } from './raw.js'
import { IMPORT_LIMITS, tooLarge } from './limits.js'
import { joinTables, rowsOfCSV, tableOf, type Tables } from './tables.js'
import type { TextFile } from './unpack.js'

/** Services of all files, nested as the API of HSDS nests them, and what was none. */
export type Services = {
  services: Raw[]
  /** Things of a list that are no services, by what they call themselves. */
  strangers: { id: string; name: string }[]
  /** Tables that nothing is taken of, with their number of rows. */
  unused: Map<string, number>
}

const USED = new Set([
  'accessibility',
  'addresses',
  'attributes',
  'cost_options',
  'languages',
  'locations',
  'organizations',
  'phones',
  'schedules',
  'service_at_locations',
  'services',
  'taxonomies',
  'taxonomy_terms',
])

const without = (raw: Raw, name: string): Raw =>
  Object.fromEntries(Object.entries(raw).filter(([key]) => key !== name))

/** Locations that an organization lists, for places that name theirs by its id alone. */
const locatedIn = (service: Raw, locations: ReadonlyMap<string, Raw>): Raw => {
  if (locations.size === 0) return service
  const places = listIn(service, 'service_at_locations').map((place) => {
    const location = objectIn(place, 'location') ?? locations.get(textIn(place, 'location_id'))
    return location ? { ...place, location } : place
  })
  return places.length > 0 ? { ...service, service_at_locations: places } : service
}

const servicesOf = (organization: Raw): Raw[] => {
  const owner = without(without(organization, 'services'), 'locations')
  // Once: for each service anew it would be services times locations
  const locations = new Map(
    listIn(organization, 'locations').map((location) => [textIn(location, 'id'), location]),
  )
  return listIn(organization, 'services').map((service) => ({
    ...locatedIn(service, locations),
    organization: owner,
  }))
}

const isService = (raw: Raw): boolean =>
  hasList(raw, 'service_at_locations') ||
  objectIn(raw, 'organization') !== undefined ||
  ['status', 'organization_id', 'fees_description', 'application_process'].some(
    (name) => textIn(raw, name) !== '',
  )

const isPackage = (raw: Raw): boolean =>
  textIn(raw, 'id') === '' && (hasList(raw, 'services') || hasList(raw, 'services.csv'))

const tablesIn = (raw: Raw): Tables =>
  new Map(Object.keys(raw).map((name) => [tableOf(name), listIn(raw, name)]))

/** What one object of a list brings: a service, those of an organization, or one at its place. */
const takeOne = (raw: Raw, found: Services): void => {
  const service = objectIn(raw, 'service')
  if (hasList(raw, 'services')) for (const one of servicesOf(raw)) found.services.push(one)
  else if (service) {
    const place = without(raw, 'service')
    found.services.push({ ...service, service_at_locations: [place] })
  } else if (isService(raw)) found.services.push(raw)
  else found.strangers.push({ id: textIn(raw, 'id'), name: textIn(raw, 'name') })
  // Each becomes a place at least: the others are not looked for
  if (found.services.length > IMPORT_LIMITS.mostPlaces) throw tooLarge(IMPORT_LIMITS.mostPlaces)
}

/**
 * An object takes some ten times the room of its braces, and so does a list: they are counted
 * before any is made.
 */
const refuseManyObjects = (text: string): void => {
  let left: number = IMPORT_LIMITS.mostObjects
  // guard: lists-within-limits
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      left -= 1
      // guard: objects-within-limits
      if (left < 0) throw tooLarge(IMPORT_LIMITS.mostObjects)
    }
  }
}

const takeJSON = ({ name, text }: TextFile, found: Services): void => {
  refuseManyObjects(text)
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new PortalError('IMPORT_UNREADABLE', { field: 'file', values: { name } })
  }
  const list = isRaw(value) && hasList(value, 'contents') ? listIn(value, 'contents') : value
  if (isRaw(list) && isPackage(list)) {
    // Nested or as tables: what is nested stays, tables are put to it
    found.services = found.services.concat(joinTables(tablesIn(list)))
  } else if (Array.isArray(list)) {
    for (const one of list.filter(isRaw)) takeOne(one, found)
  } else if (isRaw(list)) takeOne(list, found)
  else throw new PortalError('IMPORT_UNREADABLE', { field: 'file', values: { name } })
}

/**
 * The services of files in any shape that HSDS 3 has: pages and lists of its API, whole services,
 * organizations or services at locations, and the tables of its package.
 * @throws PortalError IMPORT_UNREADABLE (400) or IMPORT_TOO_LARGE (413)
 */
export const servicesIn = (files: readonly TextFile[]): Services => {
  const found: Services = { services: [], strangers: [], unused: new Map() }
  const tables: Tables = new Map()
  let rows = 0
  for (const file of files) {
    if (/\.csv$/i.test(file.name)) {
      const read = rowsOfCSV(file)
      rows += read.length
      // guard: rows-within-limits
      if (rows > IMPORT_LIMITS.mostRows) throw tooLarge(IMPORT_LIMITS.mostRows)
      const name = tableOf(file.name)
      tables.set(name, [...(tables.get(name) ?? []), ...read])
    } else if (!/(?:^|[/\\])datapackage\.json$/i.test(file.name)) takeJSON(file, found)
  }
  found.services = found.services.concat(joinTables(tables))
  for (const [name, { length }] of tables)
    if (!USED.has(name) && length > 0 && /^[a-z][a-z0-9_]{0,60}$/.test(name))
      found.unused.set(name, length)
  if (found.services.length === 0 && found.strangers.length === 0) {
    const name = files.map((file) => file.name).join(', ')
    throw new PortalError('IMPORT_UNREADABLE', { field: 'file', values: { name } })
  }
  return found
}
