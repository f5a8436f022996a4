import type { Attacks } from '../types.js'

/** What a client sends unasked, and what becomes of it. */
export const documentAttacks = {
  'DOC-01': {
    attack:
      'a client takes back or asks to remove what staff shared with them, or what is somebody else’s: 403, 404, it stays',
    guards: [{ guard: 'own-files-alone' }],
  },
  'DOC-02': {
    attack: 'a client takes a file back after half an hour: 409, it stays',
    guards: [{ guard: 'taken-back-in-time', with: '{}' }],
  },
  'DOC-03': {
    attack:
      'a client files what they send under a category that the agency does not offer: 400, nothing is stored',
    guards: [{ guard: 'sent-where-the-agency-files', with: 'const isOurs = true' }],
  },
  'DOC-04': {
    attack: 'many files are sent unasked at once: no more stay than there is room for',
    guards: [{ guard: 'sent-within-quota' }],
  },
  'DOC-05': {
    attack: 'staff write over a generated path that the client sent or took back a file: ignored',
    guards: [
      {
        guard: 'sent-by-client-told-by-server',
        change: ['update: () => false', 'update: () => true'],
      },
    ],
  },
  'DOC-06': {
    attack:
      'files that are too large together are to become one document: 413, they never stand in memory, nothing is stored',
    guards: [{ guard: 'sent-together-bounded' }],
  },
} as const satisfies Attacks
