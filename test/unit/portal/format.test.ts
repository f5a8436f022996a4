import { describe, expect, test } from 'vitest'

import { directionOf, ownLanguageName } from '../../../src/core/direction.js'
import { dayIn } from '../../../src/core/day.js'
import { createFormats, hourIn } from '../../../src/core/format.js'
import { localized } from '../../../src/core/localized.js'
import { shownRows, showMore } from '../../../src/portal/kit/page.js'

describe('dates', () => {
  const formats = createFormats({ locale: 'en', timeZone: 'America/Los_Angeles' })

  test('a day is the same day everywhere', () => {
    for (const value of ['2026-11-27', '2026-11-27T00:00:00.000Z', '2026-11-27T12:00:00.000Z']) {
      expect(formats.day(value)).toBe('Nov 27, 2026')
    }
  })

  test('a day that was taken from the clock is the day it was there', () => {
    expect(formats.day('2026-11-27T03:05:09.120Z')).toBe('Nov 26, 2026')
  })

  test('a moment is told in the time zone of the agency', () => {
    expect(formats.on('2026-11-27T03:00:00.000Z')).toBe('Nov 26, 2026')
    expect(formats.time('2026-11-27T03:00:00.000Z')).toMatch(/^7:00\sPM$/)
  })

  test('an unknown time zone or a broken date fails no page', () => {
    expect(createFormats({ locale: 'en', timeZone: 'Mars/Base' }).day('2026-11-27')).toBe(
      'Nov 27, 2026',
    )
    expect(formats.on('soon')).toBe('soon')
  })

  test('today and the hour are those of the agency', () => {
    const now = new Date('2026-11-27T03:00:00.000Z')
    expect(dayIn('America/Los_Angeles', now)).toBe('2026-11-26')
    expect(hourIn('America/Los_Angeles', now)).toBe(19)
  })
})

test('sizes are in the unit that fits', () => {
  const { size } = createFormats({ locale: 'en', timeZone: undefined })
  expect([size(12), size(56_400), size(2_100_000)]).toEqual(['1 kB', '56 kB', '2.1 MB'])
})

test('a label falls back to English, then to any language', () => {
  expect(localized({ en: 'Yes', es: 'Sí' }, 'es-MX')).toBe('Sí')
  expect(localized({ en: 'Yes' }, 'es')).toBe('Yes')
  expect(localized({ fr: 'Oui' }, 'es')).toBe('Oui')
  expect(localized(null, 'es')).toBe('')
})

test('languages are named in themselves and read in their direction', () => {
  expect(ownLanguageName('es')).toBe('Español')
  expect(directionOf('ar-EG')).toBe('rtl')
  expect(directionOf('es')).toBe('ltr')
})

test('a long list grows in steps up to a bound', () => {
  expect([undefined, '60', '9999', '-1', 'x'].map(shownRows)).toEqual([30, 60, 300, 30, 30])
  expect(showMore(30)).toBe('?show=60')
  expect(showMore(300)).toBeNull()
})
