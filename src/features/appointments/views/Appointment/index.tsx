import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { OwnAppointment } from '../../loaders/calendar.js'
import { endText, whenText, zoneText } from '../timeTexts.js'

type Props = { appointment: OwnAppointment; timeZone: string | undefined; view: ViewContext }

/** What can be done about one that lies ahead: keep it elsewhere, call it off. */
const Ahead = ({ appointment: { id }, view }: Omit<Props, 'timeZone'>) => {
  const { endpoint, t } = view
  return (
    <>
      <p>
        <a className="pcp-phone" href={endpoint(`/my-appointments/${id}/calendar-file`)}>
          {t('client.appointmentFile')}
        </a>
        <span className="pcp-hint">{t('client.appointmentFileHint')}</span>
      </p>
      <details className="pcp-details">
        <summary>{t('client.appointmentCancel')}</summary>
        <Form action={`/appointments/${id}/cancel`} view={view}>
          <p>{t('client.appointmentCancelHint')}</p>
          <Button look="second">{t('client.appointmentCancelButton')}</Button>
        </Form>
      </details>
    </>
  )
}

/** One appointment: when, with whom, where, and what can be done about it. */
export const AppointmentView = ({ appointment, timeZone, view }: Props) => {
  const { path, t } = view
  const ended = endText(view, appointment)
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="appointment">
      <BackLink href={path('/calendar')} label={t('client.calendarTitle')} />
      <ErrorSummary fields={[]} view={view} />
      <PageHeading title={t('client.appointmentTitle')} />
      <Card>
        {ended === undefined ? null : <Tag label={ended} tone="bad" />}
        <Facts
          facts={[
            { label: t('client.appointmentWhen'), value: whenText(view, appointment) },
            { label: t('client.appointmentPerson'), value: appointment.with },
            {
              label: t('client.appointmentWhere'),
              value: appointment.place ?? t('client.bookNoPlace'),
            },
          ]}
        />
        <p className="pcp-quiet">{zoneText(view, timeZone)}</p>
      </Card>
      {appointment.isAhead ? <Ahead appointment={appointment} view={view} /> : null}
    </div>
  )
}
