import type { Attacks } from '../types.js'

export const tenancyAttacks = {
  'TENANT-01': {
    attack:
      'staff name a client, document or household of another agency that they cannot see in a record of their own: 400, nothing is written',
    guards: [
      {
        file: 'collections/index.ts',
        remove: ': guardRelations(fields)',
        with: ': fields',
      },
      {
        file: 'collections/clients/index.ts',
        remove: '(id ? { client: { equals: id } } : false)',
        with: '(id ? { client: { equals: id } } : true)',
      },
    ],
  },
  'TENANT-02': {
    attack: "staff enroll a client into another agency's program, which they may read: 400",
    guards: [
      {
        file: 'collections/enrollments/index.ts',
        remove: 'hooks: { beforeChange: [keepWithinAgency] },',
      },
    ],
  },
  'TENANT-03': {
    attack: 'staff make a record in the name of another agency: it is of their own agency',
    guards: [
      {
        file: 'hooks/shared/stampAgency.ts',
        remove: 'if (actor.agency !== null) return actor.agency',
      },
      {
        file: 'hooks/shared/stampAgency.ts',
        remove: "if (actor.kind !== 'staff') return value",
        with: 'if (value) return value',
      },
    ],
  },
  'TENANT-04': {
    attack: 'staff move a record to another agency or client: both stay as they are',
    guards: [
      {
        file: 'collections/fields/ownership.ts',
        remove: 'const fixed = { update: () => false }',
        with: 'const fixed = {}',
      },
      {
        file: 'hooks/shared/stampAgency.ts',
        remove:
          "  if (operation === 'update')\n    return toID((originalDoc as undefined | { agency?: unknown })?.agency) ?? value",
        with: "  if (operation === 'update') return value",
      },
    ],
  },
  'TENANT-05': {
    attack:
      'staff of another agency change a record, take its private flag off or change all they can find: nothing changes',
    guards: [
      {
        file: 'access/rules/staffRules.ts',
        remove: 'export const ownAgency: StaffRule = (actor) => own(actor)',
        with: 'export const ownAgency: StaffRule = (actor) => own(actor) !== false',
      },
    ],
  },
  'TENANT-06': {
    attack:
      "staff write the period of a release onto a client's row, to share it without one: it is not taken",
    guards: [
      {
        file: 'collections/clients/activePeriodFields.ts',
        remove: 'const nobody = { create: () => false, read: () => false, update: () => false }',
        with: 'const nobody = {}',
      },
    ],
  },
  'TENANT-07': {
    attack: "staff write a signature, its text or its hash into a release: they are the server's",
    guards: [
      {
        file: 'collections/releases-of-information/index.ts',
        remove: 'const serverOnly = { create: () => false, update: () => false }',
        with: 'const serverOnly = {}',
      },
    ],
  },
  'TENANT-08': {
    attack: 'staff pass a record off as the answer to a request: the tie is not taken',
    guards: [
      {
        file: 'collections/fields/ownership.ts',
        remove: 'access: { create: () => false, update: () => false },',
      },
      {
        file: 'collections/fields/ownership.ts',
        remove: "secretField('fulfillment', { index: true }),",
        with: "{ name: 'fulfillment', type: 'text', index: true },",
      },
    ],
  },
  'TENANT-09': {
    attack:
      'staff turn the No of a signed release into a Yes, or prolong it: what was signed stays; it can be revoked',
    guards: [
      {
        file: 'collections/releases-of-information/index.ts',
        remove: 'update: ({ doc }) => !(doc as undefined | { signedAt?: unknown })?.signedAt,',
        with: 'update: () => true,',
      },
    ],
  },
  'TENANT-10': {
    attack:
      "staff try a client's identifier to learn whether somebody has it: the server gives another",
    guards: [
      {
        file: 'hooks/clients/assignUniqueIdentifier.ts',
        remove: 'overrideAccess && typeof value',
        with: 'typeof value',
      },
    ],
  },
  'TENANT-11': {
    attack: 'staff give themselves another agency or more rights: nothing changes',
    guards: [
      {
        file: 'collections/staff/index.ts',
        remove: "return actor.kind === 'staff' && actor.superUser !== 'none'",
        with: "return actor.kind === 'staff'",
      },
    ],
  },
  'TENANT-12': {
    attack:
      'a super user of one agency gives rights to staff of another, or leaves the agency to be one for all: 403',
    guards: [
      { file: 'hooks/staff/restrictGrants.ts', remove: 'if (changed &&', with: 'if (!changed &&' },
    ],
  },
  'TENANT-13': {
    attack:
      "sharing 'roi': staff of another agency look before a release starts and after it ended: they see nothing",
    guards: [
      {
        file: 'access/rules/staffRules.ts',
        remove: '{ [`${path}roiActiveUntil`]: { greater_than: now.toISOString() } },',
      },
    ],
  },
  'TENANT-14': {
    attack:
      "sharing 'roi': staff of another agency look after a release was revoked: they see nothing",
    guards: [
      {
        file: 'src/features/releases/activePeriod.ts',
        remove: '.filter(({ revokedAt }) => !revokedAt)',
      },
    ],
  },
  'TENANT-15': {
    attack:
      "sharing 'roi': staff of another agency look in the gap between two releases: they see nothing, and see again when the second starts",
    guards: [
      {
        file: 'src/features/releases/activePeriod.ts',
        remove: 'if (next.from > period.until) return period',
      },
    ],
  },
  'TENANT-16': {
    attack:
      'staff duplicate the record of a client, also of another agency, to own the copy: refused',
    guards: [
      { file: 'collections/clients/index.ts', remove: 'disableDuplicate: true,' },
      {
        file: 'src/config/refuseCopies.ts',
        remove: 'return { ...collection, disableDuplicate: true }',
        with: 'return collection',
      },
    ],
  },
  'TENANT-17': {
    attack: 'staff filter, sort or select by secret fields to learn them letter by letter: 400',
    guards: [
      {
        file: 'collections/fields/simple.ts',
        remove:
          'access: { create: () => false, read: () => false, update: () => false },\n    hidden: true,',
      },
    ],
  },
  'TENANT-18': {
    attack:
      "a user of the host's other auth collection, with fields that look like ours, counts as nobody",
    guards: [
      {
        file: 'access/actor.ts',
        remove: 'if (user.collection === ctx.staffSlug) return staffActor(user)',
        with: 'return staffActor(user)',
      },
    ],
  },
  'TENANT-19': {
    attack:
      "a client asks for another client's record, in a list, by its id, by counting and over GraphQL",
    guards: [
      {
        file: 'access/rules/clientRules.ts',
        remove: '{ client: { equals: session.clientID } }',
        with: 'true',
      },
    ],
  },
  'TENANT-20': {
    attack: "a client fetches another client's file by its name: refused",
    guards: [
      {
        file: 'access/matrix.ts',
        remove: "clientDocuments: row(\n    'staff',\n    'shared unless private or client: own',",
        with: "clientDocuments: row(\n    'staff',\n    'staff or client: connected',",
      },
    ],
  },
  'TENANT-21': {
    attack:
      'a client who was disconnected signs in and looks for the record by list, id, count, version, known file name, GraphQL and live events: nothing is there',
    guards: [
      {
        file: 'src/identity/session.ts',
        remove: "connection?.status === 'connected' ? connection : null",
        with: "(await findRow(source, 'portalConnections', { account: { equals: accountID } }))",
      },
    ],
  },
} as const satisfies Attacks
