import { dayIn } from '../../../../core/day.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button, ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { FreeTime } from '../../loaders/calendar.js'
import { whenText, zoneText } from '../timeTexts.js'

type Props = { time: FreeTime | null; timeZone: string | undefined; view: ViewContext }

/** Asks once more before a time is booked; without one, it was taken meanwhile. */
export const BookTimeView = ({ time, timeZone, view }: Props) => {
  const { path, t } = view
  const back = path('/calendar')
  if (!time)
    return (
      <div className="pcp-stack pcp-stack--loose pcp-main--reading">
        <BackLink href={back} label={t('client.calendarTitle')} />
        <PageHeading title={t('client.bookGoneTitle')}>
          <p>{t('client.bookGone')}</p>
        </PageHeading>
        <ButtonLink href={`${back}#pcp-week`}>{t('client.bookGoneButton')}</ButtonLink>
      </div>
    )
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={back} label={t('client.calendarTitle')} />
      <PageHeading title={t('client.bookTitle')} />
      <Card>
        <Facts
          facts={[
            { label: t('client.appointmentWhen'), value: whenText(view, time) },
            { label: t('client.appointmentPerson'), value: time.with },
            { label: t('client.appointmentWhere'), value: time.place ?? t('client.bookNoPlace') },
          ]}
        />
        <p className="pcp-quiet">{zoneText(view, timeZone)}</p>
      </Card>
      <p>{t('client.bookNext')}</p>
      <Form
        action="/appointments"
        back={`${back}?week=${dayIn(timeZone, new Date(time.startsAt))}`}
        view={view}
      >
        <input name="slot" type="hidden" value={time.slot} />
        <input name="startsAt" type="hidden" value={time.startsAt} />
        <Button>{t('client.bookButton')}</Button>
      </Form>
    </div>
  )
}
