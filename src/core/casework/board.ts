/** What the board lists: tasks of running cases, or the cases themselves. */
export const BOARD_KINDS = ['tasks', 'cases'] as const
export type BoardKind = (typeof BOARD_KINDS)[number]

/**
 * The lists of the board. `waiting`: for the client to do; `review`: the client sent it;
 * `unassigned`: nobody’s.
 */
export const BOARD_LISTS = {
  cases: ['mine', 'team', 'unassigned', 'closed'],
  tasks: ['mine', 'team', 'overdue', 'waiting', 'review', 'unassigned'],
} as const satisfies Readonly<Record<BoardKind, readonly string[]>>
export type BoardList = (typeof BOARD_LISTS)[BoardKind][number]
export const BOARD_LIST_NAMES = [
  ...BOARD_LISTS.tasks,
  'closed',
] as const satisfies readonly BoardList[]

/** By when tasks are due; `week`: today or one of the seven days after it. */
export const BOARD_DUE = ['overdue', 'today', 'week', 'none'] as const
export type BoardDue = (typeof BOARD_DUE)[number]

/** By what it is sorted; with `-` backwards. What has no due day comes last, either way. */
export const BOARD_SORTS = ['due', '-due', 'opened', '-opened'] as const

/** Stands for nobody, where the board is asked for whose tasks it is to show. */
export const BOARD_NOBODY = 'nobody'

/** Rows of a page, and workers of a page of the load. */
export const BOARD_ROWS = 25
export const LOAD_ROWS = 20
