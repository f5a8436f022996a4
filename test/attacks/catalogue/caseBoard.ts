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
  'BOARD-02': {
    attack:
      'staff of another agency open the page of a private case by its id, over REST and GraphQL, staff without client management and its client any: nothing of it is there',
    guards: [
      {
        guard: 'case-page-of-visible-cases',
        with: "const [row] = (await req.payload.find({ collection: 'cases', depth: 0, where: { id: { equals: id } } })).docs",
      },
    ],
  },
} as const satisfies Attacks
