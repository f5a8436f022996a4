import type { Attacks } from '../types.js'

export const limitsAttacks = {
  'LIMIT-01': {
    attack:
      "a stranger uses up an account's ten passwords: the owner's own browser signs in all the same",
    guards: [{ guard: 'lane-of-known-browser', change: ['mine[0]?.slice(0, PART)', 'undefined'] }],
  },
  'LIMIT-02': {
    attack:
      'passwords are guessed from a browser that the account knows: it has ten tries of its own, no more',
    guards: [{ guard: 'sign-in-tries-spent' }],
  },
  'LIMIT-03': {
    attack:
      "the sign of a known browser is made up, copied from one's own account or put together anew: it counts for nothing",
    guards: [
      {
        guard: 'known-browser-of-this-account',
        change: ['.filter((entry) => isOf(source, account ?? NOBODY, entry))', ''],
      },
    ],
  },
  'LIMIT-04': {
    attack:
      'passwords are guessed slowly, ten in each quarter of an hour: after a hundred in a row only browsers that the account knows get in',
    guards: [{ guard: 'wrong-passwords-in-a-row' }],
  },
  'LIMIT-05': {
    attack:
      'a stranger who has closed an account goes on: a mailed link opens it again, and the browser that used it is not kept out',
    guards: [{ guard: 'mailed-link-makes-browser-known' }],
  },
  'LIMIT-06': {
    attack:
      'a thief of the password uses up the codes over many sign-ins: stopped at ten, while the owner types theirs in a browser that the account knows',
    guards: [
      { guard: 'wrong-codes-per-browser', with: "budget(req, 'wrongCode', ...pairOf(req, trier))" },
    ],
  },
  'LIMIT-07': {
    attack:
      "links to set a new password are asked for until no more are sent: ten an hour, and the owner's own browser may still ask",
    guards: [{ guard: 'reset-mails-per-browser' }],
  },
  'LIMIT-08': {
    attack:
      'links to set a new password are asked for from one place, for one address after the other: stopped, while signing in from there is not',
    guards: [{ guard: 'forgot-requests-spent' }],
  },
  'LIMIT-09': {
    attack:
      'one session opens streams of live events without end: twenty at once, and what is given up makes room',
    guards: [
      {
        guard: 'streams-per-client',
        change: ['openStreamsOf(of) >= MAX_STREAMS', 'openStreamsOf(of) < 0'],
      },
    ],
  },
  'LIMIT-10': {
    attack: 'each try comes from another address of one IPv6 /64: one budget',
    guards: [
      {
        guard: 'one-subscriber-one-network',
        change: ['groups.slice(0, 4).join', 'groups.slice(0, 8).join'],
      },
    ],
  },
  'LIMIT-11': {
    attack: 'each try comes from another /64 of one IPv6 /48: one wider budget',
    guards: [{ guard: 'requests-per-site' }],
  },
  'LIMIT-12': {
    attack:
      'an IPv4 address is written as IPv6, in every spelling, with and without port: one budget',
    guards: [
      { guard: 'mapped-addresses-are-ipv4', change: ['isMapped(groups) ? toIPv4(groups) :', ''] },
    ],
  },
  'LIMIT-13': {
    attack:
      'requests come past the proxies, with no address or one that is none: all of them share one budget of a single address',
    guards: [
      {
        guard: 'unplaced-callers-counted',
        change: [
          'address === undefined ? UNPLACED : networksOf(address)',
          'address === undefined ? undefined : networksOf(address)',
        ],
      },
    ],
  },
  'LIMIT-14': {
    attack:
      'a caller writes addresses of their own in front of what the proxies saw: counted from the right, they change nothing',
    guards: [
      {
        guard: 'address-before-trusted-proxies',
        change: ['hops[hops.length - trustedProxies]', 'hops[0]'],
      },
    ],
  },
  'LIMIT-15': {
    attack:
      "one network uses up its tries for an account: it is stopped, and the owner's new telephone in another network is not",
    guards: [
      { guard: 'tries-per-network', change: ['...(network === undefined ? [] : [network]),', ''] },
    ],
  },
  'LIMIT-16': {
    attack:
      'a neighbour behind the same address floods sign-in: a browser that the account knows is counted by itself',
    guards: [{ guard: 'requests-per-browser' }],
  },
  'LIMIT-17': {
    attack: 'one network asks for all links of an account: it gets half of them',
    guards: [
      {
        guard: 'reset-mails-per-pair',
        change: ["budget(req, 'resetMailOfPair', network, trier.email)", ''],
      },
    ],
  },
  'LIMIT-18': {
    attack: 'a database thief reads who tried to sign in from where: keyed hashes alone',
    guards: [
      {
        guard: 'counter-keys-hashed',
        change: [
          "keyedHash(source.payload, 'rate-limit', ...names, ...subject).toString('base64url')",
          "subject.join(',')",
        ],
      },
    ],
  },
  'LIMIT-20': {
    attack:
      'addresses are told apart at sign-in by the work they make, also when the cost of hashes was raised: same statements, same hashes, same answer, also when locked',
    guards: [
      {
        guard: 'one-password-hash-per-try',
        change: ['index === mine && hash ? hash : one', 'hash ?? one'],
      },
    ],
  },
  'LIMIT-21': {
    attack:
      'addresses are told apart by asking for a new password: same statements, same answer, and no mail is begun before it',
    guards: [{ guard: 'mail-after-answer', change: [', { after: ANSWERED }', ''] }],
  },
  'LIMIT-22': {
    attack:
      'a link of an invitation is looked up to learn whether its address has an account: same statements, same answer',
    guards: [
      {
        guard: 'invitation-looked-up-in-silence',
        with: "const answer = await summaryOfToken(req, parseInput(lookupInvitationInput, input).token)\n  const opened = await connectionOfToken(req, parseInput(lookupInvitationInput, input).token)\n  const account = await findRow(req, 'portalAccounts', { email: { equals: opened.email } })\n  if (account) await findRow(req, 'portalAccounts', { id: { equals: account.id } })\n  return answer",
      },
    ],
  },
  'LIMIT-30': {
    attack:
      'an account that staff turned off is turned on by a new invitation: refused, its agency is told to turn it on first',
    guards: [{ guard: 'account-turned-on' }],
  },
  'LIMIT-31': {
    attack: 'an account is turned off between invitation and registering: the link opens nothing',
    guards: [{ guard: 'registration-of-active-account' }],
  },
  'LIMIT-40': {
    attack:
      'a caller who is refused is told when to come back: whole seconds, never none, over REST, forms and GraphQL',
    guards: [{ guard: 'retry-after-in-graphql', change: ['{ retryAfter }', '{}'] }],
  },
  'LIMIT-41': {
    attack:
      'a stolen staff session collects Social Security numbers, many in one GraphQL document: each counts, sixty an hour',
    guards: [{ guard: 'reveals-per-staff' }],
  },
  'LIMIT-42': {
    attack:
      "staff flood a client's mailbox with messages and requests: so many an hour, whoever sends them",
    guards: [{ guard: 'notices-per-client' }],
  },
  'LIMIT-43': {
    attack:
      'a stolen staff session changes what it can reach as fast as it can: stopped for the rest of the hour',
    guards: [{ guard: 'budget-per-action' }],
  },
  'LIMIT-44': {
    attack:
      "a client's calls about their account are repeated without end: stopped for the rest of the hour; signing out never is, and another site uses up nothing",
    guards: [{ guard: 'budget-per-action' }],
  },
  'LIMIT-45': {
    attack:
      'many guesses come in one GraphQL document, under aliases, in fragments, beside each other: refused before any is tried',
    guards: [{ guard: 'one-sign-in-per-document' }],
  },
} as const satisfies Attacks
