import type { Field } from 'payload'

import type { Schema } from './types.js'

type Purpose = 'answer' | 'input'

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const list = (schema: Schema): Schema => ({ items: schema, type: 'array' })
const isMany = (field: Field): boolean => 'hasMany' in field && field.hasMany === true

const choices = (field: Extract<Field, { type: 'radio' | 'select' }>): Schema => ({
  enum: field.options.map((option) => (typeof option === 'string' ? option : option.value)),
})

/** A row of another collection: its id, or with `depth` the row. */
const relation = (purpose: Purpose): Schema => ({
  type: purpose === 'answer' ? ['string', 'integer', 'object'] : ['string', 'integer'],
})

const TYPES: Partial<Record<Field['type'], Schema>> = {
  checkbox: { type: 'boolean' },
  code: { type: 'string' },
  number: { type: 'number' },
  richText: { type: 'object' },
  text: { type: 'string' },
  textarea: { type: 'string' },
}
const FORMATS: Partial<Record<Field['type'], string>> = { date: 'date-time', email: 'email' }

const schemaOf = (field: Field, purpose: Purpose): Schema => {
  if (field.type === 'array') return list(fieldsSchema(field.fields, purpose))
  if (field.type === 'group') return fieldsSchema(field.fields, purpose)
  if (field.type === 'radio' || field.type === 'select') return choices(field)
  if (field.type === 'relationship' || field.type === 'upload') return relation(purpose)
  const format = FORMATS[field.type]
  if (format) return { ...(purpose === 'input' ? { format } : {}), type: 'string' }
  return TYPES[field.type] ?? {}
}

/** Fields that stand in the row itself, whatever they are laid out in. */
const flat = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field): Field[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => flat(tab.fields))
    if (field.type === 'row' || field.type === 'collapsible') return flat(field.fields)
    if (field.type === 'group' && !('name' in field))
      return flat((field as { fields: Field[] }).fields)
    return field.type === 'ui' ? [] : [field]
  })

const isFixed = (field: Field): boolean =>
  'virtual' in field && Boolean(field.virtual) ? true : 'name' in field && field.name === 'id'

/** Fields of a collection as an object. What somebody may not read is missing from their answers, so nothing but the id is certain. */
export const fieldsSchema = (fields: readonly Field[], purpose: Purpose): Schema => {
  const shown = flat(fields).filter(
    (field) =>
      'name' in field &&
      !('hidden' in field && field.hidden) &&
      !(purpose === 'input' && isFixed(field)),
  ) as Extract<Field, { name: string }>[]
  const properties = shown.map((field) => {
    const schema = schemaOf(field, purpose)
    return [field.name, orNull(isMany(field) ? list(schema) : schema)] as const
  })
  const required = shown
    .filter((field) => 'required' in field && field.required && !('defaultValue' in field))
    .map(({ name }) => name)
  return {
    properties: Object.fromEntries(properties),
    ...(purpose === 'input' && required.length > 0 ? { required } : {}),
    type: 'object',
  }
}
