import type { FlattenedField, PayloadRequest } from 'payload'

import type { Misfit } from '../../access/rules/values.js'
import type { FieldProblemCode } from '../../src/core/fieldProblems.js'
import { refuseProblems } from '../../src/errors/everyProblem.js'
import { labelIn } from '../../src/errors/labelIn.js'
import { readerFor } from '../../src/language/translatorFor.js'
import { availableLocales } from '../../src/translations/translate.js'

/** A list of ten thousand wrong rows is told by the first of them. */
const MAX_TOLD = 20

/** What a field is called, by language. */
const labelsOf = (req: PayloadRequest, field: FlattenedField): Record<string, string> => {
  const named = { label: 'label' in field ? field.label : undefined, name: field.name }
  return Object.fromEntries(
    availableLocales().map((locale) => [locale, labelIn(named, req, readerFor(req, locale))]),
  )
}

/**
 * Refuses fields by what their collection calls them.
 * @throws PortalError INVALID_INPUT (400) when there are any
 */
export const refuseMisfits = (
  req: PayloadRequest,
  wrong: readonly (Misfit & { code: FieldProblemCode })[],
): void =>
  refuseProblems(
    wrong
      .slice(0, MAX_TOLD)
      .map(({ code, field, path }) => ({ code, field: path, label: labelsOf(req, field) })),
  )
