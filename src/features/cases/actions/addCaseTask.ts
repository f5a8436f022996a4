import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { idOfCall } from '../../../actions/idOfCall.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { dueRuleOf, type DueRule } from '../../../core/casework/definition.js'
import { dueDay } from '../../../core/casework/dueDay.js'
import { sameID, toID } from '../../../core/ids.js'
import { insertRow, visibleRow } from '../../../data/store.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { taskContentOf } from '../../workflows/index.js'
import { advanceEffect } from '../advance.js'
import { requireHolder } from '../holders.js'
import { factsOf, caseClock } from '../lookedAt.js'
import { newTaskMail } from '../lookOver.js'
import { requireOwnCase, type OwnCase } from '../ownCase.js'
import { taskRow } from '../taskRow.js'

const target = z.object({ id: field.id })
export const addCaseTaskInput = target.extend({
  /** A colleague; else whoever owns the case. */
  assignee: field.id.nullish(),
  /** Else as the task says. */
  dueDate: field.optionalDay,
  /** Any random id: a second call with the same one adds nothing more and answers the same. */
  once: field.id.nullish(),
  task: field.id,
})
type Asked = z.output<typeof addCaseTaskInput>

/** Behind every step of the workflow. */
const LAST = 10_000

const ruleOf = ({ dueDate }: Asked, written: DueRule | null): DueRule | null =>
  dueDate ? { day: dueDate, kind: 'on' } : written

const holderOf = async (
  req: Parameters<typeof requireHolder>[0],
  { agency, row }: OwnCase,
  { assignee }: Asked,
) =>
  assignee
    ? requireHolder(req, { agency: agency.id, field: 'assignee', to: assignee })
    : toID(row.owner)

/**
 * Adds a task to an open case that its workflow has not; it is open at once. The client is told of
 * one of theirs by a mail without content.
 * @throws 429, 401, 404, 403, 400, 409 CASE_NOT_OPEN
 */
export const addCaseTask = defineAction({
  name: 'addCaseTask',
  does: 'Adds a task to an open case (`task`: of the tasks for cases)',
  who: 'staff with client management, owning agency',
  input: addCaseTaskInput,
  output: rowOf('caseTasks'),
  status: 201,
  run: async (req, input) => {
    const work = await requireOwnCase(req, parseInput(target, input).id)
    const { actor, agency, client, row } = work
    const asked = parseInput(addCaseTaskInput, input)
    const template = await visibleRow(req, 'taskTemplates', String(asked.task))
    const agencies = template?.agencies ?? []
    const isOffered = agencies.length === 0 || agencies.some((one) => sameID(one, agency.id))
    if (!template?.active || !isOffered)
      throw new PortalError('INVALID_INPUT', { field: 'task', values: { detail: 'task' } })
    const assignee = await holderOf(req, work, asked)
    if (row.state !== 'open') throw new PortalError('CASE_NOT_OPEN')
    const id = idOfCall(asked.once, [actor.id, row.id, template.id])
    const before = asked.once ? await visibleRow(req, 'caseTasks', id) : null
    if (before) {
      noteForAudit({ agency: agency.id, detail: { repeated: true }, subject: id })
      return before
    }
    const content = taskContentOf(template)
    if (content.clientTask) await spend(req, budget(req, 'notice', client))
    const place = await caseClock(req, agency.id)
    const facts = factsOf(row, place)
    const rule = ruleOf(asked, dueRuleOf(template.due))
    const due = dueDay(rule, { ...facts, endedOn: () => null, openedOn: facts.today })
    const made = taskRow({
      assignee,
      content,
      due,
      id,
      now: place.now.toISOString(),
      of: { agency: agency.id, case: row.id, client, private: row.private },
      position: LAST,
      remindAt: content.clientTask ? place.remindAt(due) : null,
      status: 'open',
      // No step of a workflow has such a key.
      step: { after: [], condition: null, due: rule, key: `+${id}`, task: template.id },
    })
    const added = await insertWithEffects(req, {
      audit: {
        action: 'case-task.added',
        agency: agency.id,
        client,
        detail: { clientTask: content.clientTask },
      },
      // It may have been closed meanwhile: then nobody is asked.
      effects: [
        advanceEffect(row.id, id),
        ...(content.clientTask ? [newTaskMail({ id, openings: 1 }, 1)] : []),
      ],
      id,
      insert: (carried) => insertRow(req, 'caseTasks', { ...made, ...carried }),
      key: 'caseTasks',
      tell: { agency: agency.id, client, private: row.private, type: 'case' },
    })
    return (await visibleRow(req, 'caseTasks', id)) ?? added
  },
})
