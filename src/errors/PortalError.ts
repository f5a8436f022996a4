import { APIError } from 'payload'

import { PORTAL_ERROR_CODES, type PortalErrorCode } from '../core/errorCodes.js'
import { translator, type Reader, type TranslationValues } from '../translations/translate.js'
import { isFieldProblemCode, problemLabel, problemText, type FieldProblem } from './fieldProblem.js'

type Details = {
  /** Field the error belongs to, for the form. */
  field?: string
  /** Everything that is wrong with the fields of the input, in place of one `field`. */
  problems?: readonly FieldProblem[]
  /** Seconds until another try makes sense (429). */
  retryAfter?: number
  /** Values for the placeholders of the message. */
  values?: TranslationValues
}

/** One field in the answer to a program. */
type FieldAnswer = { code: FieldProblem['code']; field: string; message: string }
/** One field as Payload's `ValidationError` has it: by its path the admin panel marks it. */
type PathAnswer = { label: string; message: string; path: string }
type ErrorData = {
  code: PortalErrorCode
  errors?: PathAnswer[]
  field?: string
  fields?: FieldAnswer[]
}

const problemsOf = (
  code: PortalErrorCode,
  { field, problems, values = {} }: Details,
): readonly FieldProblem[] => {
  if (problems) return problems
  if (!field) return []
  return [code === 'INVALID_INPUT' ? { code: 'NOT_VALID', field } : { code, field, values }]
}

const dataOf = (
  code: PortalErrorCode,
  problems: readonly FieldProblem[],
  reader: Reader,
): ErrorData => {
  const [first] = problems
  if (!first) return { code }
  const told = problems.map((problem) => ({ message: problemText(problem, reader), problem }))
  return {
    code,
    errors: told.map(({ message, problem }) => ({
      label: problemLabel(problem, reader),
      message,
      path: problem.field,
    })),
    field: first.field,
    fields: told.map(({ message, problem: { code: of, field } }) => ({ code: of, field, message })),
  }
}

type Said = { code: PortalErrorCode; problems: readonly FieldProblem[]; values: TranslationValues }

/** All problems one after another, or the sentence of the code where it says more. */
const messageOf = ({ code, problems, values }: Said, reader: Reader): string => {
  const byField = problems.length > 1 || problems.some((one) => isFieldProblemCode(one.code))
  return byField
    ? problems.map((problem) => problemText(problem, reader)).join(' ')
    : reader.t(`errors.${code}`, values)
}

/** Of logs and of whoever asks for no other language. */
const ENGLISH: Reader = { locale: 'en', t: translator('en', {}) }

/** Known to every copy of the plugin that a build makes, see `payloadErrors.ts`. */
const BRAND = Symbol.for('payload-client-portal.error')

/**
 * The only error the plugin throws on purpose. Answers in Payload's shape,
 * `{ errors: [{ name, message, data: { code, errors?, field?, fields? } }] }`, with the status that
 * `PORTAL_ERROR_CODES` names. `fields` says of each field what is wrong, `field` names the first,
 * and `errors` says the same as Payload's `ValidationError` would.
 */
export class PortalError extends APIError<ErrorData> {
  readonly code: PortalErrorCode
  readonly field: string | undefined
  readonly problems: readonly FieldProblem[]
  readonly retryAfter: number | undefined
  readonly values: TranslationValues

  readonly [BRAND] = true

  /** Also true of an error that another copy of this class has made. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && BRAND in value
  }

  constructor(code: PortalErrorCode, details: Details = {}) {
    const { retryAfter, values = {} } = details
    const problems = problemsOf(code, details)
    const message = messageOf({ code, problems, values }, ENGLISH)
    super(message, PORTAL_ERROR_CODES[code], dataOf(code, problems, ENGLISH), true)
    this.name = 'PortalError'
    this.code = code
    this.field = problems[0]?.field
    this.problems = problems
    this.retryAfter = retryAfter
    this.values = values
  }

  /** What programs are told, for a reader. */
  dataFor(reader: Reader): ErrorData {
    return dataOf(this.code, this.problems, reader)
  }

  /** The message for a reader, in their language and the installation's words. */
  messageFor(reader: Reader): string {
    return messageOf(this, reader)
  }
}
