import type { Field, FieldHook } from 'payload'

import { keepVisibleRichText, keepVisibleText } from '../../hooks/shared/keepVisible.js'

const HOOKS: Readonly<Partial<Record<Field['type'], FieldHook>>> = {
  richText: keepVisibleRichText,
  text: keepVisibleText('line'),
  textarea: keepVisibleText('lines'),
}

/** Marks a text that is no person's: kept to the last character, and written by the server alone. */
export const AS_GIVEN = { asGiven: true } as const

const isAsGiven = (field: Field): boolean =>
  ('hidden' in field && field.hidden === true) || field.custom?.asGiven === true

const typed = (field: Field): Field => {
  if ('fields' in field) return { ...field, fields: typedFields(field.fields) }
  const hook = HOOKS[field.type]
  if (!hook || isAsGiven(field)) return field
  const hooks = 'hooks' in field ? field.hooks : undefined
  const beforeValidate = [hook, ...(hooks?.beforeValidate ?? [])]
  return { ...field, hooks: { ...hooks, beforeValidate } } as Field
}

/**
 * Every text, at any depth, is kept as `visibleText` has it. First, so that other hooks see what
 * will be kept.
 */
export const typedFields = (fields: Field[]): Field[] => fields.map(typed)
