import type { Attacks } from '../types.js'

const tries = 'src/limits/tries.ts'
const networks = 'src/limits/networks.ts'

export const limitsAttacks = {
  'LIMIT-01': {
    attack:
      "a stranger uses up an account's ten passwords: the owner's own browser signs in all the same",
    guards: [
      {
        file: 'src/identity/knownBrowser.ts',
        remove: 'mine[0]?.slice(0, PART)',
        with: 'undefined',
      },
    ],
  },
  'LIMIT-02': {
    attack:
      'passwords are guessed from a browser that the account knows: it has ten tries of its own, no more',
    guards: [
      { file: 'src/features/sign-in/actions/login.ts', remove: '  await spend(req, ...tries)\n' },
    ],
  },
  'LIMIT-03': {
    attack:
      "the sign of a known browser is made up, copied from one's own account or put together anew: it counts for nothing",
    guards: [
      {
        file: 'src/identity/knownBrowser.ts',
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
    guards: [
      {
        file: 'src/features/sign-in/actions/resetPassword.ts',
        remove: '  knowBrowser(req, changed)\n',
      },
    ],
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
  'LIMIT-08': {
    attack:
      'links to set a new password are asked for from one place, for one address after the other: stopped, while signing in from there is not',
    guards: [
      {
        file: 'src/features/sign-in/actions/forgotPassword.ts',
        remove: "  await spend(req, ...requests(req, 'forgot', { account, email: typed }))\n",
      },
    ],
  },
  'LIMIT-09': {
    attack:
      'one session opens streams of live events without end: twenty at once, and what is given up makes room',
    guards: [
      {
        file: 'src/features/live/actions/events.ts',
        remove: 'openStreamsOf(of) >= MAX_STREAMS',
        with: 'openStreamsOf(of) < 0',
      },
    ],
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
        file: 'src/limits/clientAddress.ts',
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
        file: 'src/limits/clientAddress.ts',
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
        file: 'src/limits/rateLimit.ts',
        remove:
          "keyedHash(source.payload, 'rate-limit', ...names, ...subject).toString('base64url')",
        with: "subject.join(',')",
      },
    ],
  },
  'LIMIT-20': {
    attack:
      'addresses are told apart at sign-in by the work they make, also when the cost of hashes was raised: same statements, same hashes, same answer, also when locked',
    guards: [
      {
        file: 'src/crypto/password.ts',
        remove: 'index === mine && hash ? hash : one',
        with: 'hash ?? one',
      },
    ],
  },
  'LIMIT-21': {
    attack:
      'addresses are told apart by asking for a new password: same statements, same answer, and no mail is begun before it',
    guards: [
      { file: 'src/features/sign-in/actions/forgotPassword.ts', remove: ', { after: ANSWERED }' },
    ],
  },
  'LIMIT-22': {
    attack:
      'a link of an invitation is looked up to learn whether its address has an account: same statements, same answer',
    guards: [
      {
        file: 'src/features/connections/actions/lookupInvitation.ts',
        remove: '  return summaryOfToken(req, parseInput(lookupInvitationInput, input).token)',
        with: "  const answer = await summaryOfToken(req, parseInput(lookupInvitationInput, input).token)\n  const opened = await connectionOfToken(req, parseInput(lookupInvitationInput, input).token)\n  const account = await findRow(req, 'portalAccounts', { email: { equals: opened.email } })\n  if (account) await findRowByID(req, 'portalAccounts', account.id)\n  return answer",
      },
    ],
  },
  'LIMIT-30': {
    attack:
      'an account that staff turned off is turned on by a new invitation: refused, its agency is told to turn it on first',
    guards: [
      {
        file: 'src/features/connections/actions/inviteClient.ts',
        remove: '  await assertTurnedOn(req, { client: client.id, email })\n',
      },
    ],
  },
  'LIMIT-31': {
    attack: 'an account is turned off between invitation and registering: the link opens nothing',
    guards: [
      {
        file: 'src/features/connections/actions/register.ts',
        remove: "  if (account.status !== 'active') throw new PortalError('TOKEN_INVALID')\n",
      },
    ],
  },
  'LIMIT-40': {
    attack:
      'a caller who is refused is told when to come back: whole seconds, never none, over REST, forms and GraphQL',
    guards: [
      {
        file: 'src/graphql/answerError.ts',
        remove: '{ retryAfter: cause.retryAfter }',
        with: '{}',
      },
    ],
  },
  'LIMIT-41': {
    attack:
      'a stolen staff session collects Social Security numbers, many in one GraphQL document: each counts, sixty an hour',
    guards: [
      {
        file: 'src/features/records/actions/revealSSN.ts',
        remove: "  await spend(req, budget(req, 'reveal', actor.id))\n",
      },
    ],
  },
  'LIMIT-42': {
    attack:
      "staff flood a client's mailbox with messages and requests: so many an hour, whoever sends them",
    guards: [
      {
        file: 'src/features/messages/actions/sendMessage.ts',
        remove: "  await spend(req, budget(req, 'notice', client.id))\n",
      },
    ],
  },
  'LIMIT-43': {
    attack:
      'a stolen staff session changes what it can reach as fast as it can: stopped for the rest of the hour',
    guards: [
      {
        file: 'src/actions/spendForAction.ts',
        remove: '    await spend(req, budget(req, name, actor.id))\n',
      },
    ],
  },
  'LIMIT-44': {
    attack:
      "a client's calls about their account are repeated without end: stopped for the rest of the hour; signing out never is, and another site uses up nothing",
    guards: [
      {
        file: 'src/actions/spendForAction.ts',
        remove: '    await spend(req, budget(req, name, actor.id))\n',
      },
    ],
  },
  'LIMIT-45': {
    attack:
      'many guesses come in one GraphQL document, under aliases, in fragments, beside each other: refused before any is tried',
    guards: [
      {
        file: 'src/graphql/rules/oneSignIn.ts',
        remove: "if (seen > 1) refuse(node, 'INVALID_QUERY', node.name.value)",
      },
    ],
  },
} as const satisfies Attacks
