import { describe, expect, test } from 'vitest'

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

  test('the dashboard has no slash behind the mount point', () => {
    expect(sampleView().path('/')).toBe('/portal')
    expect(sampleView().path('/requests')).toBe('/portal/requests')
  })

  test('an error is told in the language of the page, with its numbers', () => {
    const view = sampleView({
      locale: 'es',
      search: { error: 'PASSWORD_TOO_SHORT', field: 'password' },
    })
    expect(view.error).toMatchObject({ code: 'PASSWORD_TOO_SHORT', field: 'password' })
    expect(view.error?.message).toContain('15')
    expect(view.error?.message).not.toContain('{{')
  })

  test.each(['toString', '<script>', 'NO_SUCH_CODE'])(
    'an unknown code %s says only that we failed',
    (error) => {
      expect(sampleView({ search: { error } }).error?.code).toBe('INTERNAL')
    },
  )

  test('the detail of a check never reaches the page', () => {
    const view = sampleView({ search: { error: 'INVALID_INPUT', field: 'email' } })
    expect(view.error?.message).not.toContain('{{')
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
