import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteNothingDone } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { toID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import { listRows } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { changeCase } from '../changeCase.js'
import { tasksOf } from '../lookOver.js'
import { requireOwnCase } from '../ownCase.js'

const target = z.object({ id: field.id })
export const moveCaseToVersionInput = target.extend({
  /** Says what would change, and changes nothing. */
  dryRun: field.checked.optional(),
  /** Number of the version; else the newest. */
  version: field.wholeNumber(1).nullish(),
})

const names = z.array(z.string())
const moved = answer('PortalCaseVersion', {
  /** Steps that the case has not yet. */
  added: names,
  /** Tasks that nobody has done yet, and that the version has not: they are skipped. */
  dropped: names,
  from: z.number().int(),
  /** Tasks that stay as they are: done, sent, or added by hand. */
  kept: names,
  moved: z.boolean(),
  to: z.number().int(),
})

const comparing = (tasks: readonly Row<'caseTasks'>[], version: Row<'workflowVersions'>) => {
  const { steps } = version.definition
  const there = new Set(tasks.map(({ stepKey }) => stepKey))
  const wanted = new Set(steps.map(({ key }) => key))
  const isDropped = ({ status, stepKey }: Row<'caseTasks'>): boolean =>
    !wanted.has(stepKey) && !stepKey.startsWith('+') && (status === 'waiting' || status === 'open')
  return {
    added: steps.filter(({ key }) => !there.has(key)).map(({ name }) => name),
    dropped: tasks.filter(isDropped).map(({ name }) => name),
    kept: tasks.filter((task) => !isDropped(task)).map(({ name }) => name),
  }
}

/**
 * Moves a running case to another version of its workflow, on purpose: what is done stays, new steps
 * are added, and steps that the version has not are skipped. With `dryRun` it only says what would
 * change.
 * @throws 429, 401, 404, 403, 400 for a version that is not there, 409 CASE_NOT_OPEN or CASE_CHANGED
 */
export const moveCaseToVersion = defineAction({
  name: 'moveCaseToVersion',
  does: 'Moves a case to another version of its workflow (`version`, else the newest); with `dryRun` it says what would change',
  who: 'staff with client management, owning agency',
  input: moveCaseToVersionInput,
  output: moved,
  run: async (req, input) => {
    const work = await requireOwnCase(req, parseInput(target, input).id)
    const { row } = work
    const { dryRun, version: number } = parseInput(moveCaseToVersionInput, input)
    const [version] = await listRows(
      req,
      'workflowVersions',
      {
        and: [
          { workflow: { equals: toID(row.workflow) } },
          ...(number ? [{ number: { equals: number } }] : []),
        ],
      },
      { limit: 1, sort: '-number' },
    )
    if (!version)
      throw new PortalError('INVALID_INPUT', { field: 'version', values: { detail: 'version' } })
    if (row.state === 'closed') throw new PortalError('CASE_NOT_OPEN')
    const told = {
      ...comparing(await tasksOf(req, row.id), version),
      from: row.versionNumber,
      to: version.number,
    }
    if (dryRun) {
      noteNothingDone()
      return { ...told, moved: false }
    }
    if (version.number === row.versionNumber) throw new PortalError('CASE_CHANGED')
    const now = getContext(req.payload).options.clock().toISOString()
    await changeCase(req, work, {
      action: 'case.moved-to-version',
      data: { version: version.id, versionNumber: version.number },
      detail: { from: row.versionNumber, to: version.number },
      effects: [{ case: row.id, key: `fit-case:${row.id}:${version.id}:${now}`, kind: 'fit-case' }],
      where: { versionNumber: { equals: row.versionNumber } },
    })
    return { ...told, moved: true }
  },
})
