/** What a text of a template may be filled in with, besides answers: `{{client.firstName}}`. */
export const PLAN_PLACEHOLDERS = [
  'agency.name',
  'client.firstName',
  'client.lastName',
  'client.preferredName',
  'staff.name',
  'today',
] as const
export type PlanPlaceholder = (typeof PLAN_PLACEHOLDERS)[number]

/** Something in double braces. */
const BRACED = /\{\{([^{}]{0,140})\}\}/g
/** `answer.` and the name of a question, of an assessment or of a task. */
const ANSWER = /^answer\.([A-Za-z][\w-]{0,99})$/

/** The question that a placeholder stands for; null where it stands for something else. */
const questionIn = (name: string): null | string => ANSWER.exec(name)?.[1] ?? null

const isKnown = (name: string): boolean =>
  PLAN_PLACEHOLDERS.some((known) => known === name) || questionIn(name) !== null

/** The first thing in double braces that stands for nothing; null where there is none. */
export const unknownPlanPlaceholder = (text: string): null | string => {
  for (const [whole, name = ''] of text.matchAll(BRACED)) if (!isKnown(name.trim())) return whole
  return null
}

/** Stands where something is not known yet: to be written in by hand. */
export const PLAN_BLANK = '________'

type Values = {
  answers: ReadonlyMap<string, string>
  known: Readonly<Record<PlanPlaceholder, string>>
}

/**
 * A text with everything filled in, once: what comes in its place is looked at no more.
 * @param missing takes the names of what was not known
 */
export const fillPlanText = (
  text: string,
  { answers, known }: Values,
  missing: Set<string>,
): string =>
  text.replaceAll(BRACED, (_whole, braced: string) => {
    const name = braced.trim()
    const question = questionIn(name)
    const found =
      question === null
        ? (known as Readonly<Record<string, string | undefined>>)[name]
        : answers.get(question)
    if (found) return found
    missing.add(name)
    return PLAN_BLANK
  })
