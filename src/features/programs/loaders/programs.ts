import { ownEnrollments } from '../../../../access/rules/enrolled.js'
import { hasBegun, isOver, type Day } from '../../../core/day.js'
import { toID, type ID } from '../../../core/ids.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'

export type ProgramItem = {
  /** Id of the agency that enrolled; its name is looked up by the page that shows it. */
  agency: ID | null
  end: null | string
  id: string
  name: string
  start: string
}

const programNames = async (
  visit: ClientVisit,
  ids: readonly ID[],
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await ownRows(visit, 'programs', {
    limit: ids.length,
    select: ['name'],
    where: { id: { in: ids } },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * The client's enrolments with the names of their programs, newest first. A program that is gone
 * has no row to show.
 */
export const loadPrograms = async (visit: ClientVisit): Promise<ProgramItem[]> => {
  const rows = await ownEnrollments(visit.req)
  const ids = rows.map(({ program }) => toID(program)).filter((id) => id !== null)
  const names = await programNames(visit, [...new Set(ids)])
  return rows
    .map((row) => ({
      agency: toID(row.agency),
      end: row.exitDate ?? null,
      id: row.id,
      name: names.get(String(toID(row.program))) ?? '',
      start: row.startDate,
    }))
    .filter(({ name }) => name !== '')
}

/** In the program on this day? The days of the start and of the exit count. */
export const isActiveProgram = ({ end, start }: ProgramItem, today: Day): boolean =>
  hasBegun(start, today) && !isOver(end, today)
