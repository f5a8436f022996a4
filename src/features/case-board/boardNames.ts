import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer, anyID } from '../../actions/answers.js'
import { getContext } from '../../config/context.js'
import { isAwayOn } from '../../core/absence.js'
import { toID, type ID } from '../../core/ids.js'
import type { Maybe, Ref } from '../../data/rowBasics.js'
import { listClientManagers, listStaff, namesForStaff } from '../care-team/index.js'
import type { BoardDesk } from './boardDesk.js'

/** Somebody of the agency whom tasks and cases can be given to. */
export const boardWorker = answer('PortalBoardWorker', {
  away: z.boolean(),
  id: anyID,
  name: z.string(),
})
export type Worker = z.output<typeof boardWorker>

/** Who of the agency works with clients, by name. */
export const workersOf = async ({ agency, req, today }: BoardDesk): Promise<Worker[]> => {
  const nameFor = namesForStaff(req)
  return (await listClientManagers(req, agency.id))
    .map((one) => ({ away: isAwayOn(one, today), id: one.id, name: nameFor(one) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, req.i18n.language))
}

type Held = { name: Maybe<string>; staff: Maybe<Ref> }

/** Names of whose rows they are, those who have gone included: one statement. */
export const holdersOf = async (
  req: PayloadRequest,
  rows: readonly Held[],
): Promise<(held: Held) => { id: ID | null; name: null | string }> => {
  const ids = rows.map(({ staff }) => toID(staff)).filter((id) => id !== null)
  const nameFor = namesForStaff(req)
  const names = new Map((await listStaff(req, ids)).map((one) => [String(one.id), nameFor(one)]))
  return ({ name, staff }) => {
    const id = toID(staff)
    return { id, name: (id === null ? undefined : names.get(String(id))) ?? name ?? null }
  }
}

type Named = { id: ID } & Readonly<Record<string, unknown>>

/** A field of some rows under the reader's own rules, by their ids: one statement. */
export const readableNames = async (
  req: PayloadRequest,
  key: 'cases' | 'clients',
  refs: readonly unknown[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(refs.map(toID).filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const field = key === 'clients' ? 'fullName' : 'name'
  const { docs } = await req.payload.find({
    collection: getContext(req.payload).slugs[key],
    depth: 0,
    disableErrors: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    select: { [field]: true },
    where: { id: { in: ids } },
  })
  return new Map(
    (docs as Named[]).map((row) => {
      const name = row[field]
      return [String(row.id), typeof name === 'string' ? name : '']
    }),
  )
}
