import type { Attacks } from '../types.js'

/** Whose time is taken by whom, and who learns of it. */
export const appointmentAttacks = {
  'APT-01': {
    attack:
      'staff of another agency, or another client, look at an appointment, move it, call it off or take its file: 404, and it stands',
    guards: [
      {
        guard: 'appointments-stay-at-home',
        change: [
          "read: { staff: 'own-agency', needs: 'client-management', client: 'own' }",
          "read: { staff: 'any', needs: 'client-management', client: 'connected' }",
        ],
      },
      { guard: 'appointments-of-own-agency' },
      {
        guard: 'slots-of-own-agency',
        change: ["staff: 'own-agency'", "staff: 'any'"],
      },
      {
        guard: 'calendar-of-own-agency',
        change: [
          "actor.superUser === 'installation' ? (asked ?? null) : actor.agency",
          'asked ?? actor.agency',
        ],
      },
    ],
  },
  'APT-02': {
    attack: 'an appointment or an offer in the calendar of somebody of another agency: 400',
    guards: [
      {
        guard: 'appointments-with-colleagues',
        change: ['!staff || !sameID(toID(staff.agency), agency)', '!staff'],
      },
    ],
  },
  'APT-03': {
    attack:
      'staff without client management look at the calendar, schedule or offer; anybody writes rows over the generated paths: 403',
    guards: [
      {
        guard: 'appointments-stay-at-home',
        change: ["update: 'never'", "update: { staff: 'own-agency' }"],
      },
    ],
  },
  'APT-04': {
    attack:
      'a client books with somebody who is not on the care team, lets nobody book or is of another agency, or a time that is not offered: 404, 409',
    guards: [
      {
        guard: 'slots-of-own-care-team',
        change: ['offersTimes(one) && ', ''],
      },
      { guard: 'slots-switched-off', with: 'staff.id !== null' },
      {
        guard: 'slots-of-clients-agency',
        change: ['|| !sameID(toID(slot.agency), recordAgency)', ''],
      },
      { guard: 'only-offered-times', change: ['!time', '!times'] },
    ],
  },
  'APT-05': {
    attack: 'a client takes all the times there are, so that nobody else gets one: five ahead',
    guards: [{ guard: 'few-bookings-ahead' }],
  },
  'APT-06': {
    attack: 'a place or a name ends its line in a calendar file and adds what it likes: text',
    guards: [
      {
        guard: 'calendar-text-escaped',
        change: ['.replaceAll(/\\r\\n|[\\r\\n\\u2028\\u2029]/g, String.raw`\\n`)', ''],
      },
    ],
  },
  'APT-07': {
    attack: 'many take the same time of somebody at the same moment, by whatever way: one of them',
    guards: [
      {
        guard: 'calendar-as-it-was-seen',
        change: ['{ revision: { equals: calendar.revision } }', '{}'],
      },
    ],
  },
  'APT-08': {
    attack: 'staff schedule or move into time that is taken without having seen it: 409',
    guards: [
      { guard: 'time-taken-once', change: ['!insist && ', '!insist && isBusy === undefined && '] },
    ],
  },
  'APT-09': {
    attack: 'a server dies right behind a booking, and somebody else takes the same time: 409',
    guards: [
      {
        guard: 'taken-time-settled-first',
        change: ['if (!calendar?.effectsPendingAt) return calendar', 'return calendar'],
      },
    ],
  },
  'APT-10': {
    attack:
      'a calendar file carries who a client is into programs of others: what they are called alone',
    guards: [
      {
        guard: 'first-name-alone-in-files',
        change: [
          "work.client.preferredName || work.client.firstName || ''",
          '`${work.client.firstName} ${work.client.lastName}`',
        ],
      },
    ],
  },
  'APT-11': {
    attack:
      'a staff user leaves, and clients come to appointments with nobody: they are handed over',
    guards: [{ guard: 'appointments-handed-over', change: ["to: 'successor'", "to: 'nobody'"] }],
  },
  'APT-12': {
    attack:
      'the address of a calendar is guessed, was ended or renewed, or is of who is disconnected or whose record is locked: 404',
    guards: [
      {
        guard: 'calendar-of-open-connection',
        change: ["connection?.status !== 'connected' ||", ''],
      },
      {
        guard: 'calendar-of-record-in-use',
        change: ['await isLocked(req, client)', 'await isLocked(req, client) && token === null'],
      },
    ],
  },
  'APT-13': {
    attack:
      'the address of a calendar tells a stranger where, why or with whom somebody is: when, alone',
    guards: [
      {
        guard: 'calendar-tells-times-alone',
        change: ['isCanceled: false,', 'isCanceled: false, place: row.place,'],
      },
    ],
  },
  'APT-14': {
    attack: 'a program asks for the same calendar without end: 429',
    guards: [{ guard: 'calendar-asked-for-in-measure' }],
  },
} as const satisfies Attacks
