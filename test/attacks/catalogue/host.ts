import type { Attack, Attacks } from '../types.js'

const wrapper: Attack['guards'][number] = {
  file: 'access/hostGuard.ts',
  remove: 'return (args) => (isClient(args.req) ? false : rule ? rule(args)',
  with: 'return (args) => (rule ? rule(args)',
}
/** A client's identity exists on the plugin's own paths alone. */
const scope: Attack['guards'][number] = {
  file: 'src/identity/portalStrategy.ts',
  remove: "startsWith(`${api}/`) ? 'generated' : 'none'",
  with: "startsWith(`${api}/`) ? 'generated' : 'generated'",
}

export const hostAttacks = {
  'HOST-01': {
    attack:
      "a client's session asks for collections of the host and of Payload, drafts, trash and versions included: it is nobody there",
    guards: [scope, wrapper],
  },
  'HOST-02': {
    attack:
      "a client's session reads and writes globals, and runs jobs, those of plugins that load later included: refused",
    guards: [
      {
        file: 'src/onInit.ts',
        remove: 'Object.assign(global.access, guardGlobal(global).access)',
        with: 'void guardGlobal',
      },
      scope,
    ],
  },
  'HOST-03': {
    attack:
      'collections of the host, of Payload and of later plugins are reached through a related row as a client: every rule says no',
    guards: [
      {
        file: 'src/onInit.ts',
        remove:
          'Object.assign(collection.config.access, guardCollection(collection.config).access)',
        with: 'void guardCollection',
      },
    ],
  },
  'HOST-04': {
    attack:
      "a user of the host has the same id as a client's account: rules that compare ids let the client change nothing",
    guards: [scope, wrapper],
  },
  'HOST-05': {
    attack: 'a client asks over GraphQL for fields at the root that are not the portal’s: refused',
    guards: [
      {
        file: 'src/graphql/rules/clientDocument.ts',
        remove: "    else refuse(node, 'FORBIDDEN')\n    return read !== undefined",
        with: '    return true',
      },
    ],
  },
  'HOST-06': {
    attack:
      "a client's session asks for its rights, keeps preferences or moves the host's rows: it is nobody there",
    guards: [scope],
  },
  'HOST-07': {
    attack: 'a client follows relations to staff and agencies: they stay bare ids',
    guards: [
      wrapper,
      {
        file: 'access/matrix.ts',
        remove: "agencies: row(\n    'super user of the installation',\n    'staff',",
        with: "agencies: row(\n    'super user of the installation',\n    'staff or client: connected',",
      },
    ],
  },
} as const satisfies Attacks
