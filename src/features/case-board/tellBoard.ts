import { z } from 'zod'

import { answer, anyID, uuid } from '../../actions/answers.js'
import { CASE_STATES, TASK_STATUSES } from '../../core/casework/status.js'
import { parseDay } from '../../core/day.js'
import { toID } from '../../core/ids.js'
import type { BoardDesk } from './boardDesk.js'
import { holdersOf, readableNames } from './boardNames.js'
import { openTasksOf, type BoardCase, type BoardTask } from './readBoard.js'

const shared = {
  client: anyID,
  clientName: z.string(),
  id: uuid,
  name: z.string(),
  openedAt: z.string().nullable(),
  private: z.boolean(),
}

export const boardTask = answer('PortalBoardTask', {
  ...shared,
  /** Null for nobody. */
  assignee: anyID.nullable(),
  /** Also of somebody who has gone. */
  assigneeName: z.string().nullable(),
  case: uuid,
  caseName: z.string(),
  clientTask: z.boolean(),
  dueDate: z.string().nullable(),
  overdue: z.boolean(),
  status: z.enum(TASK_STATUSES),
  submittedAt: z.string().nullable(),
})

export const boardCase = answer('PortalBoardCase', {
  ...shared,
  caseType: z.string().nullable(),
  closedAt: z.string().nullable(),
  /** Of its tasks those that can be done now, and how many of them are late. */
  openTasks: z.number().int(),
  overdueTasks: z.number().int(),
  owner: anyID.nullable(),
  ownerName: z.string().nullable(),
  state: z.enum(CASE_STATES),
})

type Told<T extends z.ZodType> = z.output<T>

const isLate = (task: BoardTask, today: string): boolean => {
  const day = parseDay(task.dueDate)
  return task.status === 'open' && day !== null && day < today
}

/** What both are of: a client whom the reader may not read is told of nowhere. */
const namedOnly = <T extends { client: unknown }>(
  rows: readonly T[],
  names: ReadonlyMap<string, string>,
): T[] => rows.filter(({ client }) => names.has(String(toID(client))))

const sharedOf = (
  row: Pick<BoardTask, 'client' | 'id' | 'name' | 'openedAt' | 'private'>,
  clients: ReadonlyMap<string, string>,
) => ({
  client: toID(row.client) ?? '',
  clientName: clients.get(String(toID(row.client))) ?? '',
  id: row.id,
  name: row.name,
  openedAt: row.openedAt ?? null,
  private: row.private,
})

/** Tasks with the names of all they are about: three statements for any number. */
export const tellTasks = async (
  { req, today }: BoardDesk,
  rows: readonly BoardTask[],
): Promise<Told<typeof boardTask>[]> => {
  const holders = rows.map(({ assignee, assigneeName }) => ({
    name: assigneeName,
    staff: assignee,
  }))
  const [clients, cases, holderOf] = await Promise.all([
    readableNames(
      req,
      'clients',
      rows.map(({ client }) => client),
    ),
    readableNames(
      req,
      'cases',
      rows.map((row) => row.case),
    ),
    holdersOf(req, holders),
  ])
  return namedOnly(rows, clients).map((row) => {
    const { id, name } = holderOf({ name: row.assigneeName, staff: row.assignee })
    return {
      ...sharedOf(row, clients),
      assignee: id,
      assigneeName: name,
      case: String(toID(row.case)),
      caseName: cases.get(String(toID(row.case))) ?? '',
      clientTask: row.clientTask,
      dueDate: parseDay(row.dueDate),
      overdue: isLate(row, today),
      status: row.status,
      submittedAt: row.submittedAt ?? null,
    }
  })
}

/** Cases with what can be done in each: three statements for any number. */
export const tellCases = async (
  { req, today }: BoardDesk,
  rows: readonly BoardCase[],
): Promise<Told<typeof boardCase>[]> => {
  const owners = rows.map(({ owner, ownerName }) => ({ name: ownerName, staff: owner }))
  const [clients, holderOf, tasks] = await Promise.all([
    readableNames(
      req,
      'clients',
      rows.map(({ client }) => client),
    ),
    holdersOf(req, owners),
    openTasksOf(
      req,
      rows.map(({ id }) => id),
    ),
  ])
  return namedOnly(rows, clients).map((row) => {
    const { id, name } = holderOf({ name: row.ownerName, staff: row.owner })
    const own = tasks.filter((task) => toID(task.case) === row.id)
    return {
      ...sharedOf(row, clients),
      caseType: row.caseType ?? null,
      closedAt: row.closedAt ?? null,
      openTasks: own.length,
      overdueTasks: own.filter((task) => isLate(task, today)).length,
      owner: id,
      ownerName: name,
      state: row.state,
    }
  })
}
