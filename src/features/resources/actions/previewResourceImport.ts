import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction, type HTTPCall } from '../../../actions/defineAction.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { IMPORT_PART_NAMES, type ImportPart } from '../../../contract/resourceImport.js'
import { compare } from '../import/compare.js'
import { importProblem, placeLink } from '../import/answers.js'
import { readPlaces, type ReadFiles } from '../import/readPlaces.js'
import {
  files,
  fromBody,
  fromInput,
  importDay,
  source,
  withImport,
  type ReadOrder,
} from '../import/receive.js'
import { keyOf, missingFrom, PLACES_AT_ONCE, rowsOf } from '../import/rowsOfSource.js'

const fields = z.object({ source })
const previewInput = fields.extend({ files: files.optional() })

/** So many of each kind are told one by one; their number is told whole. */
const MOST_LISTED = 200

const change = z
  .object({
    /** What the file changes. */
    changed: z.array(z.enum(IMPORT_PART_NAMES)),
    /** What was edited by hand and differs from the file: it stays, unless the file's is taken. */
    edited: z.array(z.enum(IMPORT_PART_NAMES)),
    /** Id in the file. */
    externalID: z.string(),
    /** Id in the directory. */
    id: z.string(),
    name: z.string(),
  })
  .meta({ title: 'PortalResourceChange' })
type Change = z.output<typeof change>

const preview = answer('PortalResourceImportPreview', {
  /** Places that are new. */
  added: z.int(),
  addedNames: z.array(z.string()),
  changed: z.int(),
  changes: z.array(change),
  /** What no field holds, by its name in HSDS. */
  dropped: z.array(
    z.object({ count: z.int(), field: z.string() }).meta({ title: 'PortalDroppedField' }),
  ),
  /** Places that were edited by hand where the file says something else. */
  edited: z.int(),
  /** Places of this source that the file does not name; nothing happens to them. */
  missing: z.array(placeLink),
  missingCount: z.int(),
  problemCount: z.int(),
  problems: z.array(importProblem),
  /** Rows that cannot be taken. */
  refused: z.int(),
  /** Terms of taxonomies, and what they are taken for: those that nobody knows first. */
  terms: z.array(
    z
      .object({ categories: z.array(z.string()), count: z.int(), name: z.string() })
      .meta({ title: 'PortalImportTerm' }),
  ),
  unchanged: z.int(),
  unknownLanguages: z.array(z.string()),
})
type Preview = z.output<typeof preview>

const byCount = <T extends { count: number }>(list: readonly T[]): T[] =>
  list.toSorted((one, other) => other.count - one.count)

const termsOf = ({ terms }: ReadFiles): Preview['terms'] => {
  const all = byCount([...terms.values()])
  const isKnown = ({ categories }: { categories: unknown[] }): boolean => categories.length > 0
  return [...all.filter((term) => !isKnown(term)), ...all.filter(isKnown)]
}

/** What staff decide about comes first, so that none of it is beyond the list. */
const editedFirst = (changes: readonly Change[]): Change[] => [
  ...changes.filter(({ edited }) => edited.length > 0),
  ...changes.filter(({ edited }) => edited.length === 0),
]

const look = async (req: PayloadRequest, wanted: string, found: ReadFiles): Promise<Preview> => {
  const added: string[] = []
  const changes: Change[] = []
  let unchanged = 0
  const { places } = found
  for (let from = 0; from < places.length; from += PLACES_AT_ONCE) {
    const some = places.slice(from, from + PLACES_AT_ONCE)
    const rows = await rowsOf(req, wanted, some)
    for (const { data, id } of some) {
      const row = rows.get(keyOf(wanted, id))
      if (!row) {
        added.push(data.name)
        continue
      }
      const { changed, edited }: Record<'changed' | 'edited', ImportPart[]> = compare(data, row)
      if (changed.length === 0 && edited.length === 0) unchanged += 1
      else changes.push({ changed, edited, externalID: id, id: row.id, name: row.name })
    }
  }
  // A file of which nothing could be read says nothing of what is gone
  const missing = places.length > 0 ? await missingFrom(req, wanted, places) : []
  const dropped = byCount([...found.dropped].map(([field, count]) => ({ count, field })))
  return {
    added: added.length,
    addedNames: added.slice(0, MOST_LISTED),
    changed: changes.filter((one) => one.changed.length > 0).length,
    changes: editedFirst(changes).slice(0, MOST_LISTED),
    dropped,
    edited: changes.filter(({ edited }) => edited.length > 0).length,
    missing: missing.slice(0, MOST_LISTED),
    missingCount: missing.length,
    problemCount: found.problems.length,
    problems: found.problems.slice(0, MOST_LISTED),
    refused: found.refused,
    terms: termsOf(found),
    unchanged,
    unknownLanguages: [...found.unknownLanguages],
  }
}

const previewOf = (req: PayloadRequest, read: ReadOrder): Promise<Preview> =>
  withImport(req, { input: fields, read }, async (order, opened) => {
    const found = await readPlaces(opened, importDay(req))
    const answered = await look(req, order.source, found)
    const { added, changed, edited, refused } = answered
    noteForAudit({ detail: { added, changed, edited, refused, source: order.source } })
    return answered
  })

/**
 * What an import of these files would do: how many places are new, changed or cannot be taken and
 * why, what was edited by hand, what the directory has no field for. Nothing is written.
 * @throws 401, 403, 400 (`IMPORT_UNREADABLE`), 413 (`IMPORT_TOO_LARGE`)
 */
export const previewResourceImport = defineAction({
  name: 'previewResourceImport',
  does: 'What an import of Open Referral HSDS 3 files (JSON, CSV or a ZIP of them) into the directory would do; writes nothing',
  who: 'super users',
  input: previewInput,
  output: preview,
  http: { readsBody: (call: HTTPCall) => previewOf(call.req, fromBody(call)) },
  run: (req, input) => previewOf(req, fromInput(input)),
})
