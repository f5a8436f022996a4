import { expect, test } from 'vitest'

import type { PortalErrorCode } from '../../../src/core/errorCodes.js'
import { readFormError } from '../../../src/portal/kit/formError.js'
import { translator } from '../../../src/translations/translate.js'

const messageOf = (
  retryAfter: number,
  locale = 'en',
  code: PortalErrorCode = 'TOO_MANY_REQUESTS',
  routeName = 'messages',
) =>
  readFormError(
    { kept: { code, problems: [], retryAfter, values: {} }, search: {} },
    { locale, routeName, t: translator(locale, {}) },
  )?.message

test.each([
  [1, 'Too many tries. You can try again in 1 minute.'],
  [61, 'Too many tries. You can try again in 2 minutes.'],
  [900, 'Too many tries. You can try again in 15 minutes.'],
  [7200, 'Too many tries. You can try again in 2 hours.'],
  [2592000, 'Too many tries. You can try again in 30 days.'],
])('the page says in words when another try makes sense: %s seconds', (wait, text) => {
  expect(messageOf(wait)).toBe(text)
})

test.each(['sign-in', 'sign-in-code'])(
  'whose account strangers closed for days learns how it opens at once, on %s',
  (routeName) => {
    const long = messageOf(2160000, 'en', 'TOO_MANY_REQUESTS', routeName)
    expect(long).toContain('in 25 days, or set a new password now')
    expect(long).toContain(translator('en', {})('client.signInForgot'))
    expect(messageOf(2160000, 'es', 'TOO_MANY_REQUESTS', routeName)).toContain(
      translator('es', {})('client.signInForgot'),
    )
    expect(messageOf(900, 'en', 'TOO_MANY_REQUESTS', routeName)).toBe(messageOf(900))
  },
)

test('in Spanish too', () => {
  expect(messageOf(900, 'es')).toBe('Demasiados intentos. Puede intentar otra vez en 15 minutos.')
})

test('without a time it says to wait', () => {
  expect(messageOf(0)).toBe('Too many tries. Please wait a while and try again.')
})

test('other errors have no wait', () => {
  expect(messageOf(900, 'en', 'INVALID_CREDENTIALS')).not.toContain('15')
})
