import type { Attacks } from '../types.js'

/** Notices to clients: by which way, when, and what they say. */
export const noticeAttacks = {
  'TELL-01': {
    attack: 'ten things in some minutes are ten notices: one leaves at once, one tells the rest',
    guards: [{ guard: 'one-notice-for-many' }],
  },
  'TELL-02': {
    attack:
      'a client who wants no notices gets them, or is not told of a new password either: none, and that mail comes',
    guards: [{ guard: 'no-notice-to-who-wants-none' }],
  },
  'TELL-03': {
    attack: 'a notice wakes somebody up in their quiet hours: it waits until they end',
    guards: [
      {
        guard: 'quiet-hours-are-quiet',
        change: ['(await quietUntil(source, account, choices)) ??', ''],
      },
    ],
  },
  'TELL-04': {
    attack:
      'a number that was given to somebody else gets texts for ever: once refused, none until it is changed',
    guards: [
      { guard: 'no-text-to-refused-number', change: ['to === null || refused', 'to === null'] },
    ],
  },
  'TELL-05': {
    attack:
      'whoever sees a phone reads from a text whom it is for or what it is about: every text is the same sentence and a link',
    guards: [
      {
        guard: 'texts-say-nothing',
        change: [
          "t('emails.noticeText', {",
          "letter.content({ hostTexts, locale, productName }).subject + t('emails.noticeText', {",
        ],
      },
    ],
  },
  'PUSH-01': {
    attack:
      'a client makes up an address for pushes to have the server call its own network: 400, and nothing is kept',
    guards: [
      { guard: 'push-endpoint-is-public', with: 'endpoint: z.string()' },
      {
        guard: 'push-endpoint-checked-again',
        change: ['|| !isPushEndpoint(subscription.endpoint)', ''],
      },
    ],
  },
  'PUSH-02': {
    attack: 'a client turns on phones without end to have the server call them all: the oldest go',
    guards: [{ guard: 'push-devices-per-account' }],
  },
  'PUSH-03': {
    attack:
      'somebody else finds the phone after its owner left: no push comes to it any more, whichever way they left',
    guards: [
      { guard: 'pushes-end-with-sign-out' },
      { guard: 'pushes-end-with-session' },
      { guard: 'pushes-end-with-account' },
      { guard: 'pushes-end-with-credentials' },
    ],
  },
  'PUSH-04': {
    attack: 'pushes are turned on for a computer that many use: 403',
    guards: [{ guard: 'no-push-to-shared-computers' }, { guard: 'shared-session-ends-pushes' }],
  },
  'PUSH-05': {
    attack:
      'the next person on a phone gets pushes of the one before, or a dump of the database shows where they go: neither',
    guards: [
      { guard: 'one-account-a-browser' },
      { guard: 'pushes-end-with-another-account' },
      { guard: 'subscriptions-sealed', with: 'const sealed = JSON.stringify(subscription)' },
    ],
  },
  'PUSH-06': {
    attack:
      'a name that was public when it was stored leads into the own network when it is called: not called',
    guards: [{ guard: 'push-to-public-hosts' }],
  },
  'PUSH-08': {
    attack: "a client turns off somebody else's phone by its id: 404",
    guards: [
      {
        guard: 'own-push-device-alone',
        with: 'const own: Where = { id: { equals: id } }',
      },
    ],
  },
  'PUSH-07': {
    attack:
      'whoever sees the screen of a phone reads from a push whom it is for or what it is about: every push says the same',
    guards: [
      {
        guard: 'pushes-say-nothing',
        change: [
          "body: t('emails.pushBody')",
          'body: letter.content({ hostTexts, locale, productName: "" }).subject',
        ],
      },
    ],
  },
} as const satisfies Attacks
