import type { PayloadRequest, Where } from 'payload'

import { getContext } from '../../config/context.js'
import { BOARD_ROWS } from '../../core/casework/board.js'
import type { TaskStatus } from '../../core/casework/status.js'
import type { Row } from '../../data/rows.js'
import type { BoardAsked } from './asked.js'

const TASK_FIELDS = {
  assignee: true,
  assigneeName: true,
  case: true,
  client: true,
  clientTask: true,
  dueDate: true,
  name: true,
  openedAt: true,
  private: true,
  status: true,
  submittedAt: true,
} as const
const CASE_FIELDS = {
  caseType: true,
  client: true,
  closedAt: true,
  name: true,
  openedAt: true,
  owner: true,
  ownerName: true,
  private: true,
  state: true,
} as const
export type BoardTask = Pick<Row<'caseTasks'>, 'id' | keyof typeof TASK_FIELDS>
export type BoardCase = Pick<Row<'cases'>, 'id' | keyof typeof CASE_FIELDS>

type Table = 'caseTasks' | 'cases'

/** How many rows there are, under the reader's own rules. */
export const countReadable = async (
  req: PayloadRequest,
  key: Table,
  where: Where,
): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    collection: getContext(req.payload).slugs[key],
    overrideAccess: false,
    req,
    where,
  })
  return totalDocs
}

type Wanted = { limit?: number; page?: number; sort: string | string[]; where: Where }

/** Rows under the reader's own rules, no more of each than a list shows. */
const read = async <T>(
  req: PayloadRequest,
  key: Table,
  { limit = BOARD_ROWS, page = 1, sort, where }: Wanted,
): Promise<T[]> => {
  const { docs } = await req.payload.find({
    collection: getContext(req.payload).slugs[key],
    depth: 0,
    limit,
    overrideAccess: false,
    page,
    // Counted beforehand
    pagination: page > 1,
    req,
    select: key === 'caseTasks' ? TASK_FIELDS : CASE_FIELDS,
    sort,
    where,
  })
  return docs as unknown as T[]
}

export type BoardPage<T> = { pages: number; rows: T[]; total: number }

const pagesOf = (rows: number): number => Math.ceil(rows / BOARD_ROWS)

/** Some rows of a list from a place in it on: of one page or of two that follow each other. */
const readFrom = async (
  req: PayloadRequest,
  where: Where,
  { count, start }: { count: number; start: number },
): Promise<BoardTask[]> => {
  const page = Math.floor(start / BOARD_ROWS) + 1
  const wanted = { sort: ['openedAt', 'id'], where }
  const [these, next] = await Promise.all([
    read<BoardTask>(req, 'caseTasks', { ...wanted, page }),
    read<BoardTask>(req, 'caseTasks', { ...wanted, page: page + 1 }),
  ])
  const skipped = start - (page - 1) * BOARD_ROWS
  return [...these, ...next].slice(skipped, skipped + count)
}

/**
 * A page by due day. Databases do not agree where a row without one belongs, so those are read on
 * their own and come behind the others: what is late is never below what has all the time there is.
 */
const byDueDay = async (
  req: PayloadRequest,
  where: Where,
  { due, list, page = 1, sort }: BoardAsked,
): Promise<BoardPage<BoardTask>> => {
  const dated: Where = { and: [where, { dueDate: { exists: true } }] }
  const undated: Where = { and: [where, { dueDate: { exists: false } }] }
  const allDated = list === 'overdue' || (due !== undefined && due !== 'none')
  const [first, second, rows] = await Promise.all([
    due === 'none' ? 0 : countReadable(req, 'caseTasks', dated),
    allDated ? 0 : countReadable(req, 'caseTasks', undated),
    due === 'none'
      ? []
      : read<BoardTask>(req, 'caseTasks', {
          page,
          sort: [sort === '-due' ? '-dueDate' : 'dueDate', 'id'],
          where: dated,
        }),
  ])
  const start = Math.max(0, (page - 1) * BOARD_ROWS - first)
  const left = BOARD_ROWS - rows.length
  const others = allDated || left === 0 ? [] : await readFrom(req, undated, { count: left, start })
  const total = first + second
  return { pages: pagesOf(total), rows: [...rows, ...others], total }
}

const byMoment = ({ sort }: BoardAsked): string[] => [
  sort === '-opened' ? '-openedAt' : 'openedAt',
  'id',
]

/** A page of tasks. */
export const readTasks = async (
  req: PayloadRequest,
  where: Where,
  asked: BoardAsked,
): Promise<BoardPage<BoardTask>> => {
  const { page = 1, sort = 'due' } = asked
  if (sort === 'due' || sort === '-due') return byDueDay(req, where, asked)
  const total = await countReadable(req, 'caseTasks', where)
  const rows = await read<BoardTask>(req, 'caseTasks', { page, sort: byMoment(asked), where })
  return { pages: pagesOf(total), rows, total }
}

/** A page of cases, those that were opened first in front. */
export const readCases = async (
  req: PayloadRequest,
  where: Where,
  asked: BoardAsked,
): Promise<BoardPage<BoardCase>> => {
  const total = await countReadable(req, 'cases', where)
  const rows = await read<BoardCase>(req, 'cases', {
    page: asked.page ?? 1,
    sort: byMoment(asked),
    where,
  })
  return { pages: pagesOf(total), rows, total }
}

/** More than the cases of a page have. */
const MOST_TASKS = BOARD_ROWS * 100

const ENDED_OR_WAITING: readonly TaskStatus[] = ['done', 'skipped', 'waiting']

/** What can be done now in each of these cases. */
export const openTasksOf = async (
  req: PayloadRequest,
  cases: readonly string[],
): Promise<BoardTask[]> =>
  cases.length === 0
    ? []
    : read<BoardTask>(req, 'caseTasks', {
        limit: MOST_TASKS,
        sort: 'dueDate',
        where: {
          // As what it is not: no database then takes the index of the status for this one's
          and: [{ case: { in: [...cases] } }, { status: { not_in: ENDED_OR_WAITING } }],
        },
      })
