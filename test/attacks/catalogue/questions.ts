import type { Attacks } from '../types.js'

/** Questions of assessments, and the answers to them. */
export const questionAttacks = {
  'QUES-01': {
    attack:
      'a client reads over REST how many points each answer is worth: none are told, neither of choices nor of scores',
    guards: [{ guard: 'points-for-staff', change: ['{ read: isStaff }', '{ read: () => true }'] }],
  },
} as const satisfies Attacks
