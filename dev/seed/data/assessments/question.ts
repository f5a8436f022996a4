/** A label in both languages. */
type Both = { en: string; es: string }

type QuestionType = 'date' | 'multiselect' | 'number' | 'select' | 'text' | 'textarea' | 'yes-no'

export type SeedQuestion = {
  label: Both
  name: string
  options?: { label: Both; value: string }[]
  required?: boolean
  type: QuestionType
}

export type SeedAssessment = {
  agencies?: readonly ('harbor' | 'lakeshore')[]
  enabledOnPortal: boolean
  questions: SeedQuestion[]
  title: string
  titles: { es: string }
}

/** An answer to choose: its stored value and its label in English and Spanish. */
export const choice = (value: string, en: string, es: string): { label: Both; value: string } => ({
  label: { en, es },
  value,
})
