import type { Attacks } from '../types.js'

/** Looking for people who are clients, and asking whether somebody is one. */
export const findingAttacks = {
  'FIND-01': {
    attack:
      'staff look by name, date of birth, identifier, phone and mail for a client whom they may not read, and a client looks for others: nothing is found',
    guards: [
      {
        guard: 'found-among-readable-clients',
        change: ['overrideAccess: false', 'overrideAccess: true'],
      },
    ],
  },
  'FIND-02': {
    attack:
      'staff without client management learn by the search where a client’s portal connection stands: it is not told',
    guards: [
      {
        guard: 'found-status-for-client-management',
        change: ["!hasPermission(actor, 'client-management') ||", ''],
      },
    ],
  },
  'FIND-03': {
    attack:
      'staff ask with name, date of birth and Social Security number whether somebody is a client of another agency who does not share: nothing is said; a client asks: refused',
    guards: [{ guard: 'duplicates-among-readable-clients', with: 'const readable = {}' }],
  },
  'FIND-04': {
    attack:
      'staff guess the Social Security number of a client by trying one after the other on the form of a new one: after 30 in an hour 429',
    guards: [{ guard: 'ssn-matches-per-staff' }],
  },
  'FIND-05': {
    attack:
      'staff and clients read, filter or order by that by which equal Social Security numbers are recognised: it is nowhere, and refused like what is not there',
    guards: [
      { guard: 'hidden-fields-unasked' },
      { guard: 'denied-fields-unasked', with: 'return false' },
    ],
  },
  'FIND-06': {
    attack:
      'staff put clients whom they may not read among those whom they opened last, to be told their names on the dashboard; clients and nobody ask for it: nothing is told',
    guards: [
      {
        guard: 'dashboard-names-of-readable-clients',
        change: ['overrideAccess: false', 'overrideAccess: true'],
      },
    ],
  },
  'INVITE-MANY-01': {
    attack:
      'staff put clients whom they may not read into a selection to be invited, or ask about them: each is answered as not there, nobody is invited',
    guards: [
      {
        guard: 'invited-among-readable-clients',
        change: ['overrideAccess: false', 'overrideAccess: true'],
      },
    ],
  },
  'INVITE-MANY-02': {
    attack:
      'staff without client management, a client or nobody invites a selection: refused, nobody is invited',
    guards: [
      { guard: 'many-invited-by-client-management' },
      { guard: 'many-checked-by-client-management' },
    ],
  },
} as const satisfies Attacks
