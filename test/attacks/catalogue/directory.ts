import type { Attacks } from '../types.js'

/** What is written for every client: community info and places that help. */
export const directoryAttacks = {
  'DIRECTORY-1': {
    attack:
      'a client reads a place of the directory that is not published, or writes one; staff who are no super user write one: nothing, or 403',
    guards: [
      {
        guard: 'resources-once-published',
        with: "resources: { create: { staff: 'any' }, delete: { staff: 'any' }, read: { staff: 'any', client: 'connected' }, update: { staff: 'any' } }",
      },
    ],
  },
  'DIRECTORY-2': {
    attack: 'a place of the directory has a website that runs a script: refused',
    guards: [
      {
        guard: 'websites-alone',
        change: ['isWebsite(value)', 'true'],
      },
    ],
  },
} as const satisfies Attacks
