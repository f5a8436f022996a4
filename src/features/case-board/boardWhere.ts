import type { Where } from 'payload'

import { BOARD_NOBODY, type BoardDue, type BoardList } from '../../core/casework/board.js'
import { addDays, storedDay, type Day } from '../../core/day.js'
import type { ID } from '../../core/ids.js'
import { SEARCH_FIELD } from '../../core/searched.js'
import type { BoardAsked } from './asked.js'
import type { BoardDesk } from './boardDesk.js'

const WEEK = 7

/** Whose board it is, of which agency, on which day. */
type Desk = Pick<BoardDesk, 'agency' | 'today'> & { actor: { id: ID } }

const is = (field: string, value: ID | boolean): Where => ({ [field]: { equals: value } })
const nobodys = (field: string): Where => ({ [field]: { exists: false } })

/** Tasks that somebody can do something about now: of a case that is neither on hold nor closed. */
const TO_DO: Where = { status: { in: ['open', 'submitted'] } }
const OPEN = is('status', 'open')

const dueBefore = (day: Day): Where => ({ dueDate: { less_than: storedDay(day) } })

/**
 * Each list as conditions with an index under them that holds all they ask for, and whether a task is
 * private: `[agency, caseState, status, dueDate, …]`, or by whose they are `[assignee, agency, …]`.
 */
const tasksOf = (list: BoardList, { actor, today }: Desk): Where[] => {
  const running = is('caseState', 'open')
  switch (list) {
    case 'mine':
      return [is('assignee', actor.id), running, TO_DO]
    case 'overdue':
      return [running, OPEN, dueBefore(today)]
    case 'review':
      return [running, is('status', 'submitted')]
    case 'unassigned':
      return [nobodys('assignee'), running, TO_DO]
    case 'waiting':
      return [running, OPEN, is('clientTask', true)]
    case 'closed':
      return [is('caseState', 'closed')]
    case 'team':
      return [running, TO_DO]
  }
}

const casesOf = (list: BoardList, { actor }: Desk): Where[] => {
  const running: Where = { state: { in: ['open', 'on-hold'] } }
  switch (list) {
    case 'closed':
      return [is('state', 'closed')]
    case 'mine':
      return [is('owner', actor.id), running]
    case 'unassigned':
      return [nobodys('owner'), running]
    case 'overdue':
    case 'review':
    case 'team':
    case 'waiting':
      return [running]
  }
}

/** The rows of a list, before anything is filtered out of it. */
export const listWhere = (kind: BoardAsked['kind'], list: BoardList, desk: Desk): Where => {
  const own = kind === 'tasks' ? tasksOf(list, desk) : casesOf(list, desk)
  return { and: [is('agency', desk.agency.id), ...own] }
}

const dueIn = (due: BoardDue, today: Day): Where[] => {
  switch (due) {
    case 'none':
      return [nobodys('dueDate')]
    case 'overdue':
      return [dueBefore(today)]
    case 'today':
      return [{ dueDate: { equals: storedDay(today) } }]
    case 'week':
      return [
        { dueDate: { greater_than_equal: storedDay(today) } },
        { dueDate: { less_than_equal: storedDay(addDays(today, WEEK)) } },
      ]
  }
}

/** What is asked for of a list. A case has no due day. */
export const boardWhere = (asked: BoardAsked, desk: Desk): Where => {
  const { assignee, caseType, due, kind, list, search } = asked
  const isOfTasks = kind === 'tasks'
  const whose = isOfTasks ? 'assignee' : 'owner'
  return {
    and: [
      listWhere(kind, list, desk),
      ...(assignee === undefined || assignee === null
        ? []
        : [assignee === BOARD_NOBODY ? nobodys(whose) : is(whose, assignee)]),
      ...(caseType === undefined ? [] : [is(isOfTasks ? 'case.caseType' : 'caseType', caseType)]),
      ...(due === undefined || !isOfTasks ? [] : dueIn(due, desk.today)),
      ...(search === undefined ? [] : [{ [SEARCH_FIELD]: { like: search } }]),
    ],
  }
}
