import { countCharacters } from '../core/countCharacters.js'
import type { FieldProblemCode } from '../core/fieldProblems.js'
import { showsAnything } from '../core/visibleText.js'
import type { TranslationValues } from '../translations/translate.js'

type Found = { code: FieldProblemCode; values?: TranslationValues }

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !showsAnything(value)) ||
  (Array.isArray(value) && value.length === 0)

/** A bound of a field, such as `maxLength`. */
const bound = (rules: object, name: string): number | undefined => {
  const value: unknown = Object.entries(rules).find(([key]) => key === name)?.[1]
  return typeof value === 'number' ? value : undefined
}

const KINDS: Readonly<Record<string, FieldProblemCode>> = {
  checkbox: 'NOT_YES_OR_NO',
  code: 'NOT_A_TEXT',
  date: 'NOT_A_DATE',
  email: 'NOT_AN_EMAIL',
  number: 'NOT_A_NUMBER',
  radio: 'NOT_A_CHOICE',
  relationship: 'NOT_IN_LIST',
  select: 'NOT_A_CHOICE',
  text: 'NOT_A_TEXT',
  textarea: 'NOT_A_TEXT',
  upload: 'NOT_IN_LIST',
}

/** What a value that does not fit is not, by the kind of the field. */
export const kindProblem = (type: string): FieldProblemCode => KINDS[type] ?? 'NOT_VALID'

const textProblem = (texts: readonly unknown[], rules: object): Found | undefined => {
  const lengths = texts.map((text) => (typeof text === 'string' ? countCharacters(text) : 0))
  const [longest, max] = [Math.max(...lengths), bound(rules, 'maxLength')]
  if (max !== undefined && longest > max)
    return { code: 'TOO_LONG', values: { count: longest - max, max } }
  const min = bound(rules, 'minLength')
  return min !== undefined && Math.min(...lengths) < min
    ? { code: 'TOO_SHORT', values: { min } }
    : undefined
}

const numberProblem = (numbers: readonly unknown[], rules: object): Found | undefined => {
  const values = numbers.map((one) => (typeof one === 'boolean' ? NaN : Number(one)))
  if (values.some(Number.isNaN)) return undefined
  const [max, min] = [bound(rules, 'max'), bound(rules, 'min')]
  if (max !== undefined && Math.max(...values) > max) return { code: 'TOO_BIG', values: { max } }
  return min !== undefined && Math.min(...values) < min
    ? { code: 'TOO_SMALL', values: { min } }
    : undefined
}

const outOfBounds = (
  type: string,
  values: readonly unknown[],
  rules: object,
): Found | undefined => {
  const kind = kindProblem(type)
  if (kind === 'NOT_A_TEXT') return textProblem(values, rules)
  return kind === 'NOT_A_NUMBER' ? numberProblem(values, rules) : undefined
}

/** Whether a text has more characters than people may write there, as they see them. */
export const isTooLong = (type: string, value: unknown, rules: object): boolean =>
  kindProblem(type) === 'NOT_A_TEXT' &&
  textProblem(Array.isArray(value) ? value : [value], rules)?.code === 'TOO_LONG'

/**
 * Why Payload's check of a kind of field refuses a value: it answers with a sentence that names no
 * field, so this looks once more.
 * @param type kind of the field, as Payload names it
 * @param rules the field's bounds: `max`, `maxLength`, `maxRows`, …
 */
export const valueProblem = (type: string, value: unknown, rules: object): Found => {
  if (isEmpty(value)) return { code: 'REQUIRED' }
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  const [maxRows, minRows] = [bound(rules, 'maxRows'), bound(rules, 'minRows')]
  if (maxRows !== undefined && values.length > maxRows)
    return { code: 'TOO_MANY', values: { max: maxRows } }
  if (minRows !== undefined && values.length < minRows)
    return { code: 'TOO_FEW', values: { min: minRows } }
  return outOfBounds(type, values, rules) ?? { code: kindProblem(type) }
}
