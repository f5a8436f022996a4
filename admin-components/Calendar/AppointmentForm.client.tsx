'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { sameID } from '../../src/core/ids.js'
import { overlaps } from '../../src/core/slotTimes.js'
import { momentIn, wallClockIn } from '../../src/core/wallClock.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { PersonSearch } from '../EnrollDialog/PersonSearch.client.js'
import type { CalendarAppointment, CalendarWeek } from '../hooks/useCalendar.js'
import type { Colleague } from '../hooks/useColleagues.js'
import type { Person } from '../hooks/useHouseholds.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { timeSpan } from '../shared/timeSpan.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import type { MarkedTime } from './WeekGrid.client.js'

/** What a form begins with: a marked time, or an appointment that is to be moved. */
export type AppointmentDraft = { appointment: CalendarAppointment | null; time: MarkedTime }

type Props = {
  clients: string
  colleagues: readonly Colleague[]
  draft: AppointmentDraft
  me: ID | null
  onDone: () => void
  slug: string
  week: CalendarWeek
}

const TAKEN = new Set(['CLIENT_BUSY', 'TIME_TAKEN'])

/** Appointments of the shown week that are in the way of a time: of the same person, or the client. */
const inTheWay = (
  { appointments, timeZone }: CalendarWeek,
  wanted: {
    client: ID | null
    except: string | undefined
    minutes: number
    staff: ID | null
    startsAt: string
  },
): CalendarAppointment[] => {
  const start = momentIn(timeZone, wanted.startsAt)
  if (!start || !Number.isFinite(wanted.minutes)) return []
  const time = {
    endsAt: new Date(start.getTime() + wanted.minutes * 60_000).toISOString(),
    startsAt: start.toISOString(),
  }
  return appointments.filter(
    (one) =>
      one.id !== wanted.except &&
      (sameID(one.staff, wanted.staff) || sameID(one.client, wanted.client)) &&
      overlaps(one, time),
  )
}

/** A new appointment, or another time for one; what is in the way is shown before it is kept. */
export const AppointmentForm = ({
  clients,
  colleagues,
  draft: { appointment, time },
  me,
  onDone,
  slug,
  week,
}: Props): ReactNode => {
  const call = usePortalCall()
  const { closeModal } = useModal()
  const { language, text } = usePortalTranslation()
  const { busy, dismiss, failure, run } = useAction()
  const { timeZone } = week
  const known = appointment
    ? { id: String(appointment.client), name: appointment.clientName }
    : null
  const [client, setClient] = useState<null | Pick<Person, 'id' | 'name'>>(known)
  const [staff, setStaff] = useState(appointment?.staff ? String(appointment.staff) : '')
  const [startsAt, setStartsAt] = useState(wallClockIn(timeZone, new Date(time.startsAt)))
  const [minutes, setMinutes] = useState(String(time.minutes))
  const [place, setPlace] = useState(appointment?.place ?? '')

  const others = inTheWay(week, {
    client: client?.id ?? null,
    except: appointment?.id,
    minutes: Number(minutes),
    staff: staff === '' ? me : staff,
    startsAt,
  })
  const send = async (insist: boolean): Promise<void> => {
    if (!client) return
    const path = appointment
      ? portalPath('moveAppointment', appointment.id)
      : portalPath('scheduleAppointment', client.id)
    const body = { insist, minutes, place, startsAt, ...(staff === '' ? {} : { staff }) }
    const kept = await run(() => call(path, body))
    if (!kept) return
    closeModal(slug)
    onDone()
    toastSuccess(text(appointment ? 'calendarMoved' : 'calendarScheduled'))
  }
  const change = (set: (value: string) => void) => (value: string) => {
    dismiss()
    set(value)
  }
  const isTaken = failure !== null && TAKEN.has(failure.code ?? '')

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} disabled={client === null} type="submit">
            {text(appointment ? 'calendarMove' : 'calendarSchedule')}
          </ActionButton>
          {isTaken ? (
            <Button buttonStyle="secondary" onClick={() => void send(true)}>
              {text('calendarAnyway')}
            </Button>
          ) : null}
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void send(false)}
    >
      {client ? (
        <div className="pcp-admin-calendar__chosen">
          <span>{text('calendarWith', { name: client.name })}</span>
          {appointment ? null : (
            <button className="pcp-admin-table__tool" onClick={() => setClient(null)} type="button">
              {text('calendarOtherClient')}
            </button>
          )}
        </div>
      ) : (
        <PersonSearch
          chooses="calendarChooseClient"
          onAdd={setClient}
          present={[]}
          slug={clients}
        />
      )}
      <SelectBox
        choices={colleagues
          .filter(({ id }) => !sameID(id, me))
          .map(({ id, name }) => ({ label: name, value: String(id) }))}
        label={text('calendarStaff')}
        name="staff"
        onChange={change(setStaff)}
        placeholder={text('calendarMe')}
        value={sameID(staff, me) ? '' : staff}
      />
      <TextBox
        label={text('calendarStart', { zone: timeZone })}
        name="startsAt"
        onChange={change(setStartsAt)}
        required
        type="datetime-local"
        value={startsAt}
      />
      <TextBox
        label={text('calendarMinutes')}
        name="minutes"
        onChange={change(setMinutes)}
        required
        type="number"
        value={minutes}
      />
      <TextBox label={text('calendarPlace')} name="place" onChange={setPlace} value={place} />
      <div aria-live="polite">
        {others.map((one) => (
          <PortalHint key={one.id}>
            {`${text('calendarConflict')}: ${one.clientName}, ${timeSpan({ ...one, language, timeZone })}`}
          </PortalHint>
        ))}
      </div>
      <PortalHint>{text('calendarClientTold')}</PortalHint>
    </PortalForm>
  )
}
