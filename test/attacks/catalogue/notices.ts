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
          "letter.content({ hostTexts: portal.texts, locale: resolveLocale(letter.locale), productName }).subject + t('emails.noticeText', {",
        ],
      },
    ],
  },
} as const satisfies Attacks
