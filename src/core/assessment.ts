/** Kinds of questions an assessment can ask. */
export const QUESTION_TYPES = [
  'text',
  'textarea',
  'number',
  'date',
  'select',
  'multiselect',
  'yes-no',
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** One question; labels by BCP 47 tag. A response keeps the questions as they were asked. */
export type AssessmentQuestion = {
  label: Record<string, string>
  name: string
  options?: null | { label: Record<string, string>; value: string }[]
  required?: boolean | null
  type: QuestionType
}

const isQuestion = (value: unknown): value is AssessmentQuestion =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'type' in value &&
  QUESTION_TYPES.some((type) => type === value.type)

/** The questions that a response keeps; none where it keeps something else. */
export const keptQuestions = (kept: unknown): AssessmentQuestion[] =>
  Array.isArray(kept) ? kept.filter(isQuestion) : []
