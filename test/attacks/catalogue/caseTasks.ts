import type { Attacks } from '../types.js'

export const caseTaskAttacks = {
  'TASK-01': {
    attack:
      'a client answers a task of another client, one of staff, one that is not shown to them, one that waits, is done, sent, skipped, or whose case is on hold or closed: 404 or 409, and nothing is kept',
    guards: [
      {
        guard: 'tasks-of-this-client',
        change: ["visibleRow(req, 'caseTasks', id)", "findRowByID(req, 'caseTasks', String(id))"],
      },
      { guard: 'task-at-hand' },
    ],
  },
  'TASK-02': {
    attack:
      'a client names a file of another client, or one that staff filed about them, in an answer: 400, and it stays theirs',
    guards: [
      {
        guard: 'task-files-sent-by-the-client',
        change: ['{ sentByClient: { equals: true } }', '{}'],
      },
    ],
  },
  'TASK-03': {
    attack: 'staff approve a task that nobody has sent, or answers newer than those they saw: 409',
    guards: [{ guard: 'only-what-was-sent' }],
  },
} as const satisfies Attacks
