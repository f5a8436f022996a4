import type { Question } from '../../src/core/questions/question.js'

type Named = { name: string; text: string }
type Args = { locale: string; questions: unknown; value: unknown }

const textIn = (
  texts: Readonly<Record<string, string>> | undefined,
  locale: string,
): string | undefined => texts?.[locale] ?? texts?.en ?? Object.values(texts ?? {})[0]

const shown = (value: unknown, question: Question | undefined, locale: string): string => {
  if (Array.isArray(value)) return value.map((one) => shown(one, question, locale)).join(', ')
  const option = question?.options?.find((one) => one.value === value)
  if (option) return textIn(option.label, locale) ?? option.value
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * Name and text of each value, in the order of the questions; a value without a question goes by
 * its key.
 */
export const namedValues = ({ locale, questions, value }: Args): Named[] => {
  if (typeof value !== 'object' || value === null) return []
  const asked = Array.isArray(questions) ? (questions as Question[]) : []
  const entries = Object.entries(value)
  const order = (key: string): number => {
    const at = asked.findIndex(({ name }) => name === key)
    return at < 0 ? asked.length : at
  }
  return entries
    .toSorted(([a], [b]) => order(a) - order(b))
    .map(([key, one]: [string, unknown]) => {
      const question = asked.find(({ name }) => name === key)
      return { name: textIn(question?.label, locale) ?? key, text: shown(one, question, locale) }
    })
}
