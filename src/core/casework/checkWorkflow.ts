import { isAnswered } from '../questions/question.js'
import type { StepDefinition, WorkflowDefinition } from './definition.js'

/** Most steps of a workflow: a case has a task for each. */
export const MOST_STEPS = 100

/** What can be wrong with a workflow; each has its sentence, `errors.workflow_<code>`. */
export type WorkflowProblemCode =
  | 'AFTER_UNKNOWN'
  | 'CIRCLE'
  | 'CONDITION_LATER'
  | 'CONDITION_QUESTION'
  | 'DATE_TWICE'
  | 'DATE_UNKNOWN'
  | 'DUE_CIRCLE'
  | 'DUE_STEP_UNKNOWN'
  | 'STEP_TWICE'
  | 'TOO_MANY_STEPS'

/** Names the step (or date) and what stands in the way: `{{name}}`, `{{other}}`. */
export type WorkflowProblem = { code: WorkflowProblemCode; name: string; other?: string }

const twice = (texts: readonly string[]): string | undefined =>
  texts.find((text, index) => texts.indexOf(text) < index)

type Steps = ReadonlyMap<string, StepDefinition>

/** Every step that has to be finished before this one, however far up. */
export const stepsBefore = (steps: Steps, key: string): ReadonlySet<string> => {
  const found = new Set<string>()
  const toVisit = [...(steps.get(key)?.after ?? [])]
  for (let next = toVisit.pop(); next !== undefined; next = toVisit.pop()) {
    if (found.has(next)) continue
    found.add(next)
    toVisit.push(...(steps.get(next)?.after ?? []))
  }
  return found
}

const conditionProblem = (steps: Steps, step: StepDefinition): WorkflowProblem[] => {
  const { condition, key } = step
  if (!condition) return []
  if (!stepsBefore(steps, key).has(condition.step))
    return [{ code: 'CONDITION_LATER', name: key, other: condition.step }]
  const asks = steps.get(condition.step)?.questions ?? []
  return asks.some((one) => isAnswered(one) && one.name === condition.question)
    ? []
    : [{ code: 'CONDITION_QUESTION', name: key, other: condition.question }]
}

const dueProblem = (
  steps: Steps,
  dates: ReadonlySet<string>,
  { due, key }: StepDefinition,
): WorkflowProblem[] => {
  if (due?.kind === 'after-date' || due?.kind === 'before-date')
    return dates.has(due.date) ? [] : [{ code: 'DATE_UNKNOWN', name: key, other: due.date }]
  if (due?.kind !== 'after-task' || due.step === undefined) return []
  if (!steps.has(due.step)) return [{ code: 'DUE_STEP_UNKNOWN', name: key, other: due.step }]
  // A task that waits for this one is never done before it.
  return due.step === key || stepsBefore(steps, due.step).has(key)
    ? [{ code: 'DUE_CIRCLE', name: key, other: due.step }]
    : []
}

const stepProblem = (
  steps: Steps,
  dates: ReadonlySet<string>,
  step: StepDefinition,
): WorkflowProblem[] => {
  const { after, key } = step
  const unknown = after.find((one) => !steps.has(one))
  if (unknown !== undefined) return [{ code: 'AFTER_UNKNOWN', name: key, other: unknown }]
  if (stepsBefore(steps, key).has(key))
    return [{ code: 'CIRCLE', name: key, other: after.join(', ') }]
  return [...conditionProblem(steps, step), ...dueProblem(steps, dates, step)]
}

/**
 * What is wrong with a workflow as a whole; nothing where all is well. Steps may stand in any order:
 * what counts is which comes after which.
 */
export const checkWorkflow = (
  workflow: Pick<WorkflowDefinition, 'dates' | 'steps'>,
): WorkflowProblem[] => {
  const keys = workflow.steps.map(({ key }) => key)
  const dateKeys = workflow.dates.map(({ key }) => key)
  if (keys.length > MOST_STEPS) return [{ code: 'TOO_MANY_STEPS', name: String(MOST_STEPS) }]
  const [step, date] = [twice(keys), twice(dateKeys)]
  if (step !== undefined) return [{ code: 'STEP_TWICE', name: step }]
  if (date !== undefined) return [{ code: 'DATE_TWICE', name: date }]
  const steps = new Map(workflow.steps.map((one) => [one.key, one]))
  const dates = new Set(dateKeys)
  return workflow.steps.flatMap((one) => stepProblem(steps, dates, one))
}
