import { z } from 'zod'

import { answer, anyID } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { LOAD_ROWS } from '../../../core/casework/board.js'
import { boardInput } from '../asked.js'
import { boardDesk, requireBoard, type BoardDesk } from '../boardDesk.js'
import { workersOf, type Worker } from '../boardNames.js'
import { listWhere } from '../boardWhere.js'
import { countReadable } from '../readBoard.js'

export const caseLoadInput = boardInput.pick({ agency: true, page: true })

const count = z.number().int()
const load = answer('PortalWorkerLoad', {
  away: z.boolean(),
  cases: count,
  id: anyID,
  name: z.string(),
  /** Of running cases: open, or sent by the client and to be looked at. */
  openTasks: count,
  overdueTasks: count,
})

/** Three counts, each found by whose they are. */
const loadOf = async ({ agency, req, today }: BoardDesk, { away, id, name }: Worker) => {
  const desk = { actor: { id }, agency, today }
  const mine = listWhere('tasks', 'mine', desk)
  const [openTasks, overdueTasks, cases] = await Promise.all([
    countReadable(req, 'caseTasks', mine),
    countReadable(req, 'caseTasks', {
      and: [{ assignee: { equals: id } }, listWhere('tasks', 'overdue', desk)],
    }),
    countReadable(req, 'cases', listWhere('cases', 'mine', desk)),
  ])
  return { away, cases, id, name, openTasks, overdueTasks }
}

/**
 * What everybody of an agency has to do: tasks that are open, how many of them are late, and cases.
 * The same number of statements for each worker of the page, however much there is.
 * @throws 401, 403, 404, 400
 */
export const caseLoad = defineAction({
  name: 'caseLoad',
  does: 'How many tasks each worker of an agency has to do, how many of them are late, and of how many running cases they are the owner; by name, 20 on a page',
  who: 'staff with client management; super users of the installation name the `agency`',
  input: caseLoadInput,
  output: answer('PortalCaseLoad', {
    page: count,
    pages: count,
    workers: z.array(load),
  }),
  run: async (req, input) => {
    const actor = requireBoard(req)
    const { agency, page = 1 } = parseInput(caseLoadInput, input)
    const desk = await boardDesk(req, actor, agency)
    const workers = await workersOf(desk)
    const shown = workers.slice((page - 1) * LOAD_ROWS, page * LOAD_ROWS)
    return {
      page,
      pages: Math.ceil(workers.length / LOAD_ROWS),
      workers: await Promise.all(shown.map((worker) => loadOf(desk, worker))),
    }
  },
})
