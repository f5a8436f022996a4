import { setImmediate } from 'node:timers/promises'

import type { Day } from '../../../core/day.js'
import type { Term } from './categories.js'
import { countDropped, type Dropped } from './dropped.js'
import { IMPORT_LIMITS, tooLarge } from './limits.js'
import type { ImportedPlace, RowProblem } from './placeData.js'
import { givenIn, idOf, placeFrom, type GivenService, type ReadPlace } from './places.js'
import { plainText } from './plainText.js'
import type { Raw } from './raw.js'
import { servicesIn, type Services } from './services.js'
import type { TextFile } from './unpack.js'
import { weightOf, type Weighed } from './weight.js'

/** Services of files where they are given, of which places are made. */
export type OpenedFiles = Pick<Services, 'strangers' | 'unused'> & {
  given: readonly GivenService[]
  services: readonly Raw[]
}

/** So many are read in one go, before others of the server have their turn. */
export const READ_AT_ONCE = 200

/**
 * What there is in files to make places of, before any is made.
 * @throws PortalError IMPORT_UNREADABLE (400) or IMPORT_TOO_LARGE (413)
 */
export const openFiles = (files: readonly TextFile[]): OpenedFiles => {
  const { services, strangers, unused } = servicesIn(files)
  const given: GivenService[] = []
  const weighed: Weighed = new Map()
  let text = 0
  for (const service of services) {
    const places = givenIn(service)
    for (const one of places) given.push(one)
    // guard: places-within-limits
    if (given.length > IMPORT_LIMITS.mostPlaces) throw tooLarge(IMPORT_LIMITS.mostPlaces)
    // What is said of the service is read for each of its places
    text += places.length * weightOf({ ...service, service_at_locations: [] }, weighed)
    for (const { place } of places) if (place) text += weightOf(place, weighed)
    // guard: shared-text-within-limits
    if (text > IMPORT_LIMITS.mostText) throw tooLarge(IMPORT_LIMITS.mostPlaces)
  }
  return { given, services, strangers, unused }
}

/** Ids of what stands before a position: of two under one id the first is taken. */
export const idsBefore = ({ given }: OpenedFiles, at: number): Set<string> =>
  new Set(given.slice(0, at).map(idOf))

/**
 * Makes places of some of what is given.
 * @param seen ids that were there before; those that are read now are put to them
 */
export const readSome = (
  given: readonly GivenService[],
  seen: Set<string>,
  today: Day,
): ReadPlace[] =>
  given.map((one) => {
    const read = placeFrom(one, today)
    const id = idOf(one)
    if (read.place && seen.has(id)) {
      const { name } = read.place.data
      return { ...read, place: null, problems: [{ code: 'TWICE', detail: '', id, name }] }
    }
    seen.add(id)
    return read
  })

/** Everything that files say, before it is compared with what is there. */
export type ReadFiles = {
  /** What no field holds, by its name in HSDS, with how often it was said. */
  dropped: Dropped
  places: ImportedPlace[]
  problems: RowProblem[]
  /** Rows that are not taken at all. */
  refused: number
  /** Terms of taxonomies, with how many places have them. */
  terms: Map<string, Term & { count: number }>
  unknownLanguages: Set<string>
}

/** Kinds of terms and languages that are told one by one. */
const MOST_TOLD = 300

const noteTerms = (found: ReadFiles, terms: readonly Term[]): void => {
  for (const term of terms) {
    const known = found.terms.get(term.name)
    if (known) known.count += 1
    else if (found.terms.size < MOST_TOLD) found.terms.set(term.name, { ...term, count: 1 })
  }
}

const note = (found: ReadFiles, { place, problems, terms, unknownLanguages }: ReadPlace): void => {
  for (const problem of problems) found.problems.push(problem)
  if (!place) {
    found.refused += 1
    return
  }
  found.places.push(place)
  noteTerms(found, terms)
  for (const name of unknownLanguages)
    if (found.unknownLanguages.size < MOST_TOLD)
      found.unknownLanguages.add(plainText(name, 'line', 100).text)
}

const nothingOf = ({ strangers, unused }: OpenedFiles): ReadFiles => ({
  dropped: new Map(unused),
  places: [],
  problems: strangers.map(({ id, name }) => ({
    code: 'NOT_A_SERVICE',
    detail: '',
    id: plainText(id, 'line', 100).text,
    name: plainText(name, 'line', 200).text,
  })),
  refused: strangers.length,
  terms: new Map(),
  unknownLanguages: new Set(),
})

/** The places of files, each once, and all that is to be told of them. */
export const readPlaces = async (opened: OpenedFiles, today: Day): Promise<ReadFiles> => {
  const found = nothingOf(opened)
  const { given, services } = opened
  for (let from = 0; from < services.length; from += READ_AT_ONCE) {
    for (const service of services.slice(from, from + READ_AT_ONCE))
      countDropped(service, found.dropped)
    await setImmediate()
  }
  const seen = new Set<string>()
  for (let from = 0; from < given.length; from += READ_AT_ONCE) {
    const some = given.slice(from, from + READ_AT_ONCE)
    for (const read of readSome(some, seen, today)) note(found, read)
    await setImmediate()
  }
  return found
}
