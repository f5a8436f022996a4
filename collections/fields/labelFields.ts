import type { Field } from 'payload'

import { fields as english } from '../../src/translations/en/fields.js'
import { label, type AdminKey } from '../../src/translations/label.js'

const keyOf = (name: string): AdminKey | undefined => {
  const key = `field_${name}`
  return Object.hasOwn(english, key) ? (key as AdminKey) : undefined
}

const describe = (field: Field): Field => {
  const nested = 'fields' in field ? { fields: labelFields(field.fields) } : {}
  if (!('name' in field) || field.type === 'ui' || 'label' in field) return { ...field, ...nested }
  const key = keyOf(field.name)
  return { ...field, ...nested, ...(key ? { label: label(key) } : {}) }
}

/** Gives each field its label from the translations (`field_<name>`), at any depth. */
export const labelFields = (fields: Field[]): Field[] => fields.map(describe)
