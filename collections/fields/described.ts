import type { Field } from 'payload'

import { label, type AdminKey } from '../../src/translations/label.js'

/** A field with a line below it that says what it means; none for null. */
export const described = (field: Field, text: AdminKey | null): Field =>
  text === null
    ? field
    : ({ ...field, admin: { ...field.admin, description: label(text) } } as Field)
