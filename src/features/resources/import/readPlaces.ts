import type { Day } from '../../../core/day.js'
import { PortalError } from '../../../errors/PortalError.js'
import type { Term } from './categories.js'
import { countDropped, type Dropped } from './dropped.js'
import { IMPORT_LIMITS } from './limits.js'
import type { ImportedPlace, RowProblem } from './placeData.js'
import { givenIn, placeFrom } from './places.js'
import { plainText } from './plainText.js'
import { servicesIn } from './services.js'
import type { TextFile } from './unpack.js'

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

/**
 * The places of files, each once: of two under one id the first is taken.
 * @throws PortalError IMPORT_UNREADABLE (400) or IMPORT_TOO_LARGE (413)
 */
export const readPlaces = (files: readonly TextFile[], today: Day): ReadFiles => {
  const { services, strangers, unused } = servicesIn(files)
  const found: ReadFiles = {
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
  }
  const seen = new Set<string>()
  let offers = 0
  for (const service of services) {
    countDropped(service, found.dropped)
    for (const offer of givenIn(service)) {
      offers += 1
      // guard: places-within-limits
      if (offers > IMPORT_LIMITS.mostPlaces) {
        const values = { megabytes: IMPORT_LIMITS.megabytes, most: IMPORT_LIMITS.mostPlaces }
        throw new PortalError('IMPORT_TOO_LARGE', { field: 'file', values })
      }
      const { place, problems, terms, unknownLanguages } = placeFrom(offer, today)
      if (place && seen.has(place.id)) {
        found.problems.push({ code: 'TWICE', detail: '', id: place.id, name: place.data.name })
        found.refused += 1
        continue
      }
      for (const problem of problems) found.problems.push(problem)
      if (!place) found.refused += 1
      else {
        seen.add(place.id)
        found.places.push(place)
        noteTerms(found, terms)
        for (const name of unknownLanguages)
          if (found.unknownLanguages.size < MOST_TOLD)
            found.unknownLanguages.add(plainText(name, 'line', 100).text)
      }
    }
  }
  return found
}
