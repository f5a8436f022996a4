import type { Attacks } from '../types.js'

/** Where a client says they are, unasked, and what becomes of it. */
export const placeAttacks = {
  'PLACE-01': {
    attack:
      'a client deletes a place that staff wrote down, or that is somebody else’s: 403, 404, it stays',
    guards: [{ guard: 'own-places-alone' }],
  },
  'PLACE-02': {
    attack:
      'staff write over a generated path that a client told a place, so that it goes for theirs: ignored',
    guards: [
      { guard: 'told-by-client-by-server', change: ['update: () => false', 'update: () => true'] },
    ],
  },
  'PLACE-03': {
    attack:
      'staff save a form that was open while the client deleted the place: 409, its words do not come back',
    guards: [{ guard: 'deleted-places-stay-empty' }],
  },
} as const satisfies Attacks
