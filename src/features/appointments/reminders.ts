import type { Effect } from '../../contract/effects.js'
import { HOUR } from '../../core/clock.js'

/** So many hours before, clients are reminded: "a day and two hours before". */
const HOURS_BEFORE = [24, 2] as const

/** A mail's variant is one number: the appointment's revision, and how many hours before. */
const BASE = 100

/** As which an appointment was seen when a reminder was made ready. */
export const revisionOfReminder = (variant: number): number => Math.floor(variant / BASE)

type Planned = { id: string; now: Date; revision: number; startsAt: string }

/**
 * Mails that remind of an appointment, each unless its moment is over. They wait in the outbox; one
 * for an appointment that was moved or called off comes to nothing when its moment is there.
 */
export const remindersOf = ({ id, now, revision, startsAt }: Planned): Effect[] =>
  HOURS_BEFORE.flatMap((hours): Effect[] => {
    const at = new Date(Date.parse(startsAt) - hours * HOUR)
    if (at.getTime() <= now.getTime()) return []
    return [
      {
        key: `appointment-reminder:${id}:${revision}:${hours}`,
        kind: 'mail',
        mail: 'appointment-reminder',
        notBefore: at.toISOString(),
        subject: id,
        variant: revision * BASE + hours,
      },
    ]
  })
