import type {
  CalendarData,
  FreeTime,
  OwnAppointment,
} from '../../../src/features/appointments/loaders/calendar.js'
import { AppointmentView } from '../../../src/features/appointments/views/Appointment/index.js'
import { BookTimeView } from '../../../src/features/appointments/views/BookTime/index.js'
import { OwnCalendarView } from '../../../src/features/appointments/views/Calendar/index.js'
import { CalendarAddressView } from '../../../src/features/appointments/views/CalendarAddress/index.js'
import { page, type SamplePage } from './samplePage.js'

const ZONE = 'America/Los_Angeles'

const mine = (id: string, day: string, more: Partial<OwnAppointment> = {}): OwnAppointment => ({
  canceledBy: null,
  endsAt: `2026-${day}T18:30:00.000Z`,
  id,
  isAhead: true,
  place: 'Room 2',
  startsAt: `2026-${day}T18:00:00.000Z`,
  status: 'booked',
  with: 'Ana Ruiz',
  ...more,
})
const AHEAD = mine('a1', '12-03')
const CANCELED = mine('a2', '12-05', { canceledBy: 'staff', isAhead: false, status: 'canceled' })
const BEFORE = mine('a3', '11-03', { isAhead: false, place: null })

const FREE: FreeTime = {
  endsAt: '2026-12-04T17:30:00.000Z',
  place: null,
  slot: 's1',
  startsAt: '2026-12-04T17:00:00.000Z',
  with: 'Ana Ruiz',
}

const WEEK: CalendarData = {
  ahead: [AHEAD, CANCELED],
  before: [BEFORE],
  days: ['11-29', '11-30', '12-01', '12-02', '12-03', '12-04', '12-05'].map((day) => ({
    day: `2026-${day}`,
    free: day === '12-04' ? [FREE] : [],
    mine: day === '12-03' ? [AHEAD] : [],
  })),
  earlier: '2026-11-22',
  elsewhere: null,
  later: '2026-12-06',
  offers: true,
  timeZone: ZONE,
  today: '2026-12-01',
}
const EMPTY = WEEK.days.map(({ day }) => ({ day, free: [], mine: [] }))

const calendar = (name: string, data: Partial<CalendarData>, more: null | string = null) =>
  page(name, '/calendar', (view) => (
    <OwnCalendarView data={{ ...WEEK, ...data }} more={more} view={view} />
  ))

/** Pages about when and where. */
export const WHEN_PAGES: readonly SamplePage[] = [
  calendar('calendar', {}, '?show=60'),
  calendar('calendar-elsewhere', { ahead: [], before: [], days: EMPTY, elsewhere: '2026-12-10' }),
  calendar('calendar-empty', { ahead: [], before: [], days: EMPTY, offers: false }),
  ...[FREE, { ...FREE, place: 'Room 2' }, null].map((time, index) =>
    page(`book-time-${index}`, '/calendar/book', (view) => (
      <BookTimeView time={time} timeZone={ZONE} view={view} />
    )),
  ),
  ...[AHEAD, CANCELED, { ...CANCELED, canceledBy: 'client' as const }].map((appointment, index) =>
    page(`appointment-${index}`, '/calendar/a1', (view) => (
      <AppointmentView appointment={appointment} timeZone={ZONE} view={view} />
    )),
  ),
  ...[null, 'https://portal.example/api/portal/calendar-feed/abc'].map((url) =>
    page(`calendar-address-${url ? 'made' : 'none'}`, '/calendar/address', (view) => (
      <CalendarAddressView url={url} view={view} />
    )),
  ),
]
