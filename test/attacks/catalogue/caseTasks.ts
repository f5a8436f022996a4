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
      'a client names a file of another client, one that staff filed about them, or one that they sent for something else, in an answer: 400, and it stays theirs',
    guards: [{ guard: 'task-files-sent-by-the-client' }, { guard: 'files-of-this-task' }],
  },
  'TASK-14': {
    attack:
      'staff put the name of a client under the answers to a task as if the client had signed: it is kept and told as signed on paper',
    guards: [{ guard: 'staff-sign-for-nobody' }],
  },
  'TASK-15': {
    attack:
      'staff end a task over answers that its client sent while they were writing: 409, those answers stay',
    guards: [{ guard: 'ended-as-it-was-seen' }],
  },
  'TASK-11': {
    attack:
      'staff end a task with a private file of another agency, whose id they know, over REST, GraphQL and a server call: 400, and its name is told nowhere',
    guards: [{ guard: 'files-as-staff-may-read' }],
  },
  'TASK-12': {
    attack:
      'staff name a private file in a task that other agencies read: 400; in a private task they may',
    guards: [{ guard: 'private-files-in-private-rows' }],
  },
  'TASK-13': {
    attack:
      'staff file something for a task of another client, of another agency or one they do not see, or tie a file to a task later: 400, no file says so',
    guards: [{ guard: 'files-for-own-tasks' }, { guard: 'task-tie-fixed' }],
  },
  'TASK-03': {
    attack: 'staff approve a task that nobody has sent, or answers newer than those they saw: 409',
    guards: [{ guard: 'only-what-was-sent' }],
  },
} as const satisfies Attacks
