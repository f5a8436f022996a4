import type { Attacks } from '../types.js'

const archiveWithClientsAccess = {
  guard: 'archive-with-clients-access',
  with: 'overrideAccess: true',
}

export const privacyAttacks = {
  'DATA-01': {
    attack: 'a stolen database is searched for equal Social Security numbers: no two look alike',
    guards: [
      { guard: 'fresh-nonce', change: ['randomBytes(NONCE_BYTES)', 'Buffer.alloc(NONCE_BYTES)'] },
    ],
  },
  'DATA-02': {
    attack: 'a sealed number is copied to another row: it does not open there',
    guards: [
      { guard: 'sealed-to-its-place', change: ['`${collection}:${row}:${field}`', "'place'"] },
    ],
  },
  'DATA-03': {
    attack: 'a sealed number is damaged in the database: lists answer, and saving wipes nothing',
    guards: [
      {
        guard: 'unreadable-seal-is-nothing',
        change: ['} catch {\n    return null\n  }', '} finally {\n  }'],
      },
    ],
  },
  'DATA-04': {
    attack: 'keys change while two servers work: every number stays readable at every step',
    guards: [
      {
        guard: 'key-by-its-id',
        change: ['fieldKeys(payload).find(', '[sealingKey(payload)].find('],
      },
    ],
  },
  'DATA-05': {
    attack: 'a number is changed while it is being sealed anew: the change stays',
    guards: [{ guard: 'reseal-what-was-read', change: [', { [field]: { equals: stored } }', ''] }],
  },
  'DATA-20': {
    attack:
      'a sealed record is looked for by anybody but its super users: it is not there, on any path',
    guards: [{ guard: 'locked-records-out-of-sight' }],
  },
  'DATA-21': {
    attack:
      'the client of a sealed record goes on with the session: it is over, and the account shows nothing',
    guards: [{ guard: 'disconnect-of-open-connection', with: 'if (open) return' }],
  },
  'DATA-22': {
    attack:
      'a sealed record is opened by an invitation: nobody is invited to it, nor registers with an older one',
    guards: [
      { guard: 'no-invitation-to-locked-record' },
      { guard: 'no-registration-to-locked-record' },
    ],
  },
  'DATA-23': {
    attack: 'a change to a sealed record is heard of in the live events: only by its super users',
    guards: [
      {
        guard: 'no-live-events-of-locked',
        change: [
          "lock === null || lock.state === 'open' || seesLocked(actor, lock)",
          'lock !== undefined',
        ],
      },
    ],
  },
  'DATA-30': {
    attack:
      'something of a deleted client or account is looked for in every table and file, the quarantine too: ids in the audit trail are all that is left',
    guards: [{ guard: 'erases-all-bound-records' }],
  },
  'DATA-31': {
    attack:
      'a deletion is cut off at any point: the record is hidden at once, and the sweep finishes',
    guards: [{ guard: 'erasing-finished' }],
  },
  'DATA-32': {
    attack:
      'a record is sealed or deleted by somebody who may not: clients, case workers, super users of another agency',
    guards: [
      {
        guard: 'locks-by-owning-agency',
        with: "if (agency === null) throw new PortalError('FORBIDDEN')",
      },
    ],
  },
  'DATA-33': {
    attack: 'a record is deleted by a click too many: without the typed identifier nothing happens',
    guards: [
      {
        guard: 'deletion-confirmed-by-identifier',
        change: ['confirm !== readCode(identifier)', 'confirm.length > 99'],
      },
    ],
  },
  'DATA-34': {
    attack:
      'a record is deleted over the generated paths, which would leave rows and files behind: refused',
    guards: [
      {
        guard: 'clients-never-deleted',
        with: "delete: { staff: 'own-agency', needs: 'super-user' }",
      },
    ],
  },
  'DATA-35': {
    attack:
      'a copy of a record is made that a deletion would not find: rows of people are not duplicated',
    guards: [
      {
        guard: 'no-copies-of-records',
        change: [
          '{ ...collection, disableDuplicate: true }',
          '{ ...collection, disableDuplicate: false }',
        ],
      },
    ],
  },
  'DATA-40': {
    attack:
      "a client looks for other people's rows and files in the download of their own: they are not in it",
    guards: [
      archiveWithClientsAccess,
      { guard: 'archive-of-own-records', with: 'where: last ? olderThan(last) : {}' },
    ],
  },
  'DATA-41': {
    attack:
      'somebody at a screen left open, or with a stolen session, asks for everything: refused without the password, and without the code of the app where there is one',
    guards: [{ guard: 'my-data-needs-proof' }],
  },
  'DATA-42': {
    attack:
      'names, messages, answers and labels full of markup are put on the page of a download: they stay text',
    guards: [
      {
        guard: 'archive-text-escaped',
        change: ['`<bdi>${escapeHTML(text)}</bdi>`', '`<bdi>${text}</bdi>`'],
      },
    ],
  },
  'DATA-43': {
    attack:
      'documents are called like paths, devices, hidden or equal files: each is unpacked under a name of its own, inside its folder',
    guards: [
      {
        guard: 'archive-names-safe',
        change: [
          'safeFileName(`${createdAt.slice(0, 10)} ${plain} ${digits}`, ending)',
          '`${plain}.${ending}`',
        ],
      },
    ],
  },
  'DATA-44': {
    attack:
      'a file that waits for its scan, is in quarantine or was exchanged is fetched by way of the download: left out, and said so',
    guards: [{ guard: 'archive-serves-ready-files' }],
  },
  'DATA-45': {
    attack:
      'what staff keep for themselves about a client is looked for in the download: why and how a connection ended, who invited, their notices, whose household',
    guards: [
      {
        guard: 'agency-data-names-its-fields',
        change: ['data: { agency, email,', 'data: { ...row, agency, email,'],
      },
    ],
  },
  'DATA-46': {
    attack:
      'a host keeps a collection, a row or a field from clients: the download shows no more than their own reads do',
    guards: [archiveWithClientsAccess],
  },
  'DATA-47': {
    attack:
      'secrets and bookkeeping of any collection are looked for in the download: none is in it',
    guards: [
      {
        guard: 'my-data-names-its-fields',
        with: '...session.account, authenticatorApp: app',
      },
    ],
  },
  'DATA-48': {
    attack:
      'somebody signed out, staff of any rank, or a client who has yet to add the app that the agency requires asks for the download: refused',
    guards: [
      {
        guard: 'my-data-by-client',
        change: [
          'requireClient(req)',
          '({ session: (req.user as never)["portal"] } as ReturnType<typeof requireClient>)',
        ],
      },
    ],
  },
  'DATA-49': {
    attack: 'downloads are asked for again and again, also in parallel: few a day',
    guards: [{ guard: 'my-data-budget' }],
  },
  'DATA-50': {
    attack:
      'a session ends while its download runs (signed out, disconnected, another password): the rest does not leave',
    guards: [{ guard: 'session-asked-again-per-page', with: 'if (now !== undefined) return' }],
  },
  'DATA-51': {
    attack:
      'on a shared phone the next person opens the address where a text of the one before waits: they see none of it',
    guards: [{ guard: 'draft-for-its-owner' }],
  },
  'DATA-52': {
    attack:
      'another account opens the form that somebody is typing into: what is kept is the own alone',
    guards: [
      {
        guard: 'kept-draft-named-by-owner',
        change: ['of.account', "''"],
      },
    ],
  },
  'DATA-54': {
    attack:
      'a colleague opens the client to whom somebody is writing: an unfinished answer is its writer’s alone',
    guards: [{ guard: 'kept-draft-named-by-owner', change: ['of.staff', "''"] }],
  },
  'DATA-53': {
    attack: 'drafts of one account are made without end: the oldest go',
    guards: [{ guard: 'drafts-per-account', with: 'Promise.resolve()' }],
  },
} as const satisfies Attacks
