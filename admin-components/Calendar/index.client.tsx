'use client'

import { Gutter, useModal } from '@payloadcms/ui'
import { useRouter, useSearchParams } from 'next/navigation.js'
import { lazy, Suspense, useCallback, useState, useSyncExternalStore, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { useAskedAppointment } from '../hooks/useAskedAppointment.js'
import { useCalendar, type CalendarAppointment, type CalendarOffer } from '../hooks/useCalendar.js'
import { useColleagues } from '../hooks/useColleagues.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { useApi } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { minutesOf } from '../shared/timeSpan.js'
import { AppointmentDetail } from './AppointmentDetail.client.js'
import { AppointmentForm, type AppointmentDraft } from './AppointmentForm.client.js'
import { CalendarBar } from './CalendarBar.client.js'
import { OfferDetail } from './OfferDetail.client.js'
import { SlotForm } from './SlotForm.client.js'
import type { MarkedTime } from './WeekGrid.client.js'
import './index.css'

const base = 'pcp-admin-calendar'
const DIALOG = 'pcp-calendar'
/** Narrower than this a week does not fit beside itself: the list does. */
const NARROW = '(max-width: 768px)'
const HOUR = 3_600_000

const WeekGrid = lazy(() => import('./WeekGrid.client.js'))

export type CalendarProps = {
  /** Whether the staff user has client management. */
  allowed: boolean
  /** Slug of the collection of clients. */
  clients: string
  me: ID | null
  /** Whether the staff user belongs to no agency: then there is no calendar of one. */
  needsAgency: boolean
  /** Address of clients' records, before the id. */
  records: string
}

type Open =
  | { appointment: CalendarAppointment; kind: 'appointment' }
  | { draft: AppointmentDraft; kind: 'form' }
  | { kind: 'offer'; offer: CalendarOffer }
  | { kind: 'slot'; time: MarkedTime }

/** The next full hour, half an hour long. */
const soon = (): MarkedTime => ({
  minutes: 30,
  startsAt: new Date(Math.ceil((Date.now() + HOUR) / HOUR) * HOUR).toISOString(),
})

const isNarrow = (): boolean => globalThis.matchMedia(NARROW).matches
/** On the server nobody knows. */
const isWide = (): boolean => false
const onResize = (changed: () => void): (() => void) => {
  const query = globalThis.matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** What is shown stands in the address: Back, a bookmark and a reload lead to it again. */
const usePlace = () => {
  const router = useRouter()
  const params = useSearchParams()
  const narrow = useSyncExternalStore(onResize, isNarrow, isWide)
  const go = useCallback(
    (changes: Readonly<Record<string, null | string>>) => {
      const next = new URLSearchParams(params)
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) next.delete(name)
        else next.set(name, value)
      }
      router.push(`?${next.toString()}`, { scroll: false })
    },
    [params, router],
  )
  const show = params.get('show')
  return {
    asList: show === null ? narrow : show === 'list',
    go,
    staff: params.get('staff') ?? '',
    week: params.get('week'),
  }
}

const Calendar = ({ clients, me, records }: CalendarProps): ReactNode => {
  const api = useApi()
  const { openModal } = useModal()
  const { text } = usePortalTranslation()
  const { asList, go, staff, week: from } = usePlace()
  const [revision, setRevision] = useState(0)
  const reload = useCallback(() => setRevision((before) => before + 1), [])
  useLiveChanges({ api, onChange: reload })
  const { failed, week } = useCalendar({ from, revision, staff })
  const { colleagues } = useColleagues()
  const [open, setOpen] = useState<null | Open>(null)

  const show = (next: Open): void => {
    setOpen(next)
    openModal(DIALOG)
  }
  useAskedAppointment(week, (appointment) => show({ appointment, kind: 'appointment' }))
  const schedule = (time: MarkedTime): void =>
    show({ draft: { appointment: null, time }, kind: 'form' })
  const move = (appointment: CalendarAppointment, time: MarkedTime): void =>
    show({ draft: { appointment, time }, kind: 'form' })

  return (
    <>
      <CalendarBar
        asList={asList}
        colleagues={colleagues}
        go={go}
        onAdd={() => show({ kind: 'slot', time: soon() })}
        onSchedule={() => schedule(soon())}
        staff={staff}
        week={week}
      />
      <PortalAlert message={failed} />
      {week ? (
        <Suspense fallback={<PortalHint>{text('cardLoading')}</PortalHint>}>
          <div className={`${base}__grid ${asList ? `${base}__grid--list` : ''}`}>
            <WeekGrid
              asList={asList}
              ofEverybody={staff === 'all'}
              onAppointment={(appointment) => show({ appointment, kind: 'appointment' })}
              onMark={schedule}
              onMove={move}
              onOffer={(offer) => show({ kind: 'offer', offer })}
              week={week}
            />
          </div>
        </Suspense>
      ) : null}
      {week?.more ? <PortalHint>{text('calendarMore')}</PortalHint> : null}
      {open && week ? (
        <PortalDialog slug={DIALOG} title={text(TITLE[titleOf(open)])}>
          {open.kind === 'appointment' ? (
            <AppointmentDetail
              appointment={open.appointment}
              onDone={reload}
              onMove={() =>
                setOpen({
                  draft: {
                    appointment: open.appointment,
                    time: {
                      minutes: minutesOf(open.appointment),
                      startsAt: open.appointment.startsAt,
                    },
                  },
                  kind: 'form',
                })
              }
              records={records}
              slug={DIALOG}
              timeZone={week.timeZone}
            />
          ) : null}
          {open.kind === 'form' ? (
            <AppointmentForm
              clients={clients}
              colleagues={colleagues}
              draft={open.draft}
              me={me}
              onDone={reload}
              slug={DIALOG}
              week={week}
            />
          ) : null}
          {open.kind === 'offer' ? (
            <OfferDetail
              offer={open.offer}
              onDone={reload}
              slug={DIALOG}
              timeZone={week.timeZone}
            />
          ) : null}
          {open.kind === 'slot' ? (
            <SlotForm
              colleagues={colleagues}
              onDone={reload}
              slug={DIALOG}
              time={open.time}
              timeZone={week.timeZone}
            />
          ) : null}
        </PortalDialog>
      ) : null}
    </>
  )
}

const TITLE = {
  appointment: 'calendarAppointment',
  move: 'calendarMove',
  offer: 'calendarOffered',
  schedule: 'calendarSchedule',
  slot: 'calendarAddSlot',
} as const

const titleOf = (open: Open): keyof typeof TITLE => {
  if (open.kind !== 'form') return open.kind
  return open.draft.appointment ? 'move' : 'schedule'
}

/** The care team's calendar: the week from Sunday or its list, appointments and offered times. */
export const CalendarClient = (props: CalendarProps): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <Gutter className={base}>
      <div className={`${base}__page`}>
        {props.allowed ? (
          <Calendar {...props} />
        ) : (
          <>
            <h1>{text('calendarTitle')}</h1>
            <PortalHint>{text('calendarNotAllowed')}</PortalHint>
          </>
        )}
        {props.allowed && props.needsAgency ? (
          <PortalHint>{text('calendarOwnAlone')}</PortalHint>
        ) : null}
      </div>
    </Gutter>
  )
}
