'use client'

import { Button, Link, useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import type { CalendarAppointment } from '../hooks/useCalendar.js'
import { useAction } from '../hooks/useAction.js'
import { useApi, usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { timeSpan } from '../shared/timeSpan.js'
import { toastSuccess } from '../shared/toastSuccess.js'

type Props = {
  appointment: CalendarAppointment
  onDone: () => void
  onMove: () => void
  records: string
  slug: string
  timeZone: string
}

/** One appointment: when, where and with whom; to move, to call off, to take along. */
export const AppointmentDetail = ({
  appointment,
  onDone,
  onMove,
  records,
  slug,
  timeZone,
}: Props): ReactNode => {
  const api = useApi()
  const call = usePortalCall()
  const { closeModal } = useModal()
  const { language, text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const { bookedBy, client, clientName, conflict, id, place, staffName } = appointment
  const [now] = useState(() => Date.now())
  const isAhead = Date.parse(appointment.startsAt) > now

  const callOff = async (): Promise<void> => {
    const done = await run(() => call(portalPath('callOffAppointment', id), {}))
    if (!done) return
    closeModal(slug)
    onDone()
    toastSuccess(text('calendarCanceled'))
  }

  return (
    <PortalForm
      buttons={
        <>
          {isAhead ? <Button onClick={onMove}>{text('calendarMove')}</Button> : null}
          {isAhead ? (
            <ActionButton busy={busy} buttonStyle="secondary" type="submit">
              {text('calendarCancel')}
            </ActionButton>
          ) : null}
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void callOff()}
    >
      <dl className="pcp-admin-calendar__facts">
        <div>
          <dt>{text('calendarWhen')}</dt>
          <dd>{timeSpan({ ...appointment, language, timeZone })}</dd>
        </div>
        <div>
          <dt>{text('calendarClient')}</dt>
          <dd>
            <Link href={`${records}/${client}`} prefetch={false}>
              {clientName}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{text('calendarStaff')}</dt>
          <dd>{staffName || text('calendarNobody')}</dd>
        </div>
        {place ? (
          <div>
            <dt>{text('calendarPlace')}</dt>
            <dd>{place}</dd>
          </div>
        ) : null}
      </dl>
      {conflict ? <PortalHint>{text('calendarConflictHint')}</PortalHint> : null}
      {bookedBy === 'client' ? <PortalHint>{text('calendarByClient')}</PortalHint> : null}
      <a download href={`${api}${portalPath('appointmentFile', id)}`}>
        {text('calendarFileAction')}
      </a>
      {isAhead ? <PortalHint>{text('calendarClientTold')}</PortalHint> : null}
    </PortalForm>
  )
}
