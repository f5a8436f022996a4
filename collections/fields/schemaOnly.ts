import type { Field } from 'payload'

/** The same columns without anything to see: fields of a plugin that is switched off. */
export const schemaOnly = (fields: Field[]): Field[] =>
  fields
    .filter(({ type }) => type !== 'ui')
    .map((field) => {
      const admin = { ...field.admin, components: undefined }
      const nested = 'fields' in field ? { fields: schemaOnly(field.fields) } : {}
      return { ...field, ...nested, admin } as Field
    })
