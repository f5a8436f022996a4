import { useEffect, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'

export type CalendarAppointment = {
  bookedBy: 'client' | 'staff' | null
  client: ID
  clientName: string
  conflict: boolean
  endsAt: string
  id: string
  place: null | string
  staff: ID | null
  staffName: string
  startsAt: string
}

export type CalendarOffer = {
  bookable: boolean
  endsAt: string
  place: null | string
  repeats: boolean
  slot: string
  staff: ID
  staffName: string
  startsAt: string
}

export type CalendarWeek = {
  appointments: CalendarAppointment[]
  from: string
  more: boolean
  offered: CalendarOffer[]
  timeZone: string
  to: string
}

type Asked = { from: null | string; revision: number; staff: string }

/** One week of somebody's calendar, or of everybody's; read again with each revision. */
export const useCalendar = ({
  from,
  revision,
  staff,
}: Asked): { failed: null | string; week: CalendarWeek | null } => {
  const call = usePortalCall()
  const [week, setWeek] = useState<CalendarWeek | null>(null)
  const [failed, setFailed] = useState<null | string>(null)
  useEffect(() => {
    let isCurrent = true
    const query = new URLSearchParams()
    if (from !== null) query.set('from', from)
    if (staff !== '') query.set('staff', staff)
    void call<CalendarWeek>(`${portalPath('calendar')}?${query.toString()}`).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setWeek(answer.data)
      setFailed(answer.ok ? null : answer.message)
    })
    return () => {
      isCurrent = false
    }
  }, [call, from, revision, staff])
  return { failed, week }
}
