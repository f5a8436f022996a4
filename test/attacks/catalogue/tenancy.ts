import type { Attacks } from '../types.js'

export const tenancyAttacks = {
  'TENANT-01': {
    attack:
      'staff name a client, document or household of another agency that they cannot see in a record of their own: 400, nothing is written',
    guards: [
      { guard: 'relations-within-reach', change: ['guardRelations(fields)', 'fields'] },
      { guard: 'relations-of-same-client', change: [': false', ': true'] },
    ],
  },
  'TENANT-02': {
    attack: "staff enroll a client into another agency's program, which they may read: 400",
    guards: [{ guard: 'enrollment-within-agency' }],
  },
  'TENANT-03': {
    attack: 'staff make a record in the name of another agency: it is of their own agency',
    guards: [
      { guard: 'agency-of-the-writer' },
      { guard: 'agency-stamped-for-all', with: 'if (agency) return agency' },
    ],
  },
  'TENANT-04': {
    attack: 'staff move a record to another agency or client: both stay as they are',
    guards: [
      { guard: 'owner-fixed-once-set', with: 'const fixed = {}' },
      { guard: 'agency-fixed-on-update', with: "if (operation === 'update') return value" },
    ],
  },
  'TENANT-05': {
    attack:
      'staff of another agency change a record, take its private flag off or change all they can find: nothing changes',
    guards: [
      {
        guard: 'own-agency-alone',
        with: 'return actor.agency !== null',
      },
    ],
  },
  'TENANT-06': {
    attack:
      "staff write the period of a release onto a client's row, to share it without one: it is not taken",
    guards: [{ guard: 'period-written-by-server', with: 'const nobody = {}' }],
  },
  'TENANT-07': {
    attack: "staff write a signature, its text or its hash into a release: they are the server's",
    guards: [{ guard: 'signature-written-by-server', with: 'const serverOnly = {}' }],
  },
  'TENANT-08': {
    attack: 'staff pass a record off as the answer to a request: the tie is not taken',
    guards: [
      { guard: 'fulfillment-tie-closed' },
      {
        guard: 'fulfillment-tie-secret',
        with: "{ name: 'fulfillment', type: 'text', index: true }",
      },
    ],
  },
  'TENANT-09': {
    attack:
      'staff turn the No of a signed release into a Yes, or prolong it: what was signed stays; it can be revoked',
    guards: [{ guard: 'signed-release-fixed', with: 'update: () => true' }],
  },
  'TENANT-10': {
    attack:
      "staff try a client's identifier to learn whether somebody has it: the server gives another",
    guards: [
      { guard: 'identifier-by-server', change: ['overrideAccess && typeof value', 'typeof value'] },
    ],
  },
  'TENANT-11': {
    attack: 'staff give themselves another agency or more rights: nothing changes',
    guards: [{ guard: 'rights-given-by-super-users', with: "return actor.kind === 'staff'" }],
  },
  'TENANT-12': {
    attack:
      'a super user of one agency gives rights to staff of another, or leaves the agency to be one for all: 403',
    guards: [{ guard: 'grants-within-agency', change: ['if (changed &&', 'if (!changed &&'] }],
  },
  'TENANT-13': {
    attack:
      "sharing 'roi': staff of another agency look before a release starts and after it ended: they see nothing",
    guards: [{ guard: 'release-still-active' }],
  },
  'TENANT-14': {
    attack:
      "sharing 'roi': staff of another agency look after a release was revoked: they see nothing",
    guards: [
      {
        guard: 'revoked-releases-left-out',
        change: ['{ revokedAt: { exists: false } },', ''],
      },
    ],
  },
  'TENANT-15': {
    attack:
      "sharing 'roi': staff of another agency look in the gap between two releases: they see nothing, and see again when the second starts",
    guards: [{ guard: 'gap-ends-period' }],
  },
  'TENANT-16': {
    attack:
      'staff duplicate the record of a client, also of another agency, to own the copy: refused',
    guards: [
      { guard: 'no-copies-of-clients' },
      { guard: 'no-copies-of-records', with: 'return collection' },
    ],
  },
  'TENANT-17': {
    attack: 'staff filter, sort or select by secret fields to learn them letter by letter: 400',
    guards: [
      {
        guard: 'secret-fields-closed',
        change: [
          'access: { create: () => false, read: () => false, update: () => false },\n    hidden: true,',
          '',
        ],
      },
    ],
  },
  'TENANT-18': {
    attack:
      "a user of the host's other auth collection, with fields that look like ours, counts as nobody",
    guards: [{ guard: 'staff-by-their-own-collection', with: 'return staffActor(user)' }],
  },
  'TENANT-19': {
    attack:
      "a client asks for another client's record, in a list, by its id, by counting and over GraphQL",
    guards: [
      { guard: 'own-records-alone', change: ['{ [field]: { equals: session.clientID } }', 'true'] },
    ],
  },
  'TENANT-20': {
    attack: "a client fetches another client's file by its name: refused",
    guards: [
      {
        guard: 'documents-private-or-own',
        change: [
          "{ staff: 'shared', unlessPrivate: true, client: 'own' }",
          "{ staff: 'any', client: 'connected' }",
        ],
      },
    ],
  },
  'TENANT-21': {
    attack:
      'a client who was disconnected signs in and looks for the record by list, id, count, version, known file name, GraphQL and live events: nothing is there',
    guards: [
      {
        guard: 'connected-clients-alone',
        change: [
          "connection?.status === 'connected' ? connection : null",
          "(await findRow(source, 'portalConnections', { account: { equals: accountID } }))",
        ],
      },
    ],
  },
  'TENANT-22': {
    attack:
      'staff search their own rows by the name or the birthday of a client who is out of their sight: nothing is found',
    guards: [
      {
        guard: 'searched-among-readable-rows',
        change: ['forCaller ? await readableWhere(req, key) : {}', '{}'],
      },
    ],
  },
  'TENANT-23': {
    attack:
      'staff of another agency invite a client and have the profile changed with it: refused, and an empty one stays empty',
    guards: [
      {
        guard: 'profile-changed-by-owning-agency',
        change: ['!owns && update', 'false'],
      },
    ],
  },
  'TENANT-24': {
    attack:
      'staff of another agency look for the addresses and numbers that a client had before: none is there',
    guards: [
      {
        guard: 'old-addresses-stay-at-home',
        change: ["{ staff: 'own-agency', client: 'own' }", "{ staff: 'shared', client: 'own' }"],
      },
    ],
  },
  'TENANT-33': {
    attack:
      'staff and clients filter and order by fields and relations that they may not read, at any depth: refused like what is not there',
    guards: [
      { guard: 'hidden-fields-unasked' },
      { guard: 'denied-fields-unasked', with: 'return false' },
    ],
  },
  'TENANT-34': {
    attack:
      'staff filter and order by sessions and API keys of other staff, through any relation: refused',
    guards: [{ guard: 'secrets-of-users-unasked' }],
  },
  'TENANT-35': {
    attack: 'staff filter and order by sealed Social Security numbers: refused',
    guards: [{ guard: 'sealed-fields-unasked' }],
  },
  'TENANT-36': {
    attack:
      'staff order rows, count them, change many or ask for distinct values by the password hash of who wrote them, over REST and GraphQL: refused, and the order tells nothing',
    guards: [
      { guard: 'order-by-readable-paths', change: ['!found ||', 'found &&'] },
      {
        guard: 'conditions-on-readable-paths',
        change: ['!found || !isHeld(named, found) ||', 'found && !isHeld(named, found) ||'],
      },
    ],
  },
  'TENANT-37': {
    attack: 'staff follow a relation into a collection that they may not read, to order by it: 400',
    guards: [
      { guard: 'relations-into-readable-collections', change: ['!rule && judged', 'false'] },
    ],
  },
  'TENANT-38': {
    attack:
      'staff order their own rows by people who are out of their sight, to learn which name comes first: those rows stay away',
    guards: [{ guard: 'order-within-sight' }],
  },
  'TENANT-39': {
    attack:
      'staff look for people of an agency that does not share, or that hides its staff, to put them on a care team: none is offered',
    guards: [
      { guard: 'partners-by-sharing', change: ['(await isOpenToOthers(req, client))', 'true'] },
      { guard: 'hidden-staff-not-offered' },
    ],
  },
  'TENANT-40': {
    attack:
      'staff put somebody on a care team who may not be chosen for it, over REST, GraphQL, the admin panel and server code: 400, nothing is written',
    guards: [{ guard: 'team-within-reach' }],
  },
  'TENANT-41': {
    attack:
      'staff of another agency, who see a shared client, ask whom they could put on its care team: nobody is named',
    guards: [
      {
        guard: 'choices-for-owning-agency',
        change: ['isRoot || sameID(client.agency, actor.agency)', 'true'],
      },
    ],
  },
  'TENANT-42': {
    attack:
      'staff read the rights of other staff, and super users those of another agency: they are not there',
    guards: [
      { guard: 'rights-read-by-oneself', with: 'return true' },
      { guard: 'rights-read-within-agency', with: 'return true' },
    ],
  },
  'TENANT-43': {
    attack: 'staff filter and order the list of staff by rights that they may not read: refused',
    guards: [{ guard: 'added-fields-judged', with: 'const isJudged = place.judged' }],
  },
  'TENANT-44': {
    attack:
      "staff read or change another agency's texts for messages, or those of their own without being a super user: 403 or nothing",
    guards: [
      {
        guard: 'texts-of-own-agency',
        with: "messageTexts: { create: { staff: 'any' }, delete: { staff: 'any' }, read: { staff: 'any' }, update: { staff: 'any' } }",
      },
    ],
  },
  'TENANT-45': {
    attack:
      "staff are offered another agency's texts for a message to a client who is shared: only their own agency's",
    guards: [{ guard: 'chosen-texts-of-agency' }],
  },
  'TENANT-46': {
    attack:
      'a client reads community info that is not published, or writes some; staff who are no super user write it: nothing, or 403',
    guards: [
      {
        guard: 'info-once-published',
        with: "communityInfo: { create: { staff: 'any' }, delete: { staff: 'any' }, read: { staff: 'any', client: 'connected' }, update: { staff: 'any' } }",
      },
    ],
  },
  'TENANT-47': {
    attack:
      'two articles are put into the spotlight, one after the other and at once: one is in it',
    guards: [{ guard: 'one-spotlight' }],
  },
  'TENANT-48': {
    attack:
      'whoever does something reads in the answer what the row it wrote keeps from them, such as who changed a plan: it holds what they may read',
    guards: [{ guard: 'answers-as-their-reader-may', with: 'if (collection) return answer' }],
  },
} as const satisfies Attacks
