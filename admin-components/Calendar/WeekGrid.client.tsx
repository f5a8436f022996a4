'use client'

import FullCalendar from '@fullcalendar/react'
import interactionPlugin from '@fullcalendar/react/interaction'
import listPlugin from '@fullcalendar/react/list'
import esLocale from '@fullcalendar/react/locales/es'
import classicTheme from '@fullcalendar/react/themes/classic'
import timeGridPlugin from '@fullcalendar/react/timegrid'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { CalendarAppointment, CalendarOffer, CalendarWeek } from '../hooks/useCalendar.js'
import '@fullcalendar/react/skeleton.css'
import '@fullcalendar/react/themes/classic/theme.css'

const PLUGINS = [timeGridPlugin, listPlugin, interactionPlugin, classicTheme]
const LOCALES = [esLocale]
const base = 'pcp-admin-calendar'

/** A span that was marked in the grid: when it begins, and how long it is. */
export type MarkedTime = { minutes: number; startsAt: string }

export type GridProps = {
  asList: boolean
  onAppointment: (one: CalendarAppointment) => void
  onMark: (time: MarkedTime) => void
  onMove: (one: CalendarAppointment, time: MarkedTime) => void
  onOffer: (one: CalendarOffer) => void
  /** Also say whose each one is. */
  ofEverybody: boolean
  week: CalendarWeek
}

const spanOf = (start: Date | null, end: Date | null): MarkedTime | null =>
  start && end
    ? { minutes: (end.getTime() - start.getTime()) / 60_000, startsAt: start.toISOString() }
    : null

/**
 * The week on the clock of the agency, as a grid or a list. Loaded by itself: no other page of the
 * panel carries the calendar library.
 */
const WeekGrid = ({
  asList,
  ofEverybody,
  onAppointment,
  onMark,
  onMove,
  onOffer,
  week,
}: GridProps): ReactNode => {
  const { language, text } = usePortalTranslation()
  const whose = (name: string): string => (ofEverybody ? ` · ${name}` : '')
  const events = [
    ...week.appointments.map((one) => ({
      className: `${base}__event ${one.conflict ? `${base}__event--conflict` : ''}`,
      end: one.endsAt,
      extendedProps: { appointment: one },
      id: one.id,
      start: one.startsAt,
      title: `${one.conflict ? `${text('calendarConflict')}: ` : ''}${one.clientName}${whose(one.staffName)}`,
    })),
    ...week.offered.map((one) => ({
      className: `${base}__event ${base}__event--offer`,
      editable: false,
      end: one.endsAt,
      extendedProps: { offer: one },
      id: `${one.slot} ${one.startsAt}`,
      start: one.startsAt,
      title: `${text('calendarOffered')}${whose(one.staffName)}`,
    })),
  ]
  return (
    <FullCalendar
      allDaySlot={false}
      dayHeaderFormat={{ day: 'numeric', month: 'short', weekday: 'short' }}
      editable
      eventClick={({ event }) => {
        const { appointment, offer } = event.extendedProps as {
          appointment?: CalendarAppointment
          offer?: CalendarOffer
        }
        if (appointment) onAppointment(appointment)
        else if (offer) onOffer(offer)
      }}
      eventDrop={({ event, revert }) => {
        const { appointment } = event.extendedProps as { appointment?: CalendarAppointment }
        const to = spanOf(event.start, event.end)
        // It is moved once that was confirmed, not by a slip of the hand
        revert()
        if (appointment && to) onMove(appointment, to)
      }}
      eventResize={({ event, revert }) => {
        const { appointment } = event.extendedProps as { appointment?: CalendarAppointment }
        const to = spanOf(event.start, event.end)
        revert()
        if (appointment && to) onMove(appointment, to)
      }}
      events={events}
      firstDay={0}
      headerToolbar={false}
      height="auto"
      initialDate={week.from}
      initialView={asList ? 'listWeek' : 'timeGridWeek'}
      key={`${week.from} ${asList} ${language}`}
      locale={language.startsWith('es') ? 'es' : 'en'}
      locales={LOCALES}
      noEventsContent={text('calendarEmpty')}
      nowIndicator
      plugins={PLUGINS}
      select={({ end, start }) => {
        const marked = spanOf(start, end)
        if (marked) onMark(marked)
      }}
      selectable
      slotEventOverlap={false}
      slotMaxTime={hoursOf(week).max}
      slotMinTime={hoursOf(week).min}
      timeZone={week.timeZone}
    />
  )
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00:00`

/** The hours of a working day, and those before and after it in which there is something. */
const hoursOf = ({ appointments, offered, timeZone }: CalendarWeek) => {
  const at = new Intl.DateTimeFormat('en-US', { hour: 'numeric', hourCycle: 'h23', timeZone })
  const hour = (iso: string, before = 0): number =>
    Number(at.format(new Date(Date.parse(iso) - before)))
  const all = [...appointments, ...offered]
  const first = Math.min(8, ...all.map(({ startsAt }) => hour(startsAt)))
  const last = Math.max(18, ...all.map(({ endsAt }) => hour(endsAt, 1) + 1))
  const isOverMidnight = all.some(({ endsAt, startsAt }) => hour(endsAt, 1) < hour(startsAt))
  return {
    max: clock(isOverMidnight ? 24 : last),
    min: clock(isOverMidnight ? 0 : first),
  }
}

export default WeekGrid
