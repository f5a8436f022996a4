import type { PortalRoute } from './route.js'

/** Rows of the table of pages about when client and care team meet. */
export const CALENDAR_ROUTES: readonly PortalRoute[] = [
  {
    access: 'connected',
    load: () => import('../features/appointments/views/Calendar/page.js'),
    name: 'calendar',
    nav: { icon: 'calendar', label: 'client.navCalendar', place: 'more' },
    pattern: '/calendar',
    title: 'client.calendarTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/appointments/views/BookTime/page.js'),
    name: 'book-time',
    pattern: '/calendar/book',
    title: 'client.calendarTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/appointments/views/CalendarAddress/page.js'),
    name: 'calendar-address',
    pattern: '/calendar/address',
    title: 'client.feedTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/appointments/views/Appointment/page.js'),
    name: 'appointment',
    pattern: '/calendar/:appointmentID',
    title: 'client.appointmentTitle',
  },
]
