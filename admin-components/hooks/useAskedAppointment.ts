import { useEffect, useRef } from 'react'

import { useAskedOnce } from './useAskedOnce.js'
import type { CalendarAppointment, CalendarWeek } from './useCalendar.js'

/** Opens the appointment of the week that a link names (`?appointment=` and its id), once. */
export const useAskedAppointment = (
  week: CalendarWeek | null,
  open: (appointment: CalendarAppointment) => void,
): void => {
  const asked = useAskedOnce('appointment')
  const opened = useRef(false)
  useEffect(() => {
    if (asked === null || week === null || opened.current) return
    opened.current = true
    const found = week.appointments.find(({ id }) => id === asked)
    if (found) open(found)
  }, [asked, open, week])
}
