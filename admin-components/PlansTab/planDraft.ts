import type { PlanAction, PlanGoal, PlanSection, PlanSide } from '../../src/core/status/plan.js'
import type { ShownPlan } from './planTypes.js'

/** An action while it is edited; what was ticked and said of it stays on the server. */
export type DraftAction = Pick<PlanAction, 'key' | 'text' | 'who'> & {
  dueDate: string
  /** Of the staff; empty for whoever has the plan. */
  staff: string
}
export type DraftGoal = { actions: DraftAction[] } & Pick<PlanGoal, 'key' | 'title' | 'why'>
/** The words of a plan while they are edited, and which ones they were before. */
export type PlanDraft = {
  goals: DraftGoal[]
  name: string
  revision: number
  sections: PlanSection[]
}

/** The words of a plan, to be edited. */
export const draftOf = ({ doers, goals, name, revision, sections }: ShownPlan): PlanDraft => ({
  goals: goals.map(({ actions, key, title, why }) => ({
    actions: actions.map(({ dueDate, key: own, text, who }) => ({
      dueDate: dueDate ?? '',
      key: own,
      staff: String(doers?.[own] ?? ''),
      text,
      who,
    })),
    key,
    title,
    why,
  })),
  name,
  revision,
  sections,
})

/** What is sent of it: nobody is named by nothing, not by an empty text. */
export const bodyOf = ({ goals, ...draft }: PlanDraft) => ({
  ...draft,
  goals: goals.map(({ actions, ...goal }) => ({
    ...goal,
    actions: actions.map(({ staff, ...action }) => ({ ...action, staff: staff || null })),
  })),
})

/** Key of what is new; the server gives it one of its own. */
const newKey = (): string => `new-${crypto.randomUUID()}`

export const newGoal = (): DraftGoal => ({ actions: [], key: newKey(), title: '', why: '' })
export const newAction = (who: PlanSide = 'client', text = ''): DraftAction => ({
  dueDate: '',
  key: newKey(),
  staff: '',
  text,
  who,
})
export const newSection = (): PlanSection => ({
  heading: '',
  key: newKey(),
  place: 'start',
  text: '',
})

type Keyed = { key: string }

/** The list with one of its rows changed. */
export const withRow = <T extends Keyed>(rows: readonly T[], changed: T): T[] =>
  rows.map((row) => (row.key === changed.key ? changed : row))

/** The list without one of its rows. */
export const withoutRow = <T extends Keyed>(rows: readonly T[], key: string): T[] =>
  rows.filter((row) => row.key !== key)

/** The list with one of its rows a place up or down; as it was where there is no such place. */
export const movedRow = <T extends Keyed>(rows: readonly T[], key: string, by: -1 | 1): T[] => {
  const at = rows.findIndex((row) => row.key === key)
  const to = at + by
  const [row, other] = [rows[at], rows[to]]
  if (!row || !other) return [...rows]
  return rows.map((one, index) => (index === at ? other : index === to ? row : one))
}
