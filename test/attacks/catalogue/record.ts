import type { Attacks } from '../types.js'

/** The head of a client's record, and the photo there. */
export const recordAttacks = {
  'RECORD-01': {
    attack:
      'staff of another agency learn from the numbers on the tabs of a shared record how much of it is private: what they may not read is not counted',
    guards: [
      {
        guard: 'counts-of-readable-rows',
        change: ['overrideAccess: false', 'overrideAccess: true'],
      },
    ],
  },
  'RECORD-02': {
    attack:
      'staff of another agency who see a shared record, the client, or nobody put another photo there or take it off: refused',
    guards: [
      {
        guard: 'photos-by-owning-agency',
        change: ['!changesRecord(actor, client) || agency === null', 'agency === null'],
      },
    ],
  },
  'RECORD-03': {
    attack: 'something that is no picture is sent as a photo: refused, nothing is kept',
    guards: [{ guard: 'photos-are-pictures' }],
  },
  'RECORD-04': {
    attack: 'a photo with a virus in it: refused, nothing is kept',
    guards: [{ guard: 'infected-photo-refused' }, { guard: 'infected-staff-file-refused' }],
  },
  'RECORD-05': {
    attack:
      'staff mark a paper as a photo over the generated paths, so that no list shows it any more: it stays a paper',
    guards: [
      {
        guard: 'photos-by-their-action',
        with: 'access: {}',
      },
    ],
  },
  'RECORD-06': {
    attack:
      'staff of another agency read a photo that is private, or learn that there is one: the head names none',
    guards: [
      {
        guard: 'photo-of-readable-document',
        change: ['overrideAccess: false', 'overrideAccess: true'],
      },
    ],
  },
  'RECORD-07': {
    attack:
      'staff without client management, a client or nobody have the list of clients drawn, for the portal status in it: nothing',
    guards: [{ guard: 'status-for-client-management' }],
  },
} as const satisfies Attacks
