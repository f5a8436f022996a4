import type { Attacks } from '../types.js'

export const caseBoardAttacks = {
  'BOARD-01': {
    attack:
      'staff name another agency in the address of the board, of its cases and of the load of its workers: they get their own, and nothing of the other is there',
    guards: [
      {
        guard: 'board-of-own-agency',
        change: [
          "actor.superUser === 'installation' ? (asked ?? null) : actor.agency",
          '(asked ?? actor.agency)',
        ],
      },
    ],
  },
} as const satisfies Attacks
