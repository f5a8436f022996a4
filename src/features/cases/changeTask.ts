import type { PayloadRequest, Where } from 'payload'

import { auditEffect } from '../../audit/audit.js'
import { getContext } from '../../config/context.js'
import type { AuditAction } from '../../contract/auditEvents.js'
import { toID } from '../../core/ids.js'
import type { Effect } from '../../contract/effects.js'
import type { Row } from '../../data/rows.js'
import { visibleRow } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { PortalError } from '../../errors/PortalError.js'
import { publish } from '../../realtime/bus.js'
import { advanceEffect } from './advance.js'
import type { OwnTask } from './ownCase.js'

type Change = {
  action: AuditAction
  data: Partial<Row<'caseTasks'>>
  detail?: Record<string, boolean | null | number | string>
  /** What else it brings. */
  effects?: Effect[]
  where?: Where
}

/**
 * Moves a task of an open case on, once, with its event and with what follows from it in the case.
 * @returns the task as the caller sees it afterwards
 * @throws PortalError CASE_NOT_OPEN (409), or TASK_CHANGED (409) where it is not as it was any more
 */
export const changeTask = async (
  req: PayloadRequest,
  { agency, client, task }: OwnTask,
  { action, data, detail, effects = [], where }: Change,
): Promise<Row<'caseTasks'>> => {
  if (task.caseState !== 'open') throw new PortalError('CASE_NOT_OPEN')
  const now = getContext(req.payload).options.clock().toISOString()
  const asItWas: Where[] = [
    { status: { equals: task.status } },
    { caseState: { equals: 'open' } },
    { openings: { equals: task.openings } },
  ]
  const changed = await transition(req, {
    data,
    effects: [
      auditEffect(req, {
        action,
        agency: agency.id,
        client,
        subject: task.id,
        ...(detail ? { detail } : {}),
      }),
      ...effects,
      advanceEffect(toID(task.case) ?? '', `${task.id}:${now}`),
    ],
    id: task.id,
    key: 'caseTasks',
    // guard: tasks-changed-once
    where: { and: [...asItWas, ...(where ? [where] : [])] },
  })
  if (!changed) throw new PortalError('TASK_CHANGED')
  publish(req, { agency: agency.id, client, private: task.private, type: 'case' })
  return (await visibleRow(req, 'caseTasks', task.id)) ?? changed
}
