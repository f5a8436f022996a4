import { storedDay } from '../../../../core/day.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { CalendarData, CalendarDay, FreeTime } from '../../loaders/calendar.js'
import { hoursText } from '../timeTexts.js'

type DayProps = { day: CalendarDay; today: string; view: ViewContext }

const bookLink = ({ path }: ViewContext, { slot, startsAt }: FreeTime): string =>
  `${path('/calendar/book')}?${new URLSearchParams({ at: startsAt, slot }).toString()}`

/** A day: on a phone one part of a list, on a wide screen a column of the week. */
const DayPart = ({ day: { day, free, mine }, today, view }: DayProps) => {
  const { format, path, t } = view
  const isEmpty = free.length + mine.length === 0
  return (
    <li className={`pcp-day${isEmpty ? ' pcp-day--empty' : ''}`}>
      <h3>
        {format.dayOfWeek(storedDay(day))}{' '}
        {day === today ? <span className="pcp-quiet">{t('client.calendarToday')}</span> : null}
      </h3>
      {isEmpty ? (
        <p className="pcp-quiet">{t('client.calendarDayEmpty')}</p>
      ) : (
        <ul role="list">
          {mine.map((one) => (
            <li key={one.id}>
              <a className="pcp-time pcp-time--mine" href={path(`/calendar/${one.id}`)}>
                <strong>{hoursText(view, one)}</strong>
                <span>{t('client.calendarMine')}</span>
              </a>
            </li>
          ))}
          {free.map((time) => (
            <li key={`${time.slot} ${time.startsAt}`}>
              <a className="pcp-time" href={bookLink(view, time)}>
                <strong>{hoursText(view, time)}</strong>
                <span>{t('client.calendarWith', { name: time.with })}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const weekLink = ({ path }: ViewContext, day: string): string =>
  `${path('/calendar')}?week=${day}#pcp-week`

/** Where to look, where there is nothing to book in this week. */
const Nothing = ({ data, view }: { data: CalendarData; view: ViewContext }) => {
  const { format, path, t } = view
  if (!data.offers)
    return (
      <p>
        {t('client.calendarNoOffers')}{' '}
        <a className="pcp-phone" href={path('/messages')}>
          {t('client.calendarWrite')}
        </a>
      </p>
    )
  if (data.elsewhere === null) return null
  return (
    <p>
      {t('client.calendarWeekEmpty')}{' '}
      <a className="pcp-phone" href={weekLink(view, data.elsewhere)}>
        {t('client.calendarNextFree', { day: format.dayOfWeek(storedDay(data.elsewhere)) })}
      </a>
    </p>
  )
}

/** The week from Sunday to Saturday, and the ways to the weeks on both sides. */
export const Week = ({ data, view }: { data: CalendarData; view: ViewContext }) => {
  const { format, t } = view
  const [first, last] = [data.days[0]?.day ?? '', data.days.at(-1)?.day ?? '']
  const span = { end: format.day(storedDay(last)), start: format.day(storedDay(first)) }
  return (
    <section className="pcp-section" id="pcp-week">
      <h2>{t('client.calendarFree')}</h2>
      <p>{t('client.calendarWeekOf', span)}</p>
      <nav aria-label={t('client.calendarWeeks')} className="pcp-weekNav">
        {data.earlier === null ? null : (
          <a className="pcp-phone" href={weekLink(view, data.earlier)}>
            {t('client.calendarWeekBefore')}
          </a>
        )}
        {data.later === null ? null : (
          <a className="pcp-phone" href={weekLink(view, data.later)}>
            {t('client.calendarWeekAfter')}
          </a>
        )}
      </nav>
      <Nothing data={data} view={view} />
      <ol className="pcp-week" role="list">
        {data.days.map((day) => (
          <DayPart day={day} key={day.day} today={data.today} view={view} />
        ))}
      </ol>
    </section>
  )
}
