import type { Attacks } from '../types.js'

/** Files that are sent ahead in parts. */
export const partAttacks = {
  'PART-01': {
    attack:
      'somebody asks about, sends on or takes into their own answer a file that another client has begun: 404, 410, it stays as it is',
    guards: [{ guard: 'uploads-of-own-session', with: 'and: []' }],
  },
  'PART-02': {
    attack:
      'more bytes are sent than were announced, with and without their length: 413, none more are kept',
    guards: [{ guard: 'no-more-than-announced', change: ['total > most', 'false'] }],
  },
  'PART-03': {
    attack: 'a file is announced that is larger than any may be: 413, nothing is begun',
    guards: [{ guard: 'announced-file-within-maximum' }],
  },
  'PART-04': {
    attack: 'parts are sent to one place at the same time: one is kept, the others are 409',
    guards: [
      { guard: 'offset-compared-and-set', with: 'and: [{ id: { equals: id } }]' },
      { guard: 'bytes-from-where-it-stands' },
    ],
  },
  'PART-05': {
    attack: 'bytes are sent from another place than where the file stands: 409, they are not kept',
    guards: [{ guard: 'bytes-from-where-it-stands' }],
  },
  'PART-06': {
    attack: 'a file that was begun for one request is taken into another, or sent unasked: 410',
    guards: [{ guard: 'uploads-for-one-place', with: 'const place: Where = {}' }],
  },
  'PART-07': {
    attack: 'an answer takes a file of which a part is missing: 409, nothing is stored',
    guards: [{ guard: 'whole-uploads-alone' }],
  },
  'PART-08': {
    attack: 'one file is taken into several answers at once: one gets it',
    guards: [{ guard: 'uploads-taken-once', with: '{}' }],
  },
  'PART-09': {
    attack:
      'files are begun again and again and never sent: no more wait than two answers could take',
    guards: [{ guard: 'unfinished-uploads-bounded' }],
  },
  'PART-10': {
    attack: 'a file is sent byte by byte, to fill the store with parts: 429 after a while',
    guards: [{ guard: 'parts-bounded' }],
  },
  'PART-11': {
    attack:
      'files are sent ahead for a request that was accepted or canceled: 409, nothing is begun',
    guards: [{ guard: 'parts-for-open-requests' }],
  },
  'PART-12': {
    attack:
      'a part comes in while its upload is dropped, to stay in the store where no row names it: nothing is left',
    guards: [{ guard: 'dropped-uploads-closed' }],
  },
} as const satisfies Attacks
