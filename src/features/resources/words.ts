import type { Day } from '../../core/day.js'
import { dateFormat, numberFormat } from '../../core/formatters.js'
import type { DayPeriod, OpenState } from '../../core/openingHours.js'
import type { ViewContext } from '../../portal/kit/viewContext.js'

type Speaker = Pick<ViewContext, 'locale' | 't'>

/** `17:00` as people say it; the end of a day is midnight. */
export const clockText = (locale: string, clock: string): string =>
  dateFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`2026-01-01T${clock === '24:00' ? '00:00' : clock}:00Z`),
  )

/** The day of the week, alone or with its date. */
export const dayText = (locale: string, day: Day, look: 'date' | 'weekday'): string =>
  dateFormat(locale, {
    weekday: 'long',
    ...(look === 'date' ? { day: 'numeric', month: 'long' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))

/** Short ways with a fraction, long ones without. */
export const milesText = (locale: string, miles: number): string =>
  numberFormat(locale, {
    maximumFractionDigits: miles < 10 ? 1 : 0,
    style: 'unit',
    unit: 'mile',
    unitDisplay: 'short',
  }).format(miles)

/** Open until when, or when it opens next; nothing where nobody said. */
export const stateText = ({ locale, t }: Speaker, state: OpenState | undefined): string => {
  if (state === undefined) return t('client.placeHoursUnknown')
  if (state.open)
    return state.until === null
      ? t('client.placeOpenAlways')
      : t('client.placeOpenUntil', { time: clockText(locale, state.until) })
  if (state.opens === null) return t('client.placeClosed')
  const { at, day } = state.opens
  return t('client.placeOpens', {
    day: dayText(locale, day, 'weekday'),
    time: clockText(locale, at),
  })
}

/** Hours of a day in one line. */
export const periodsText = ({ locale, t }: Speaker, periods: readonly DayPeriod[]): string =>
  periods.length === 0
    ? t('client.placeClosed')
    : periods
        .map(({ closes, opens }) =>
          t('client.placeFromTo', {
            end: clockText(locale, closes),
            start: clockText(locale, opens),
          }),
        )
        .join(', ')
