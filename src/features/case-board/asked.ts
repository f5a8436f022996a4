import { z } from 'zod'

import * as field from '../../actions/schemas.js'
import {
  BOARD_DUE,
  BOARD_KINDS,
  BOARD_LIST_NAMES,
  BOARD_LISTS,
  BOARD_SORTS,
  type BoardKind,
  type BoardList,
} from '../../core/casework/board.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import { refuseProblems } from '../../errors/everyProblem.js'

/** More than anybody leafs through. */
const MOST_PAGES = 10_000

/** A filter that an address has left empty is none. */
const chosen = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())

export const boardInput = z.object({
  /** For super users of the installation; others have theirs. */
  agency: field.id.nullish(),
  /** Whose tasks or cases; `nobody` for those of nobody. */
  assignee: field.id.nullish(),
  caseType: field.optionalText(TEXT_LIMITS.name),
  due: chosen(z.enum(BOARD_DUE)),
  kind: chosen(z.enum(BOARD_KINDS)),
  list: chosen(z.enum(BOARD_LIST_NAMES)),
  page: chosen(field.wholeNumber(1, MOST_PAGES)),
  /** By name or date of birth of the client, or what it is called. */
  search: field.optionalText(TEXT_LIMITS.name),
  sort: chosen(z.enum(BOARD_SORTS)),
})

export type BoardAsked = Omit<z.output<typeof boardInput>, 'kind' | 'list'> & {
  kind: BoardKind
  list: BoardList
}

/**
 * What is asked for, with what stands where nothing is said: one's own tasks. @throws 400 for a
 * list that there is not of these.
 */
export const wholeOf = (asked: z.output<typeof boardInput>): BoardAsked => {
  const { kind = 'tasks', list = 'mine' } = asked
  const known: readonly BoardList[] = BOARD_LISTS[kind]
  if (!known.includes(list)) refuseProblems([{ code: 'NOT_A_CHOICE', field: 'list' }])
  return { ...asked, kind, list }
}
