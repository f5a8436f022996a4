import { readFileSync } from 'node:fs'

import type { People } from './people.js'
import type { PortalApp } from './portalApp.js'

type Rows = Record<string, Record<string, unknown>[]>

/** Every row that the demo of 0.1.0 wrote, as it was stored; without passwords and numbers. */
export const RELEASE_DEMO = JSON.parse(
  readFileSync(new URL('data/demo-0.1.0.json', import.meta.url), 'utf8'),
) as Rows

export const demoRows = (collection: string): Record<string, unknown>[] =>
  RELEASE_DEMO[collection] ?? []

const STAFF_FIELDS = ['canceledBy', 'careTeam', 'invitedBy', 'requestedBy', 'staff']

/** Writes them as they were stored. Ids of staff are the database's own; the rest keep theirs. */
export const writeReleaseDemo = async ({ payload }: PortalApp, people: People): Promise<void> => {
  const { users = [], ...rest } = RELEASE_DEMO
  const idOf = new Map<unknown, unknown>()
  const withStaff = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withStaff)
    return typeof value === 'number' ? (idOf.get(value) ?? value) : value
  }
  const agency = (await people.agency()).id
  for (const { id } of users) idOf.set(id, (await people.staff({ agency })).id)
  for (const [collection, rows] of Object.entries(rest))
    for (const row of rows) {
      const own = { ...row }
      for (const field of STAFF_FIELDS) if (field in own) own[field] = withStaff(own[field])
      await payload.db.create({ collection, data: own, req: {} })
    }
}

/** A row as it is stored, below every rule: what people did to 0.1.0 through doors that took it. */
export const changeBelow = (
  { payload }: PortalApp,
  collection: string,
  id: unknown,
  data: Record<string, unknown>,
) => payload.db.updateOne({ collection, data, id: id as string, req: {} })
