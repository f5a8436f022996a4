import { APIError } from 'payload'

import { PORTAL_ERROR_CODES, type PortalErrorCode } from '../core/errorCodes.js'
import { translate, type TranslationValues } from '../translations/translate.js'

type Details = {
  /** Field the error belongs to, for the form. */
  field?: string
  /** Seconds until another try makes sense (429). */
  retryAfter?: number
  /** Values for the placeholders of the message. */
  values?: TranslationValues
}

/**
 * The only error the plugin throws on purpose. Answers in Payload's shape,
 * `{ errors: [{ name, message, data: { code, field? } }] }`, with the status that
 * `PORTAL_ERROR_CODES` names.
 */
export class PortalError extends APIError<{ code: PortalErrorCode; field?: string }> {
  readonly code: PortalErrorCode
  readonly field: string | undefined
  readonly retryAfter: number | undefined
  readonly values: TranslationValues

  constructor(code: PortalErrorCode, { field, retryAfter, values = {} }: Details = {}) {
    const message = translate('en', `errors.${code}`, values)
    super(message, PORTAL_ERROR_CODES[code], { code, ...(field ? { field } : {}) }, true)
    this.name = 'PortalError'
    this.code = code
    this.field = field
    this.retryAfter = retryAfter
    this.values = values
  }

  /** The message in another language. */
  messageIn(locale: string): string {
    return translate(locale, `errors.${this.code}`, this.values)
  }
}
