import { isSecretField } from '../core/secretFields.js'

/** What was typed, by the name of its field. */
export type DraftFields = Readonly<Record<string, string | readonly string[]>>

const isText = (value: unknown): value is string => typeof value === 'string'

const isTyped = (value: unknown): value is string | string[] =>
  isText(value) || (Array.isArray(value) && value.every(isText))

/** Of the fields of a form those that may be kept: texts, and no secrets. */
export const keptFields = (fields: Readonly<Record<string, unknown>>): DraftFields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      (field): field is [string, string | string[]] =>
        !isSecretField(field[0]) && isTyped(field[1]),
    ),
  )

/** As a form fills itself in again: several values joined by line breaks. */
export const joinedFields = (fields: DraftFields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isText(value) ? value : value.join('\n')]),
  )
