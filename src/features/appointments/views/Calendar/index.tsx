import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { CalendarData, OwnAppointment } from '../../loaders/calendar.js'
import { endText, whenText, whoWhereText, zoneText } from '../timeTexts.js'
import { Week } from './Week.js'

type ListProps = { appointments: readonly OwnAppointment[]; view: ViewContext }

const AppointmentRows = ({ appointments, view }: ListProps) => (
  <ListRows>
    {appointments.map((one) => {
      const ended = endText(view, one)
      return (
        <ListRow
          detail={whoWhereText(view, one)}
          href={view.path(`/calendar/${one.id}`)}
          icon="calendar"
          key={one.id}
          tag={ended === undefined ? undefined : <Tag label={ended} tone="bad" />}
          title={whenText(view, one)}
        />
      )
    })}
  </ListRows>
)

type Props = { data: CalendarData; more: null | string; view: ViewContext }

/** When the client meets their care team, and the times that can be booked. */
export const OwnCalendarView = ({ data, more, view }: Props) => {
  const { error, path, t } = view
  const wasTaken = error?.code === 'TIME_TAKEN' || error?.code === 'CALENDAR_BUSY'
  return (
    <div className="pcp-stack pcp-stack--loose" data-live="calendar">
      <ErrorSummary
        extra={wasTaken && data.offers ? t('client.calendarStillFree') : undefined}
        fields={[]}
        view={view}
      />
      <PageHeading title={t('client.calendarTitle')}>
        <p>{t('client.calendarIntro')}</p>
        <p className="pcp-quiet">{zoneText(view, data.timeZone)}</p>
      </PageHeading>
      <Section title={t('client.calendarAhead')}>
        {data.ahead.length === 0 ? (
          <p className="pcp-quiet">{t('client.calendarNoneAhead')}</p>
        ) : (
          <AppointmentRows appointments={data.ahead} view={view} />
        )}
        <p>
          <a className="pcp-phone" href={path('/calendar/address')}>
            {t('client.feedTitle')}
          </a>
        </p>
      </Section>
      <Week data={data} view={view} />
      {data.before.length === 0 ? null : (
        <Section title={t('client.calendarBefore')}>
          <AppointmentRows appointments={data.before} view={view} />
        </Section>
      )}
      {more ? (
        <p>
          <a className="pcp-phone" href={`${path('/calendar')}${more}`}>
            {t('client.showMore')}
          </a>
        </p>
      ) : null}
    </div>
  )
}
