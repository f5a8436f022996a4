import type { Field, FieldHook } from 'payload'

import { keptAs, type StoredForm } from '../../src/core/storedForm.js'
import { keepVisibleRichText, keepVisibleText } from '../../hooks/shared/keepVisible.js'

const KEPT: Readonly<Partial<Record<Field['type'], { form: StoredForm; hook: FieldHook }>>> = {
  richText: { form: 'rich', hook: keepVisibleRichText },
  text: { form: 'line', hook: keepVisibleText('line') },
  textarea: { form: 'lines', hook: keepVisibleText('lines') },
}

/** Marks a text that is no person's: kept to the last character, and written by the server alone. */
export const AS_GIVEN = { asGiven: true } as const

const isAsGiven = (field: Field): boolean =>
  ('hidden' in field && field.hidden === true) || field.custom?.asGiven === true

const typed = (field: Field): Field => {
  if ('fields' in field) return { ...field, fields: typedFields(field.fields) }
  const kept = KEPT[field.type]
  if (!kept || isAsGiven(field)) return field
  const hooks = 'hooks' in field ? field.hooks : undefined
  const beforeValidate = [kept.hook, ...(hooks?.beforeValidate ?? [])]
  const custom = { ...keptAs(kept.form), ...field.custom }
  return { ...field, custom, hooks: { ...hooks, beforeValidate } } as Field
}

/**
 * Every text, at any depth, is kept as `visibleText` has it. First, so that other hooks see what
 * will be kept.
 */
export const typedFields = (fields: Field[]): Field[] => fields.map(typed)
