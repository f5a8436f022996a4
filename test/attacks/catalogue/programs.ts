import type { Attacks } from '../types.js'

export const programAttacks = {
  'PROGRAM-01': {
    attack:
      "staff enroll a client into another agency's program by the action: 400, nobody is in it",
    guards: [{ guard: 'enroll-own-programs' }],
  },
  'PROGRAM-02': {
    attack: 'staff enroll a client whom they do not see, as somebody of a household: 404',
    guards: [
      {
        guard: 'enroll-visible-clients',
        change: ['await visibleIDs(req, slugs.clients, ids)', 'ids'],
      },
    ],
  },
  'PROGRAM-03': {
    attack: 'staff enroll a client into a household of another agency: 400',
    guards: [{ guard: 'enroll-own-household' }],
  },
  'PROGRAM-04': {
    attack:
      'staff of another agency who see an enrollment end it, undo its end or make its client the head: 403',
    guards: [{ guard: 'exit-own-enrollments' }],
  },
  'PROGRAM-05': {
    attack: 'staff write half an exit over the generated paths: 400, nothing is written',
    guards: [{ guard: 'exit-whole-or-none' }],
  },
  'PROGRAM-06': {
    attack: "a client reads, filters or orders by staff's notes on a service: it is not there",
    guards: [{ guard: 'service-notes-for-staff', change: ['access: { read: staffAlone },', ''] }],
  },
  'PROGRAM-07': {
    attack: "a client reads, filters or orders by staff's notes on a referral: it is not there",
    guards: [{ guard: 'referral-notes-for-staff', change: ['access: { read: staffAlone },', ''] }],
  },
  'PROGRAM-08': {
    attack:
      'the agency that a client is referred to changes the words of who referred, or takes the referral back: 403; it may answer',
    guards: [{ guard: 'receiver-answers-alone', change: ['letReceiverAnswer,', ''] }],
  },
  'PROGRAM-09': {
    attack: 'an agency that is no part of a referral looks for it by every path: it is not there',
    guards: [
      {
        guard: 'referrals-between-two-agencies',
        change: [
          "read: { staff: 'either-agency', client: 'own' }",
          "read: { staff: 'any', client: 'own' }",
        ],
      },
    ],
  },
  'PROGRAM-10': {
    attack: 'another agency that sees the client looks for services by every path: none is there',
    guards: [
      {
        guard: 'services-stay-at-home',
        change: [
          "read: { staff: 'own-agency', client: 'own' }",
          "read: { staff: 'shared', client: 'own' }",
        ],
      },
    ],
  },
  'PROGRAM-11': {
    attack:
      'staff say of somebody else that they are the head as well, or name somebody of another household, while a head is made: 400, there is one head',
    guards: [{ guard: 'one-head-of-household' }],
  },
} as const satisfies Attacks
