import { z } from 'zod'

import { answer, anyID } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { BOARD_KINDS, BOARD_LIST_NAMES, BOARD_LISTS } from '../../../core/casework/board.js'
import { knownZone } from '../../../core/formatters.js'
import { listRows } from '../../../data/store.js'
import { boardInput, wholeOf, type BoardAsked } from '../asked.js'
import { boardDesk, requireBoard, type BoardDesk } from '../boardDesk.js'
import { boardWorker, workersOf } from '../boardNames.js'
import { boardWhere, listWhere } from '../boardWhere.js'
import { countReadable, readCases, readTasks } from '../readBoard.js'
import { boardCase, boardTask, tellCases, tellTasks } from '../tellBoard.js'

/** More kinds of cases than an installation has workflows. */
const MOST_WORKFLOWS = 500

const countOfList = answer('PortalBoardCount', {
  count: z.number().int(),
  list: z.enum(BOARD_LIST_NAMES),
})

/** How many there are in each list, whatever it is filtered by. */
const countsOf = (desk: BoardDesk, kind: BoardAsked['kind']) =>
  Promise.all(
    BOARD_LISTS[kind].map(async (list) => ({
      count: await countReadable(
        desk.req,
        kind === 'tasks' ? 'caseTasks' : 'cases',
        listWhere(kind, list, desk),
      ),
      list,
    })),
  )

/** Kinds of cases that workflows are of. */
const caseTypesOf = async ({ req }: BoardDesk): Promise<string[]> => {
  const rows = await listRows(
    req,
    'workflows',
    { caseType: { exists: true } },
    { limit: MOST_WORKFLOWS, select: { caseType: true }, sort: 'caseType' },
  )
  return [...new Set(rows.flatMap(({ caseType }) => (caseType ? [caseType] : [])))]
}

const pageOf = async (desk: BoardDesk, asked: BoardAsked) => {
  const where = boardWhere(asked, desk)
  if (asked.kind === 'tasks') {
    const { pages, rows, total } = await readTasks(desk.req, where, asked)
    return { cases: [], pages, tasks: await tellTasks(desk, rows), total }
  }
  const { pages, rows, total } = await readCases(desk.req, where, asked)
  return { cases: await tellCases(desk, rows), pages, tasks: [], total }
}

/**
 * Cases and tasks of an agency by what is to be done about them, a page at a time, with how many
 * there are in each list and whom they can be given to. As many statements however much there is.
 * @throws 401, 403, 404, 400
 */
export const caseBoard = defineAction({
  name: 'caseBoard',
  does: 'Tasks of running cases (`kind` tasks), or the cases: one’s own, of the team, late, waiting for the client, to review, nobody’s; by kind of case, whose, due day and client, with how many each list has',
  who: 'staff with client management; super users of the installation name the `agency`',
  input: boardInput,
  output: answer('PortalCaseBoard', {
    agency: anyID,
    agencyName: z.string(),
    caseTypes: z.array(z.string()),
    cases: z.array(boardCase),
    counts: z.array(countOfList),
    kind: z.enum(BOARD_KINDS),
    list: z.enum(BOARD_LIST_NAMES),
    page: z.number().int(),
    pages: z.number().int(),
    tasks: z.array(boardTask),
    timeZone: z.string(),
    today: z.string(),
    /** Of all pages. */
    total: z.number().int(),
    workers: z.array(boardWorker),
  }),
  run: async (req, input) => {
    const actor = requireBoard(req)
    const asked = wholeOf(parseInput(boardInput, input))
    const desk = await boardDesk(req, actor, asked.agency)
    const [page, counts, caseTypes, workers] = await Promise.all([
      pageOf(desk, asked),
      countsOf(desk, asked.kind),
      caseTypesOf(desk),
      workersOf(desk),
    ])
    return {
      ...page,
      agency: desk.agency.id,
      agencyName: desk.agency.name,
      caseTypes,
      counts,
      kind: asked.kind,
      list: asked.list,
      page: asked.page ?? 1,
      timeZone: knownZone(desk.agency.timeZone),
      today: desk.today,
      workers,
    }
  },
})
