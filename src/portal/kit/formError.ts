import { PORTAL_ERROR_CODES } from '../../core/errorCodes.js'
import type { KeptError } from '../../drafts/sealedDraft.js'
import { isFieldProblemCode, problemText } from '../../errors/fieldProblem.js'
import type { Reader } from '../../translations/translate.js'
import { firstParam, type SearchParams } from './searchParams.js'

/** What went wrong with the last form, in the person's language. */
export type FormError = {
  code: KeptError['code']
  /** Of the form as a whole. */
  message: string
  /** Of its fields, each in a sentence of its own. */
  problems: readonly { field: string; message: string }[]
}

type Page = Reader & { routeName: string }

const HOUR = 3600
const SIGN_IN = new Set(['sign-in', 'sign-in-code'])

/** `12 minutes`, rounded up to what people count in. */
const waitText = (seconds: number, locale: string): string => {
  const minutes = Math.ceil(seconds / 60)
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
const tooManyText = (seconds: number, { locale, routeName, t }: Page): string =>
  t(
    SIGN_IN.has(routeName) && seconds > HOUR
      ? 'client.errorTooManySignIn'
      : 'client.errorTooManyUntil',
    { wait: waitText(seconds, locale) },
  )

/** Text of an error for clients: what they can do, never the detail of a check. */
const messageOf = ({ code, retryAfter, values }: KeptError, page: Page): string => {
  if (code === 'INVALID_INPUT' || code === 'INVALID_QUERY') return page.t('client.errorCheckForm')
  // Staff read of "this client"
  if (code === 'CLIENT_BUSY') return page.t('client.errorOwnTimeTaken')
  if (code === 'TOO_MANY_REQUESTS' && retryAfter) return tooManyText(retryAfter, page)
  return page.t(`errors.${code}`, values)
}

/** A code that a version before this one knew, and this one does not, is our own fault. */
const isKnown = (code: string): boolean =>
  isFieldProblemCode(code) || Object.hasOwn(PORTAL_ERROR_CODES, code)

const tell = (error: KeptError, page: Page): FormError => ({
  code: error.code,
  message: messageOf(error, page),
  problems: error.problems
    .filter(({ code }) => isKnown(code))
    .map((problem) => ({
      field: problem.field,
      message: problemText(problem, page, page.routeName),
    })),
})

/** All that an address can say of an error: why nothing could be kept of it. */
const UNKEPT = ['INTERNAL', 'TOO_MANY_REQUESTS'] as const
const OUR_FAULT: KeptError = { code: 'INTERNAL', problems: [], values: {} }

/**
 * What went wrong with the form that led here, as the draft keeps it, or null. An address says
 * nothing of it: whoever makes one up shows nobody an error.
 */
export const readFormError = (
  { kept, search }: { kept: KeptError | null; search: SearchParams },
  page: Page,
): FormError | null => {
  if (kept) return isKnown(kept.code) ? tell(kept, page) : tell(OUR_FAULT, page)
  const code = UNKEPT.find((one) => one === firstParam(search, 'error'))
  return code ? tell({ ...OUR_FAULT, code }, page) : null
}
