import type { Attacks } from '../types.js'

const tries = 'src/auth/tries.ts'
const networks = 'src/auth/networks.ts'

export const limitsAttacks = {
  'LIMIT-01': {
    attack:
      "a stranger uses up an account's ten passwords: the owner's own browser signs in all the same",
    guards: [
      { file: 'src/auth/knownBrowser.ts', remove: 'mine[0]?.slice(0, PART)', with: 'undefined' },
    ],
  },
  'LIMIT-02': {
    attack:
      'passwords are guessed from a browser that the account knows: it has ten tries of its own, no more',
    guards: [{ file: 'src/actions/login.ts', remove: '  await spend(req, ...tries)\n' }],
  },
  'LIMIT-03': {
    attack:
      "the sign of a known browser is made up, copied from one's own account or put together anew: it counts for nothing",
    guards: [
      {
        file: 'src/auth/knownBrowser.ts',
        remove: '.filter((entry) => isOf(source, account ?? NOBODY, entry))',
      },
    ],
  },
  'LIMIT-04': {
    attack:
      'passwords are guessed slowly, ten in each quarter of an hour: after a hundred in a row only browsers that the account knows get in',
    guards: [
      {
        file: tries,
        remove: "    budget(req, 'wrongPasswordRun', ...(lane ?? allOthers(trier))),\n",
      },
    ],
  },
  'LIMIT-05': {
    attack:
      'a stranger who has closed an account goes on: a mailed link opens it again, and the browser that used it is not kept out',
    guards: [{ file: 'src/actions/resetPassword.ts', remove: '  knowBrowser(req, changed)\n' }],
  },
  'LIMIT-06': {
    attack:
      'a thief of the password uses up the codes over many sign-ins: stopped at ten, while the owner types theirs in a browser that the account knows',
    guards: [
      {
        file: tries,
        remove: "budget(req, 'wrongCode', ...(lane ?? pairOf(req, trier)))",
        with: "budget(req, 'wrongCode', ...pairOf(req, trier))",
      },
    ],
  },
  'LIMIT-07': {
    attack:
      "links to set a new password are asked for until no more are sent: ten an hour, and the owner's own browser may still ask",
    guards: [{ file: tries, remove: "  if (lane) return [budget(req, 'resetMail', ...lane)]\n" }],
  },
  'LIMIT-10': {
    attack: 'each try comes from another address of one IPv6 /64: one budget',
    guards: [
      { file: networks, remove: 'groups.slice(0, 4).join', with: 'groups.slice(0, 8).join' },
    ],
  },
  'LIMIT-11': {
    attack: 'each try comes from another /64 of one IPv6 /48: one wider budget',
    guards: [
      {
        file: tries,
        remove: "...(networks.site ? [budget(req, 'requestOfSite', kind, networks.site)] : [])",
      },
    ],
  },
  'LIMIT-12': {
    attack:
      'an IPv4 address is written as IPv6, in every spelling, with and without port: one budget',
    guards: [{ file: networks, remove: 'isMapped(groups) ? toIPv4(groups) : ' }],
  },
  'LIMIT-13': {
    attack:
      'requests come past the proxies, with no address or one that is none: all of them share one budget of a single address',
    guards: [
      {
        file: 'src/auth/clientAddress.ts',
        remove: 'address === undefined ? UNPLACED : networksOf(address)',
        with: 'address === undefined ? undefined : networksOf(address)',
      },
    ],
  },
  'LIMIT-14': {
    attack:
      'a caller writes addresses of their own in front of what the proxies saw: counted from the right, they change nothing',
    guards: [
      {
        file: 'src/auth/clientAddress.ts',
        remove: 'hops[hops.length - trustedProxies]',
        with: 'hops[0]',
      },
    ],
  },
  'LIMIT-15': {
    attack:
      "one network uses up its tries for an account: it is stopped, and the owner's new telephone in another network is not",
    guards: [{ file: tries, remove: '...(network === undefined ? [] : [network]), ' }],
  },
  'LIMIT-16': {
    attack:
      'a neighbour behind the same address floods sign-in: a browser that the account knows is counted by itself',
    guards: [
      { file: tries, remove: "  if (lane) return [budget(req, 'request', kind, ...lane)]\n" },
    ],
  },
  'LIMIT-17': {
    attack: 'one network asks for all links of an account: it gets half of them',
    guards: [
      {
        file: tries,
        remove: "budget(req, 'resetMailOfPair', network, trier.email)",
        with: '',
      },
    ],
  },
  'LIMIT-18': {
    attack: 'a database thief reads who tried to sign in from where: keyed hashes alone',
    guards: [
      {
        file: 'src/auth/rateLimit.ts',
        remove: "keyedHash(door.payload, 'rate-limit', name, ...subject).toString('base64url')",
        with: "subject.join(',')",
      },
    ],
  },
} as const satisfies Attacks
