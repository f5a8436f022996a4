import type { Day } from '../day.js'
import type { ID } from '../ids.js'

/** Life of a personal housing plan. Clients see none that is a draft. */
export const PLAN_STATUSES = ['draft', 'shared', 'agreed', 'ended'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

/** Who does an action of a plan, ticks it off, writes a comment or signs. */
export const PLAN_SIDES = ['client', 'officer'] as const
export type PlanSide = (typeof PLAN_SIDES)[number]

/** Why somebody has no home or may lose it: under these the ready actions are found. */
export const PLAN_CAUSES = [
  'domestic-abuse',
  'leaving-care',
  'leaving-prison',
  'leaving-hospital',
  'rent-arrears',
  'eviction-notice',
  'relationship-breakdown',
  'asked-to-leave',
  'veteran',
  'mental-health',
  'substance-use',
  'unsafe-home',
  'immigration-status',
  'young-person',
  'sleeping-outside',
  'job-loss',
] as const
export type PlanCause = (typeof PLAN_CAUSES)[number]

/** Where a part of the text stands: before the goals, or after them. */
export const PLAN_PLACES = ['start', 'end'] as const
export type PlanPlace = (typeof PLAN_PLACES)[number]

/** Bounds of one plan, so that no row grows without end. Own choices. */
export const PLAN_LIMITS = {
  actions: 30,
  /** In the whole plan: each is read with it. */
  comments: 500,
  goals: 20,
  sections: 12,
} as const

export type PlanComment = { at: string; by: PlanSide; text: string }

/** One thing to do. What was ticked and said about it goes along when the words change. */
export type PlanAction = {
  comments: PlanComment[]
  doneAt: null | string
  doneBy: null | PlanSide
  dueDate: Day | null
  key: string
  text: string
  who: PlanSide
}

/** Which of the staff does an action, by its key; for the others it is whoever has the plan. */
export type PlanDoers = Readonly<Record<string, ID>>

export type PlanGoal = { actions: PlanAction[]; key: string; title: string; why: string }

/** A part of the text, under a heading of its own. */
export type PlanSection = { heading: string; key: string; place: PlanPlace; text: string }

/** What is read and signed, line by line; the same on the page and on paper. */
export type PlanLine = {
  kind: 'action' | 'goal' | 'heading' | 'text' | 'title'
  text: string
}

/** What one version has that the one before it had not, and the other way around, line by line. */
export type PlanChanges = { added: string[]; removed: string[] }
