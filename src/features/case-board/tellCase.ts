import { z } from 'zod'

import { answer, anyID, uuid } from '../../actions/answers.js'
import type { CaseDate } from '../../core/casework/definition.js'
import { SKIPPED_FOR, TASK_SIDES, TASK_STATUSES } from '../../core/casework/status.js'
import { daysBetween, parseDay, type Day } from '../../core/day.js'
import type { ID } from '../../core/ids.js'
import { localized } from '../../core/localized.js'
import type { Maybe, Ref } from '../../data/rowBasics.js'
import type { Row } from '../../data/rows.js'
import type { CaseTask } from './readCase.js'

const moment = z.string().nullable()
const someone = z.string().nullable()

export const caseTask = answer('PortalCaseTask', {
  /** Keys of the steps that it waits for. */
  after: z.array(z.string()),
  askedAgainAt: moment,
  assignee: anyID.nullable(),
  assigneeName: someone,
  clientTask: z.boolean(),
  completedAt: moment,
  completedByName: someone,
  /** Staff did what was the client's to do. */
  completedFor: z.boolean(),
  /** Whether it is only wanted where an answer is so. */
  conditional: z.boolean(),
  dueDate: z.string().nullable(),
  id: uuid,
  name: z.string(),
  openedAt: moment,
  overdue: z.boolean(),
  reviewNote: z.string().nullable(),
  skipReason: z.string().nullable(),
  skippedAt: moment,
  skippedByName: someone,
  skippedFor: z.enum(SKIPPED_FOR).nullable(),
  status: z.enum(TASK_STATUSES),
  stepKey: z.string(),
  submittedAt: moment,
  submittedBy: z.enum(TASK_SIDES).nullable(),
})

export const caseDate = answer('PortalCaseDate', {
  day: z.string().nullable(),
  /** Until then, where the agency is; fewer than none after it. */
  daysLeft: z.number().int().nullable(),
  key: z.string(),
  label: z.string(),
  required: z.boolean(),
})

type Holder = (held: { name: Maybe<string>; staff: Maybe<Ref> }) => {
  id: ID | null
  name: null | string
}

/** Everybody whom a task names, for one look-up of all. */
export const heldOf = (task: CaseTask) => [
  { name: task.assigneeName, staff: task.assignee },
  { name: task.completedByName, staff: task.completedBy },
  { name: task.skippedByName, staff: task.skippedBy },
]

/** A task as its case shows it, with what is late by the agency's own day. */
export const tellTask = (
  task: CaseTask,
  { holderOf, today }: { holderOf: Holder; today: Day },
): z.output<typeof caseTask> => {
  const assignee = holderOf({ name: task.assigneeName, staff: task.assignee })
  const dueDate = parseDay(task.dueDate)
  return {
    after: task.after ?? [],
    askedAgainAt: task.askedAgainAt ?? null,
    assignee: assignee.id,
    assigneeName: assignee.name,
    clientTask: task.clientTask,
    completedAt: task.completedAt ?? null,
    completedByName: holderOf({ name: task.completedByName, staff: task.completedBy }).name,
    completedFor: task.completedFor ?? false,
    conditional: Boolean(task.condition),
    dueDate,
    id: task.id,
    name: task.name,
    openedAt: task.openedAt ?? null,
    overdue:
      task.status === 'open' && task.caseState === 'open' && dueDate !== null && dueDate < today,
    reviewNote: task.reviewNote ?? null,
    skipReason: task.skipReason ?? null,
    skippedAt: task.skippedAt ?? null,
    skippedByName: holderOf({ name: task.skippedByName, staff: task.skippedBy }).name,
    skippedFor: task.skippedFor ?? null,
    status: task.status,
    stepKey: task.stepKey,
    submittedAt: task.submittedAt ?? null,
    submittedBy: task.submittedBy ?? null,
  }
}

/** The dates that the version of a case has, each with how long it still is until then. */
export const tellDates = (
  known: readonly CaseDate[],
  { dates }: Pick<Row<'cases'>, 'dates'>,
  { locale, today }: { locale: string; today: Day },
): z.output<typeof caseDate>[] =>
  known.map(({ key, label, required }) => {
    const day = parseDay(dates?.[key])
    return {
      day,
      daysLeft: day === null ? null : daysBetween(today, day),
      key,
      label: localized(label, locale) || key,
      required,
    }
  })
