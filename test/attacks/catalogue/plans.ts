import type { Attacks } from '../types.js'

/** Who reads, changes, signs and ticks off personal housing plans. */
export const planAttacks = {
  'PLAN-01': {
    attack:
      'staff of another agency who may read a plan change, share, sign, tick, comment or end it: refused, and it stands',
    guards: [{ guard: 'plans-changed-at-home' }],
  },
  'PLAN-02': {
    attack:
      'staff of another agency read a private plan or its versions, anybody without client management any plan: nothing',
    guards: [
      {
        guard: 'plans-unless-private',
        change: [
          "staff: 'shared', unlessPrivate: true, needs: 'client-management'",
          "staff: 'shared'",
        ],
      },
    ],
  },
  'PLAN-03': {
    attack: 'a client reads, signs or ticks off a draft, or a plan of another client: 404',
    guards: [
      {
        guard: 'no-drafts-for-clients',
        change: [
          "{ client: { equals: session.clientID }, status: { not_equals: 'draft' } }",
          "{ status: { not_equals: 'none' } }",
        ],
      },
    ],
  },
  'PLAN-04': {
    attack:
      'a version that is not the last, or another text than the shown one, is signed: refused',
    guards: [{ guard: 'plan-signed-as-shown' }],
  },
  'PLAN-05': {
    attack: 'one side signs ten times at once: one signature stands, and no other takes its place',
    guards: [{ guard: 'plan-signed-once' }, { guard: 'plan-as-it-was-seen', with: 'where: {}' }],
  },
  'PLAN-06': {
    attack: 'a client ticks off what the officer has to do: refused',
    guards: [{ guard: 'own-actions-ticked-alone' }],
  },
  'PLAN-07': {
    attack: 'somebody at a session that was left open signs a plan without the password: refused',
    guards: [{ guard: 'plan-signer-proved' }],
  },
  'PLAN-08': {
    attack:
      'two staff change one plan from the same page: the second is told, and nothing of the first is lost',
    guards: [{ guard: 'plan-edits-of-what-was-read' }],
  },
  'PLAN-09': {
    attack: 'a template is written with a placeholder that stands for nothing: refused by its name',
    guards: [{ guard: 'plan-placeholders-known', with: 'return true' }],
  },
  'PLAN-10': {
    attack:
      'client and staff tick, comment and change one plan at the same moment: nothing is lost',
    guards: [{ guard: 'plan-as-it-was-seen', with: 'where: {}' }],
  },
  'PLAN-11': {
    attack:
      'a plan that its client and other agencies read is made of a template: what is private, and what staff answered among themselves, does not come along',
    guards: [{ guard: 'plans-tell-nothing-private' }, { guard: 'plans-tell-what-clients-see' }],
  },
  'PLAN-12': {
    attack:
      'a client writes comment after comment into their plan, to fill the inbox of staff and a row that is always read whole: it ends at the number of messages an hour, and of comments a plan',
    guards: [{ guard: 'plan-comments-counted' }, { guard: 'plan-comments-bounded' }],
  },
  'PLAN-15': {
    attack:
      'the process dies while a plan or a case is made private: staff of another agency read nothing that belongs to it',
    guards: [
      { guard: 'plan-hidden-before-it-is-called-private' },
      { guard: 'case-hidden-before-it-is-called-private' },
    ],
  },
  'PLAN-13': {
    attack:
      'staff name somebody of another agency, or without client management, for an action of a plan: refused',
    guards: [
      {
        guard: 'plan-doers-of-own-agency',
        change: ['found.filter((staff) => canLookAfter(staff, toID(agency)))', 'found'],
      },
    ],
  },
  'PLAN-14': {
    attack:
      'somebody who has something to do in plans leaves: whoever looks after the client has it, and in plans that are over nobody',
    guards: [
      {
        guard: 'plan-actions-handed-over',
        change: ['handedOn(plan.doers ?? {}, staff, next)', '{}'],
      },
    ],
  },
} as const satisfies Attacks
