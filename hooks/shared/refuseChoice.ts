import type { FlattenedField, PayloadRequest } from 'payload'

import { fieldSentence } from '../../src/errors/fieldProblem.js'
import { callerReader } from '../../src/language/callerReader.js'
import { refuseFields } from './refuseFields.js'

type Place = { collection: { flattenedFields: FlattenedField[] }; req: PayloadRequest }

/**
 * Refuses a row that a field names, and that does not fit the rest.
 * @throws ValidationError (400)
 */
export const refuseChoice = ({ collection, req }: Place, name: string): void => {
  const message = fieldSentence(
    { code: 'NOT_A_CHOICE', label: '{{label}}', type: 'relationship' },
    callerReader(req),
  )
  refuseFields(
    req,
    collection.flattenedFields
      .filter((field) => field.name === name)
      .map((field) => ({ field, message, path: name })),
  )
}
