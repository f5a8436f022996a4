import { describe, expect, test } from 'vitest'

import { fieldError } from '../../../src/portal/kit/viewContext.js'
import { sampleView } from './sampleView.js'

describe('what a view knows of its page', () => {
  test('its own path keeps the lasting query and drops what told of the last step', () => {
    const view = sampleView({
      pathname: '/register',
      search: {
        draft: 'x',
        error: 'PASSWORD_COMMON',
        field: 'password',
        notice: 'sent',
        token: 'a b',
      },
    })
    expect(view.own).toBe('/portal/register?token=a+b')
  })

  test('a draft that is named and no more has gone through', () => {
    expect(sampleView({ search: { draft: 'x' } }).draftGone).toBe(true)
    expect(sampleView().draftGone).toBe(false)
  })

  test('the dashboard has no slash behind the mount point', () => {
    expect(sampleView().path('/')).toBe('/portal')
    expect(sampleView().path('/requests')).toBe('/portal/requests')
  })

  test('an error is told in the language of the page, with its numbers', () => {
    const problem = {
      code: 'PASSWORD_TOO_SHORT',
      field: 'password',
      values: { minimum: 15 },
    } as const
    const view = sampleView({
      error: { code: 'PASSWORD_TOO_SHORT', problems: [problem] },
      locale: 'es',
    })
    expect(view.error?.problems).toMatchObject([{ field: 'password' }])
    expect(fieldError(view, 'password')).toContain('15')
    expect(fieldError(view, 'password')).not.toContain('{{')
  })

  test.each(['toString', '<script>', 'NO_SUCH_CODE'])(
    'an unknown code %s says only that we failed',
    (code) => {
      expect(sampleView({ error: { code: code as 'INTERNAL' } }).error?.code).toBe('INTERNAL')
    },
  )

  test.each(['FILE_INFECTED', 'INVALID_CREDENTIALS', 'toString'])(
    'an address that somebody made up shows no error: %s',
    (error) => {
      expect(sampleView({ search: { draft: 'x', error, field: 'email' } }).error).toBeNull()
    },
  )

  test('what could not be kept is told as our fault', () => {
    expect(sampleView({ search: { error: 'INTERNAL' } }).error?.code).toBe('INTERNAL')
  })

  test('signing in and another language lead back to what was typed, a form without it', () => {
    const view = sampleView({ pathname: '/messages/abc', search: { draft: 'x', notice: 'sent' } })
    expect(view.here).toBe('/portal/messages/abc?draft=x')
    expect(view.own).toBe('/portal/messages/abc')
  })

  test('a notice has a text of ours or none', () => {
    expect(sampleView({ search: { notice: 'registered' } }).notice?.look).toBe('good')
    expect(sampleView({ search: { notice: 'constructor' } }).notice).toBeNull()
    expect(sampleView({ search: { notice: 'Call 555 now' } }).notice).toBeNull()
  })

  test('the word "sent" means the mail on one page and the message on another', () => {
    const search = { notice: 'sent' }
    const texts = ['forgot-password', 'thread', 'request'].map(
      (routeName) => sampleView({ routeName, search }).notice?.text,
    )
    expect(new Set(texts).size).toBe(3)
  })
})
