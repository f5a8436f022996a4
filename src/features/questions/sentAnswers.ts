import { answersIn } from '../../core/questions/conditions.js'
import { ANSWERS } from '../../core/questions/formFields.js'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idIn = (file: unknown): string[] => {
  const id = answersIn(file).get('id')
  return typeof id === 'string' ? [id] : []
}

const fieldsAt = (field: string, value: unknown): [field: string, text: string][] => {
  if (Array.isArray(value)) {
    const isFiles = value.some((one) => isObject(one) && 'id' in one && 'name' in one)
    if (!value.some(isObject)) return [[field, value.map(String).join('\n')]]
    if (isFiles) return [[field, value.flatMap(idIn).join('\n')]]
    return [
      [`${field}.rows`, String(value.length)],
      ...value.flatMap((row, index) => fieldsAt(`${field}.${index}`, row)),
    ]
  }
  if (isObject(value))
    return Object.entries(value).flatMap(([part, inner]) => fieldsAt(`${field}.${part}`, inner))
  if (value === true) return [[field, 'yes']]
  if (value === false) return [[field, 'no']]
  return typeof value === 'string' || typeof value === 'number' ? [[field, String(value)]] : []
}

/** Answers that were sent, as they would stand in the fields of their form. */
export const sentAnswers = (answers: unknown): Record<string, string> =>
  Object.fromEntries(
    [...answersIn(answers)].flatMap(([name, value]) => fieldsAt(`${ANSWERS}.${name}`, value)),
  )
