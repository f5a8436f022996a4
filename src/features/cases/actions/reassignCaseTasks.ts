import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { sameID, toID } from '../../../core/ids.js'
import { visibleRows } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { requireHolder } from '../holders.js'

/** As many as a page of the board shows. */
const MOST = 100
export const reassignCaseTasksInput = z.object({
  tasks: z.array(field.id).min(1).max(MOST),
  /** A colleague; null for nobody. */
  to: field.id.nullish(),
})

const reassigned = answer('PortalCaseTasksReassigned', { changed: z.number().int() })

/**
 * Gives tasks of one agency's cases to a colleague, or to nobody. Each leaves its event; those that
 * have ended, or have been given already, are left alone.
 * @throws 429, 401, 403, 404 for any that the caller does not see, 400
 */
export const reassignCaseTasks = defineAction({
  name: 'reassignCaseTasks',
  does: 'Gives tasks of cases, 100 at a time, to a colleague (`to`), or to nobody',
  who: 'staff with client management, owning agency',
  input: reassignCaseTasksInput,
  output: reassigned,
  run: async (req, input) => {
    const actor = requireStaff(req)
    requirePermission(req, actor, 'client-management')
    const { tasks: named, to } = parseInput(reassignCaseTasksInput, input)
    const ids = [...new Set(named.map(String))]
    const tasks = await visibleRows(req, 'caseTasks', { id: { in: ids } }, { limit: ids.length })
    const [first] = tasks
    if (!first || tasks.length < ids.length) throw new PortalError('NOT_FOUND')
    const agency = toID(first.agency)
    const isOwn = actor.superUser === 'installation' || sameID(actor.agency, agency)
    // guard: tasks-of-one-agency
    if (!isOwn || agency === null || tasks.some((task) => !sameID(task.agency, agency)))
      throw new PortalError('FORBIDDEN')
    const assignee = to ? await requireHolder(req, { agency, field: 'to', to }) : null
    let changed = 0
    for (const task of tasks) {
      const client = toID(task.client)
      if (task.status === 'done' || task.status === 'skipped') continue
      if (String(toID(task.assignee)) === String(assignee)) continue
      const given = await transition(req, {
        data: { assignee },
        effects: [
          auditEffect(req, { action: 'case-task.reassigned', agency, client, subject: task.id }),
        ],
        id: task.id,
        key: 'caseTasks',
        where: { status: { equals: task.status } },
      })
      if (!given) continue
      changed += 1
      publish(req, { agency, client, private: task.private, staffOnly: true, type: 'case' })
    }
    return { changed }
  },
})
