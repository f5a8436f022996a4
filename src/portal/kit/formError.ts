import { PORTAL_ERROR_CODES, type PortalErrorCode } from '../../core/errorCodes.js'
import type { Translator } from '../../translations/translate.js'
import { firstParam, type SearchParams } from './searchParams.js'

/** What went wrong with the last form, in the person's language. */
export type FormError = { code: PortalErrorCode; field: string | undefined; message: string }

type Limits = { maxMegabytes: number; minimumPassword: number }
type Args = {
  limits: Limits
  locale: string
  routeName: string
  search: SearchParams
  t: Translator
}

const isErrorCode = (value: string): value is PortalErrorCode =>
  Object.hasOwn(PORTAL_ERROR_CODES, value)

/**
 * Text of a code for clients. The detail of a check stays on the server: here a person learns what
 * to do.
 */
export const errorMessage = (
  code: PortalErrorCode,
  { field, limits, t }: { field?: string | undefined; limits: Limits; t: Translator },
): string => {
  if (code === 'INVALID_INPUT' || code === 'INVALID_QUERY') {
    return t(field ? 'client.errorCheckField' : 'client.errorCheckForm')
  }
  return t(`errors.${code}`, { megabytes: limits.maxMegabytes, minimum: limits.minimumPassword })
}

const HOUR = 3600
const MONTH = 31 * 24 * HOUR
const SIGN_IN = new Set(['sign-in', 'sign-in-code'])

/** `12 minutes`, rounded up to what people count in; null for what we did not write. */
const waitText = (value: string | undefined, locale: string): null | string => {
  if (!value || !/^[1-9]\d{0,6}$/.test(value) || Number(value) > MONTH) return null
  const minutes = Math.ceil(Number(value) / 60)
  const [amount, unit] =
    minutes < 120
      ? [minutes, 'minute']
      : minutes < 48 * 60
        ? [Math.ceil(minutes / 60), 'hour']
        : [Math.ceil(minutes / 1440), 'day']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}

/**
 * An account that strangers closed for long is opened by a mailed link (docs/limits.md): nobody has
 * to wait for days.
 */
const tooManyKey = (routeName: string, seconds: string | undefined) =>
  SIGN_IN.has(routeName) && Number(seconds) > HOUR
    ? 'client.errorTooManySignIn'
    : 'client.errorTooManyUntil'

/**
 * The error that `?error=CODE&field=name` tells of, or null. An unknown code is our own fault, not
 * the person's.
 */
export const readFormError = ({ limits, locale, routeName, search, t }: Args): FormError | null => {
  const value = firstParam(search, 'error')
  if (!value) return null
  const code = isErrorCode(value) ? value : 'INTERNAL'
  const field = firstParam(search, 'field')
  const seconds = firstParam(search, 'wait')
  const wait = code === 'TOO_MANY_REQUESTS' ? waitText(seconds, locale) : null
  const message = wait
    ? t(tooManyKey(routeName, seconds), { wait })
    : errorMessage(code, { field, limits, t })
  return { code, field, message }
}
