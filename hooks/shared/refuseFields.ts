import { ValidationError, type PayloadRequest } from 'payload'

import { withLabel } from '../../src/errors/fieldProblem.js'
import { labelIn } from '../../src/errors/labelIn.js'
import { callerReader } from '../../src/language/callerReader.js'

/** A field that a hook refuses; in `message` stands `{{label}}` for what the field is called. */
type Refused = { field: { label?: unknown; name: string }; message: string; path: string }

/**
 * Refuses fields from a hook as Payload refuses them: it ends the operation, so what only concerns
 * the field itself belongs into its `validate`, whose refusals come together.
 * @throws ValidationError (400)
 */
export const refuseFields = (req: PayloadRequest, refused: readonly Refused[]): void => {
  if (refused.length === 0) return
  const reader = callerReader(req)
  const errors = refused.map(({ field, message, path }) => {
    const label = labelIn(field, req, reader)
    return { label, message: withLabel(message, label), path }
  })
  throw new ValidationError({ errors })
}
