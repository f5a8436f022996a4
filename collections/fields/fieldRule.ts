import type { PayloadRequest } from 'payload'

import type { FieldProblemCode } from '../../src/core/fieldProblems.js'
import { fieldSentence } from '../../src/errors/fieldProblem.js'
import { callerReader } from '../../src/language/callerReader.js'
import type { TranslationValues } from '../../src/translations/translate.js'

/** What a field's own check answers for a problem; `explainRefusals` puts in its label. */
export const refusal = (
  req: PayloadRequest,
  code: FieldProblemCode,
  values: TranslationValues = {},
): string => fieldSentence({ code, label: '{{label}}', type: '', values }, callerReader(req))
