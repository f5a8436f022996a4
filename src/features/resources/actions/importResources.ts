import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction, type HTTPCall } from '../../../actions/defineAction.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { importProblem } from '../import/answers.js'
import { IMPORT_LIMITS } from '../import/limits.js'
import type { ImportedPlace, RowProblem } from '../import/placeData.js'
import {
  files,
  fromBody,
  fromInput,
  importDay,
  source,
  withImport,
  type ReadOrder,
} from '../import/receive.js'
import { idsBefore, READ_AT_ONCE, readSome, type OpenedFiles } from '../import/readPlaces.js'
import { keyOf, rowsOf } from '../import/rowsOfSource.js'
import { importPlace, type Order } from '../import/importPlace.js'

/** Places that one call writes: it answers in seconds, and the next one goes on. */
const MOST_WRITTEN = 200

const text = z.string().max(200)
const fields = z.object({
  /** Where an earlier call stopped (its `next`). */
  from: field.wholeNumber(0, IMPORT_LIMITS.mostPlaces).optional(),
  source,
  /** Ids in the file of places that take its word over what was edited by hand. */
  takeFile: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : (value ?? [])),
    z.array(text).max(IMPORT_LIMITS.mostPlaces),
  ),
})
const importInput = fields.extend({
  files: files.optional(),
  takeFile: z.array(text).max(IMPORT_LIMITS.mostPlaces).optional(),
})

const done = answer('PortalResourceImport', {
  added: z.int(),
  changed: z.int(),
  /** Places of which something was edited by hand and stays. */
  kept: z.int(),
  /** Where to go on; null where all is done. */
  next: z.int().nullable(),
  problems: z.array(importProblem),
  /** How many rows there are in all, those that cannot be taken among them. */
  total: z.int(),
  unchanged: z.int(),
})
type Done = z.output<typeof done>
type Counted = Pick<Done, 'added' | 'changed' | 'kept' | 'unchanged'>

/** Some places in one go: one statement to read them, then one write for each that needs it. */
const writeSome = async (
  req: PayloadRequest,
  order: Order,
  some: readonly ImportedPlace[],
): Promise<{ counts: Counted; problems: RowProblem[] }> => {
  const rows = await rowsOf(req, order.source, some)
  const counts: Counted = { added: 0, changed: 0, kept: 0, unchanged: 0 }
  const problems: RowProblem[] = []
  for (const place of some) {
    const written = await importPlace(req, {
      order,
      place,
      row: rows.get(keyOf(order.source, place.id)),
    })
    if (typeof written === 'string') counts[written] += 1
    else
      problems.push({
        code: 'REFUSED',
        detail: written.refused,
        id: place.id,
        name: place.data.name,
      })
  }
  return { counts, problems }
}

const write = async (
  req: PayloadRequest,
  { from, order }: { from: number; order: Order },
  opened: OpenedFiles,
): Promise<Done> => {
  const { given } = opened
  const answered: Done = {
    added: 0,
    changed: 0,
    kept: 0,
    next: null,
    problems: [],
    total: given.length,
    unchanged: 0,
  }
  const seen = idsBefore(opened, from)
  const today = importDay(req)
  let at = from
  let written = 0
  while (at < given.length && written < MOST_WRITTEN) {
    const some = readSome(given.slice(at, at + READ_AT_ONCE), seen, today)
    const places = some.flatMap(({ place }) => place ?? [])
    const { counts, problems } = await writeSome(req, order, places)
    at += some.length
    written += counts.added + counts.changed + problems.length
    for (const name of ['added', 'changed', 'kept', 'unchanged'] as const)
      answered[name] += counts[name]
    answered.problems.push(...problems)
  }
  return { ...answered, next: at < given.length ? at : null }
}

const importOf = (req: PayloadRequest, read: ReadOrder): Promise<Done> =>
  withImport(req, { input: fields, read }, async ({ from = 0, source: name, takeFile }, opened) => {
    const order: Order = { source: name, takes: new Set(takeFile) }
    const answered = await write(req, { from, order }, opened)
    const { added, changed, kept, problems } = answered
    noteForAudit({ detail: { added, changed, kept, refused: problems.length, source: name } })
    return answered
  })

/**
 * Takes the places of Open Referral HSDS 3 files into the directory: new ones are added, those of the
 * same source and id brought up to date, what was edited by hand stays unless `takeFile` names the
 * place. Nothing is deleted. A call writes some 200 places and answers where to go on; repeated, it
 * finds done what is done.
 * @throws 401, 403, 400 (`IMPORT_UNREADABLE`), 413 (`IMPORT_TOO_LARGE`)
 */
export const importResources = defineAction({
  name: 'importResources',
  does: 'Imports Open Referral HSDS 3 files into the directory, some 200 places a call: `next` says where to go on; repeated, it changes nothing more',
  who: 'super users',
  input: importInput,
  output: done,
  http: { readsBody: (call: HTTPCall) => importOf(call.req, fromBody(call)) },
  run: (req, input) => importOf(req, fromInput(input)),
})
