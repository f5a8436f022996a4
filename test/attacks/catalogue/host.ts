import type { Attacks } from '../types.js'

const sessionOnReadablePaths = {
  guard: 'session-on-readable-paths',
  change: ["has(segment) ? 'generated' : 'none'", "has(segment) ? 'generated' : 'generated'"],
} as const
const hostCollectionsClosedToClients = {
  guard: 'host-collections-closed-to-clients',
  change: ['(isClient(args.req) ? false : rule ? rule(args)', '(rule ? rule(args)'],
} as const

export const hostAttacks = {
  'HOST-01': {
    attack:
      "a client's session asks for collections of the host and of Payload, drafts, trash and versions included: it is nobody there",
    guards: [sessionOnReadablePaths, hostCollectionsClosedToClients],
  },
  'HOST-02': {
    attack:
      "a client's session reads and writes globals, and runs jobs, those of plugins that load later included: refused",
    guards: [
      {
        guard: 'host-globals-guarded',
        change: ['Object.assign(global.access, guardGlobal(global).access)', 'void guardGlobal'],
      },
      sessionOnReadablePaths,
    ],
  },
  'HOST-03': {
    attack:
      'collections of the host, of Payload and of later plugins are reached through a related row as a client: every rule says no',
    guards: [{ guard: 'host-collections-guarded', with: 'void guardCollection' }],
  },
  'HOST-04': {
    attack:
      "a user of the host has the same id as a client's account: rules that compare ids let the client change nothing",
    guards: [sessionOnReadablePaths, hostCollectionsClosedToClients],
  },
  'HOST-05': {
    attack: 'a client asks over GraphQL for fields at the root that are not the portal’s: refused',
    guards: [
      { guard: 'clients-see-own-fields', change: ["refuse(node, 'FORBIDDEN')", 'return true'] },
    ],
  },
  'HOST-06': {
    attack:
      "a client's session asks for its rights, keeps preferences or moves the host's rows: it is nobody there",
    guards: [sessionOnReadablePaths],
  },
  'HOST-07': {
    attack: 'a client follows relations to staff and agencies: they stay bare ids',
    guards: [
      hostCollectionsClosedToClients,
      {
        guard: 'agencies-for-staff',
        change: ["{ staff: 'any' }", "{ staff: 'any', client: 'connected' }"],
      },
    ],
  },
  'HOST-08': {
    attack:
      "the host's search plugin is set to copy clients into an index that anybody reads: the host does not start, and is told what to take out",
    guards: [{ guard: 'no-search-copies', with: 'void copied' }],
  },
  'HOST-09': {
    attack:
      "staff have the host's import-export plugin keep a file of what is about people, or take one in: refused, every other collection goes on",
    guards: [{ guard: 'no-kept-exports', with: 'void kept' }],
  },
  'HOST-10': {
    attack:
      "a user of the host's other collections, with an agency of their own making, exports the records of people: refused",
    guards: [{ guard: 'exports-by-own-rights', with: 'void slugAskedFor' }],
  },
  'HOST-11': {
    attack:
      "rows of the host's own collections are filtered and ordered by clients and staff whom they name, also in operands and by visitors: refused",
    guards: [{ guard: 'host-queries-guarded', with: 'return collection' }],
  },
  'HOST-12': {
    attack: 'the same in a collection that a later plugin adds: refused',
    guards: [{ guard: 'late-queries-guarded', with: 'void guardQueries' }],
  },
} as const satisfies Attacks
