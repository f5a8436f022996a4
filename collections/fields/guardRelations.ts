import type { Field } from 'payload'

import { onlyVisible } from '../../hooks/shared/onlyVisible.js'

/** Marks a relationship that says by itself, in a hook, which rows it takes. */
export const REACH_OF_ITS_OWN = { reachOfItsOwn: true } as const

const guard = (field: Field): Field => {
  if ('fields' in field) return { ...field, fields: guardRelations(field.fields) }
  if (field.type !== 'relationship' && field.type !== 'upload') return field
  if (field.custom?.reachOfItsOwn === true) return field
  const before = field.hooks?.beforeValidate ?? []
  return { ...field, hooks: { ...field.hooks, beforeValidate: [...before, onlyVisible] } }
}

/**
 * Every relationship, at any depth, takes rows only that the caller sees. Last, so that it looks at
 * what other hooks made of the value.
 */
export const guardRelations = (fields: Field[]): Field[] => fields.map(guard)
