import type { Attacks } from '../types.js'

/** Answers of clients that staff write to the record. */
export const takeOverAttacks = {
  'TAKE-01': {
    attack:
      'an answer names a field of the record that its author could not choose, the Social Security number among them: it is not offered, and refused where it is sent',
    guards: [
      {
        guard: 'answers-to-named-fields-alone',
        change: ['!fitsClientField(field, question)', 'false'],
      },
    ],
  },
  'TAKE-02': {
    attack:
      'an answer is written to the record before staff have accepted it: 409, nothing is written',
    guards: [{ guard: 'taken-over-once-accepted' }],
  },
  'TAKE-03': {
    attack:
      'the record has been changed since staff looked at it, or another answer than theirs stands there: 409, the change stays',
    guards: [{ guard: 'record-as-it-was-seen' }],
  },
  'TAKE-04': {
    attack:
      'staff write answers to a record that they may see and not change, of another agency: refused, nothing is written',
    guards: [{ guard: 'taken-over-as-the-caller', with: 'overrideAccess: true' }],
  },
  'TAKE-06': {
    attack:
      'answers to a task are written to the record before the task is done, answers newer than those that were seen, or by another agency: refused, nothing is written',
    guards: [{ guard: 'task-answers-once-done' }, { guard: 'taken-over-as-it-was-sent' }],
  },
  'TAKE-05': {
    attack:
      'a form begins with a field of the record that no author could choose, such as the Social Security number: it stays empty',
    guards: [
      {
        guard: 'prefilled-from-named-fields-alone',
        change: ['fitsClientField(prefill, question)', 'true'],
      },
    ],
  },
} as const satisfies Attacks
