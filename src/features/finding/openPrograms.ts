import type { PayloadRequest, Where } from 'payload'

import type { StaffActor } from '../../../access/actor.js'
import { toID, type ID } from '../../core/ids.js'
import { listRows, visibleRows } from '../../data/store.js'

/** An enrollment that the staff user may end. */
export type OpenProgram = { id: string; program: string }

/** More than some clients are enrolled in together; a bound all the same. */
const MOST = 100

/** The programs of the staff user's agency that clients are in now, in two statements. */
export const openProgramsOf = async (
  req: PayloadRequest,
  { agency, superUser }: StaffActor,
  clients: readonly ID[],
): Promise<(client: ID) => OpenProgram[]> => {
  if (clients.length === 0) return () => []
  const own: Where[] = superUser === 'installation' ? [] : [{ agency: { equals: agency } }]
  const where: Where = {
    and: [{ client: { in: [...clients] } }, { exitDate: { exists: false } }, ...own],
  }
  const rows = await visibleRows(req, 'enrollments', where, { limit: MOST, sort: '-startDate' })
  const ids = [...new Set(rows.map(({ program }) => toID(program)))].filter((id) => id !== null)
  const programs = await listRows(
    req,
    'programs',
    { id: { in: ids } },
    { limit: MOST, select: { name: true } },
  )
  const names = new Map(programs.map(({ id, name }) => [id, name]))
  return (client) =>
    rows
      .filter((row) => String(toID(row.client)) === String(client))
      .map(({ id, program }) => ({ id, program: names.get(String(toID(program))) ?? '' }))
}
