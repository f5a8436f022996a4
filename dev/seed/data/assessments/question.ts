/** A label in both languages. */
type Both = { en: string; es: string }

type QuestionType =
  | 'address'
  | 'date'
  | 'file'
  | 'group'
  | 'multiselect'
  | 'number'
  | 'section'
  | 'select'
  | 'signature'
  | 'text'
  | 'textarea'
  | 'yes-no'

type Condition = { is: 'equals' | 'more-than'; question: string; value: string }

export type SeedQuestion = {
  asks?: SeedQuestion[]
  help?: Both
  label: Both
  max?: string
  maxRows?: number
  min?: string
  name: string
  options?: { label: Both; score?: number; value: string }[]
  prefill?: 'phone'
  required?: boolean
  showIf?: Condition[]
  showWhen?: 'all' | 'any'
  type: QuestionType
  writesTo?: 'phone'
}

type SeedScore = {
  add?: string[]
  bands: { from?: number; label: Both; text: Both; to?: number }[]
  label: Both
  name: string
  rules?: (Condition & { points: number })[]
  showToClient?: boolean
}

export type SeedAssessment = {
  agencies?: readonly ('harbor' | 'lakeshore')[]
  enabledOnPortal: boolean
  layout?: 'one-page' | 'one-question-a-page'
  questions: SeedQuestion[]
  scores?: SeedScore[]
  title: string
  titles: { es: string }
}

/** An answer to choose: its stored value, its label in English and Spanish, and what it counts. */
export const choice = (
  value: string,
  en: string,
  es: string,
  score?: number,
): { label: Both; score?: number; value: string } => ({
  label: { en, es },
  ...(score === undefined ? {} : { score }),
  value,
})

/** Asked of who said yes to another question. */
export const ifYes = (question: string): Condition[] => [{ is: 'equals', question, value: 'yes' }]
