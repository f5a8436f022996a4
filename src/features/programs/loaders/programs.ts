import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'

export type ProgramItem = { end: null | string; id: string; name: string; start: string }

const MOST = 100

const nameOf = (program: unknown): string =>
  typeof program === 'object' &&
  program !== null &&
  'name' in program &&
  typeof program.name === 'string'
    ? program.name
    : ''

/**
 * The client's enrolments with the names of their programs, newest first. A program that is gone
 * has no row to show.
 */
export const loadPrograms = async (visit: ClientVisit): Promise<ProgramItem[]> => {
  const rows = await ownRows(visit, 'enrollments', {
    depth: 1,
    limit: MOST,
    select: ['exitDate', 'program', 'startDate'],
    sort: '-startDate',
  })
  return rows
    .map((row) => ({
      end: row.exitDate ?? null,
      id: row.id,
      name: nameOf(row.program),
      start: row.startDate,
    }))
    .filter(({ name }) => name !== '')
}

/** Still in the program on this day? The day of the exit still counts. */
export const isActiveProgram = ({ end }: ProgramItem, today: string): boolean =>
  !end || end.slice(0, 10) >= today
