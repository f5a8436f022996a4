import type { Attacks } from '../types.js'

export const caseworkAttacks = {
  'CASE-01': {
    attack:
      'a client looks for tasks of another client, tasks of staff and tasks that are not shown to them, by list, id, count, condition and GraphQL, and for what staff wrote on their own: nothing of it is there',
    guards: [
      {
        guard: 'tasks-for-the-client',
        change: ["client: 'shown'", "client: 'connected'"],
      },
      { guard: 'tasks-once-shown' },
    ],
  },
  'CASE-02': {
    attack:
      'staff of another agency look for a private case and its tasks, staff without client management for any: nothing of it is there',
    guards: [
      {
        guard: 'cases-private-or-own',
        change: [
          "{ staff: 'shared', unlessPrivate: true, needs: 'client-management', client: 'own' }",
          "{ staff: 'any', client: 'own' }",
        ],
      },
    ],
  },
  'CASE-03': {
    attack:
      'a super user writes a version of a workflow, or changes one that cases stand on: 403, over every door',
    guards: [
      {
        guard: 'versions-never-written',
        change: ["update: 'never'", "update: { staff: 'any', needs: 'super-user' }"],
      },
    ],
  },
  'CASE-04': {
    attack:
      'a super user saves a workflow whose steps wait for each other, or for what is not there: 400, and it names the step',
    guards: [{ guard: 'workflows-without-circles', with: 'return true' }],
  },
  'CASE-05': {
    attack:
      'staff of another agency, who may see a case, end, skip or give away its tasks, close it, take it over or move it: 403, nothing changes',
    guards: [
      { guard: 'cases-of-own-agency' },
      {
        guard: 'tasks-of-one-agency',
        change: ["throw new PortalError('FORBIDDEN')", 'void tasks'],
      },
    ],
  },
  'CASE-06': {
    attack:
      'staff give a case or a task to somebody of another agency, or start a workflow that is not for theirs: 400',
    guards: [
      {
        guard: 'cases-held-within-agency',
        change: ['!staff || !canLookAfter(staff, agency)', '!staff'],
      },
      {
        guard: 'workflows-of-own-agency',
        change: ['!workflow?.active || !isOffered', '!workflow'],
      },
    ],
  },
  'CASE-07': {
    attack:
      'two staff end the same task at once, or one presses twice: it ends once, the other is told',
    guards: [{ guard: 'tasks-changed-once', with: 'where: {}' }],
  },
  'CASE-08': {
    attack:
      'whoever has a case leaves: it goes to somebody of the care team, and what they did keeps their name',
    guards: [{ guard: 'cases-handed-over' }],
  },
  'CASE-09': {
    attack:
      'a case is closed at the very moment when somebody else does something in it: none of its tasks stays open behind it, and its client is asked for nothing more',
    guards: [
      {
        guard: 'tasks-stand-as-their-case',
        with: "await changeRows(source, 'caseTasks', { and: [{ case: { equals: caseID } }, { caseState: { not_equals: row.state } }] }, { caseState: row.state })",
      },
    ],
  },
} as const satisfies Attacks
