import type { Field } from 'payload'

import { staffAlone } from './keptStaff.js'

/** Fields of a row that its client may read, which are none of the client's business. */
export const forStaff = (fields: readonly Field[]): Field[] =>
  fields.map((field) => ({
    ...field,
    access: { ...('access' in field ? field.access : {}), read: staffAlone },
  })) as Field[]
