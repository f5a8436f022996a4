/** Open → on hold and back; closed with a reason, and open again. */
export const CASE_STATES = ['open', 'on-hold', 'closed'] as const
export type CaseState = (typeof CASE_STATES)[number]

/**
 * `waiting` until what comes before it is done; `open` until it is answered or done; `submitted` by
 * its client, to be looked at; `done`; or `skipped`.
 */
export const TASK_STATUSES = ['waiting', 'open', 'submitted', 'done', 'skipped'] as const
export type TaskStatus = (typeof TASK_STATUSES)[number]

/** Who said that a task is not needed: staff, its own condition, or a newer version without it. */
export const SKIPPED_FOR = ['staff', 'condition', 'version'] as const
export type SkippedFor = (typeof SKIPPED_FOR)[number]

/** Who sent the answers, or said that there is nothing more to do. */
export const TASK_SIDES = ['client', 'staff'] as const
export type TaskSide = (typeof TASK_SIDES)[number]

/**
 * How the last day of a task is found: so many days after the case began, after another task is
 * done, before or after a day of the case (the approach, a decision that is due).
 */
export const DUE_KINDS = ['none', 'after-start', 'after-task', 'before-date', 'after-date'] as const
export type DueKind = (typeof DUE_KINDS)[number]

/** Whose task a new one is. */
export const STEP_ASSIGNEES = ['owner', 'nobody'] as const
export type StepAssignee = (typeof STEP_ASSIGNEES)[number]
