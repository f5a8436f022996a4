import type { Attacks } from '../types.js'

/** Whom one message reaches that goes to many, and who learns of it. */
export const massSendAttacks = {
  'MSS-01': {
    attack:
      'staff of another agency look at a mass send or its recipients, pause it, go on with it, end it or try it again: 404, and it stands',
    guards: [
      {
        guard: 'mass-sends-stay-at-home',
        change: ["staff: 'own-agency'", "staff: 'any'"],
      },
      {
        guard: 'mass-recipients-stay-at-home',
        change: ["staff: 'own-agency'", "staff: 'any'"],
      },
    ],
  },
  'MSS-02': {
    attack: 'staff without client management look who would get something, or send it to many: 403',
    guards: [{ guard: 'mass-sends-by-client-management' }],
  },
  'MSS-03': {
    attack:
      "a message to many names another agency's clients, or is sent in another agency's name: it reaches none of them",
    guards: [
      {
        guard: 'mass-sends-for-own-agency',
        change: [
          "actor.superUser === 'installation' ? named : actor.agency",
          'named ?? actor.agency',
        ],
      },
    ],
  },
  'MSS-04': {
    attack: "a message to many goes by another agency's enrollments: it reaches none of them",
    guards: [
      {
        guard: 'mass-sent-by-own-enrollments',
        change: ['{ agency: { equals: agency } }', '{ agency: { exists: true } }'],
      },
    ],
  },
  'MSS-05': {
    attack: 'a message to many reaches a sealed record that the sender does not see: it does not',
    guards: [
      {
        guard: 'mass-sent-to-readable-clients',
        change: ['[readable, ...where, ...also]', '[...where, ...also]'],
      },
    ],
  },
  'MSS-06': {
    attack: 'whoever moves to another agency while a mass send waits: it reaches nobody any more',
    guards: [{ guard: 'mass-sent-for-the-same-agency' }],
  },
  'MSS-07': {
    attack: 'a mass send that was paused goes on: nobody gets anything until it is resumed',
    guards: [{ guard: 'paused-sends-stop' }],
  },
  'MSS-08': {
    attack:
      'what a client wrote waits for nobody in particular, and a message goes to many: it still waits, and counts as answered nowhere',
    guards: [
      {
        guard: 'mass-message-is-no-answer',
        change: ['fixed.massSend === undefined', 'fixed.massSend !== null'],
      },
    ],
  },
} as const satisfies Attacks
