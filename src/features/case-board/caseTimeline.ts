import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer } from '../../actions/answers.js'
import { AUDIT_ACTIONS } from '../../contract/auditEvents.js'
import { CASE_STATES, type CaseState } from '../../core/casework/status.js'
import type { ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { listRows } from '../../data/store.js'
import { translatorFor } from '../../language/translatorFor.js'
import type { CaseTask } from './readCase.js'

/** As many as somebody reads; all of them stand in the audit trail. */
const MOST = 200

const timelineEntry = answer('PortalCaseTimelineEntry', {
  at: z.string(),
  /** Who did it; null where nobody is named. */
  by: z.string().nullable(),
  event: z.string(),
  id: z.string(),
  /** Which task. */
  task: z.string().nullable(),
})
export const caseTimeline = z.array(timelineEntry)
type Entry = z.output<typeof timelineEntry>

/** What was done with a case or a task, by whoever did it. Reading is not told. */
const ABOUT = new Set(['case', 'case-task', 'task'])
const TOLD = AUDIT_ACTIONS.filter((action) => {
  const [about = ''] = action.split('.')
  return action === 'answers.taken-over' || (ABOUT.has(about) && !action.includes('read'))
})

type Named = Pick<Row<'cases'>, 'id' | 'openedAt'>

/** Whose turn came, and what an answer or a newer version made needless: nobody does that. */
const byItself = (req: PayloadRequest, tasks: readonly CaseTask[]): Entry[] => {
  const t = translatorFor(req, req.i18n.language)
  return tasks.flatMap((task) => {
    const told = { by: null, task: task.name }
    const opened = task.openedAt
      ? [{ ...told, at: task.openedAt, event: t('casework.timeline_taskOpened') }]
      : []
    const skipped =
      task.skippedAt && task.skippedFor !== 'staff'
        ? [{ ...told, at: task.skippedAt, event: t('casework.timeline_taskSkipped') }]
        : []
    return [...opened, ...skipped].map((entry, at) => ({ ...entry, id: `${task.id}:${at}` }))
  })
}

const doerOf = (req: PayloadRequest, row: Row<'portalAuditEvents'>): null | string => {
  if (row.actorKind === 'staff') return row.actorName ?? null
  const t = translatorFor(req, req.i18n.language)
  return row.actorKind === 'client' ? t('admin.timelineByClient') : null
}

const stateIn = (detail: unknown): CaseState | undefined => {
  const to = typeof detail === 'object' && detail !== null && 'to' in detail ? detail.to : null
  return CASE_STATES.find((state) => state === to)
}

/** What was done, in the reader's words: of a state which one it came to. */
const saidOf = (req: PayloadRequest, row: Row<'portalAuditEvents'>): string => {
  const t = translatorFor(req, req.i18n.language)
  const state = row.action === 'case.state-changed' ? stateIn(row.detail) : undefined
  if (state) return t(`casework.timelineState_${state}`)
  const action = TOLD.find((one) => one === row.action)
  return action ? t(`admin.audit_${action}`) : ''
}

/**
 * What happened with a case, newest first: what people did is told by the audit trail, one statement
 * for any number of tasks. Whoever sees the case sees all that it tells in its rows as well.
 */
export const readTimeline = async (
  req: PayloadRequest,
  { id }: Named,
  tasks: readonly CaseTask[],
): Promise<Entry[]> => {
  const names = new Map<ID, string>(tasks.map((task) => [task.id, task.name]))
  const events = await listRows(
    req,
    'portalAuditEvents',
    {
      and: [
        { subject: { in: [id, ...names.keys()] } },
        { action: { in: [...TOLD] } },
        { outcome: { equals: 'done' } },
      ],
    },
    { limit: MOST, sort: '-at' },
  )
  const done = events.map((row): Entry => ({
    at: row.at,
    by: doerOf(req, row),
    event: saidOf(req, row),
    id: row.id,
    task: names.get(row.subject ?? '') ?? null,
  }))
  return [...done, ...byItself(req, tasks)]
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, MOST)
}
