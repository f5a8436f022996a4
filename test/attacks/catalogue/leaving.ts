import type { Attacks } from '../types.js'

/** What stays behind when somebody or something goes. */
export const leavingAttacks = {
  'LEAVE-01': {
    attack:
      'an agency is deleted with a super user in it, who would be one of the whole installation without it: 409',
    guards: [
      { guard: 'agency-held-by-staff', change: ['slug === staffSlug &&', 'slug === "" &&'] },
    ],
  },
} as const satisfies Attacks
