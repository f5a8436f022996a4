import { parse } from 'csv-parse/sync'

import { PortalError } from '../../../errors/PortalError.js'
import { IMPORT_LIMITS, tooLarge } from './limits.js'
import { hasList, listIn, textIn, type Raw } from './raw.js'

/** Rows of the tabular package, by the name of their table. */
export type Tables = Map<string, Raw[]>

/** Names that publishers use beside those of HSDS. */
const SAME: Readonly<Record<string, string>> = {
  address: 'addresses',
  physical_addresses: 'addresses',
  service_at_location: 'service_at_locations',
  services_at_location: 'service_at_locations',
  taxonomy_term: 'taxonomy_terms',
}

/** `hsds/Services (1).csv` is `services`. */
export const tableOf = (fileName: string): string => {
  const base = fileName.split(/[/\\]/).at(-1) ?? ''
  const name = base
    .toLowerCase()
    .replace(/\.csv$/, '')
    .replace(/ ?\(\d{1,3}\)$/, '')
  return Object.hasOwn(SAME, name) ? (SAME[name] ?? name) : name
}

const COLUMN = /^[a-z][a-z0-9_]{0,60}$/
/** Of what one owner has; a place has a handful. What is behind them is not read. */
const MOST_OF_ONE = 200
/** Tables of HSDS have at most some thirty; each row would have as many as the first line names. */
const MOST_COLUMNS = 200

/**
 * Rows of a CSV file. Columns go by their names, in any order; what is called otherwise than HSDS
 * names anything is left out.
 * @throws PortalError IMPORT_UNREADABLE (400) or IMPORT_TOO_LARGE (413)
 */
export const rowsOfCSV = ({ name, text }: { name: string; text: string }): Raw[] => {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = !head.includes(',') && head.includes(';') ? ';' : ','
  let lines: string[][]
  try {
    lines = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      // With the line of names, and one that is too many
      to: IMPORT_LIMITS.mostRows + 2,
    })
  } catch {
    throw new PortalError('IMPORT_UNREADABLE', { field: 'file', values: { name } })
  }
  const [first = [], ...rest] = lines
  const named = first
    .map((column, index) => ({ column: column.trim().toLowerCase(), index }))
    .filter(({ column }) => COLUMN.test(column))
  // guard: columns-bounded
  const columns = named.slice(0, MOST_COLUMNS)
  return rest.map((cells): Raw =>
    Object.fromEntries(columns.map(({ column, index }) => [column, cells[index] ?? ''])),
  )
}

type Index = Map<string, Raw[]>

/** Rows of a table by the id of what they belong to. */
const by = (rows: readonly Raw[], column: string, most: number = MOST_OF_ONE): Index => {
  const index: Index = new Map()
  for (const row of rows) {
    const id = textIn(row, column)
    if (id === '') continue
    const list = index.get(id)
    if (!list) {
      index.set(id, [row])
      continue
    }
    // guard: lists-of-a-row-bounded
    if (list.length < most) list.push(row)
  }
  return index
}

/** The rows of a table by their ids, each once: of two under one id the first is taken. */
const byID = (rows: readonly Raw[], make: (row: Raw) => Raw = (row) => row): Map<string, Raw> => {
  const index = new Map<string, Raw>()
  for (const row of rows) {
    const id = textIn(row, 'id')
    if (id !== '' && !index.has(id)) index.set(id, make(row))
  }
  return index
}

/**
 * A row that names more than one owner is about the nearest: a schedule with a service and a place
 * of it is that place's.
 */
const OWNERS = ['service_at_location_id', 'service_id', 'location_id', 'organization_id'] as const

const owned = (rows: readonly Raw[], owner: (typeof OWNERS)[number]): Index => {
  const nearer = OWNERS.slice(0, OWNERS.indexOf(owner))
  return by(
    rows.filter((row) => nearer.every((other) => textIn(row, other) === '')),
    owner,
  )
}

/**
 * Lists of a row, those of its tables beside those that it brings along. Rows under one id share
 * theirs: a copy for each would be as many rows as both tables have, multiplied.
 */
const withLists = (row: Raw, indexes: Readonly<Record<string, Index>>): Raw => {
  const id = textIn(row, 'id')
  const lists = Object.entries(indexes).flatMap(([name, index]) => {
    const list = index.get(id)
    if (!list) return []
    return [[name, hasList(row, name) ? [...listIn(row, name), ...list] : list]]
  })
  return { ...row, ...Object.fromEntries(lists) }
}

/** Each becomes a place or more: so many are refused before anything is put to them. */
const refuseManyPlaces = (rows: readonly Raw[]): void => {
  // guard: tables-within-limits
  if (rows.length > IMPORT_LIMITS.mostPlaces) throw tooLarge(IMPORT_LIMITS.mostPlaces)
}

/**
 * Services as the API nests them, put together from the tables of the package.
 * @throws PortalError IMPORT_TOO_LARGE (413)
 */
export const joinTables = (tables: Tables): Raw[] => {
  const table = (name: string): Raw[] => tables.get(name) ?? []
  const services = table('services')
  refuseManyPlaces(services)
  const known = new Set(services.map((row) => textIn(row, 'id')))
  const given = table('service_at_locations').filter((row) => known.has(textIn(row, 'service_id')))
  refuseManyPlaces(given)
  const phones = table('phones')
  const schedules = table('schedules')
  const languages = table('languages').filter(
    (row) =>
      textIn(row, 'phone_id') === '' ||
      textIn(row, 'service_id') !== '' ||
      textIn(row, 'location_id') !== '',
  )
  const terms = byID(table('taxonomy_terms'))
  const attributes = by(
    table('attributes').map((row) => {
      const term = terms.get(textIn(row, 'taxonomy_term_id'))
      return term ? { ...row, taxonomy_term: term } : row
    }),
    'link_id',
  )
  const ofOrganization = { phones: owned(phones, 'organization_id') }
  const organizations = byID(table('organizations'), (row) => withLists(row, ofOrganization))
  const ofLocation = {
    accessibility: by(table('accessibility'), 'location_id'),
    addresses: by(table('addresses'), 'location_id'),
    languages: owned(languages, 'location_id'),
    phones: owned(phones, 'location_id'),
    schedules: owned(schedules, 'location_id'),
  }
  const locations = byID(table('locations'), (row) => withLists(row, ofLocation))
  const ofPlace = {
    phones: owned(phones, 'service_at_location_id'),
    schedules: owned(schedules, 'service_at_location_id'),
  }
  const places = by(
    given.map((row) => {
      const location = locations.get(textIn(row, 'location_id'))
      return { ...withLists(row, ofPlace), ...(location ? { location } : {}) }
    }),
    'service_id',
    IMPORT_LIMITS.mostPlaces,
  )
  const ofService = {
    attributes,
    cost_options: by(table('cost_options'), 'service_id'),
    languages: owned(languages, 'service_id'),
    phones: owned(phones, 'service_id'),
    schedules: owned(schedules, 'service_id'),
    service_at_locations: places,
  }
  return services.map((row) => {
    const organization = organizations.get(textIn(row, 'organization_id'))
    return { ...withLists(row, ofService), ...(organization ? { organization } : {}) }
  })
}
