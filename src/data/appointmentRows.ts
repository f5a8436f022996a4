import type {
  AppointmentSide,
  AppointmentStatus,
  Repeats,
  SlotState,
} from '../core/status/appointment.js'
import type { Base, Maybe, Owned, Ref, WithEffects } from './rowBasics.js'

/** Stored shape of who meets whom, of what staff offer, and of whose time is being taken. */
export type AppointmentRows = {
  appointmentCalendars: Base & WithEffects & { dedupeKey: string; revision: string }
  appointmentSlots: Base &
    WithEffects & {
      agency: Ref
      count?: Maybe<number>
      every: number
      lastAt: string
      minutes: number
      place?: Maybe<string>
      removedTimes?: Maybe<string[]>
      repeats: Repeats
      revision?: Maybe<string>
      staff?: Maybe<Ref>
      startsAt: string
      state: SlotState
      timeZone?: Maybe<string>
      until?: Maybe<string>
    }
  appointments: Base &
    Owned &
    WithEffects & {
      bookedBy?: Maybe<AppointmentSide>
      canceledAt?: Maybe<string>
      canceledBy?: Maybe<AppointmentSide>
      endsAt: string
      place?: Maybe<string>
      revision: number
      staff?: Maybe<Ref>
      staffName?: Maybe<string>
      staffNameForClients?: Maybe<string>
      startsAt: string
      status: AppointmentStatus
    }
}
