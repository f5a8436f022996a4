import type { Attacks } from '../types.js'

/** What stays behind when somebody or something goes. */
export const leavingAttacks = {
  'LEAVE-01': {
    attack:
      'an agency is deleted with a super user in it, who would be one of the whole installation without it: 409',
    guards: [
      { guard: 'agency-held-by-staff', change: ['slug === staffSlug &&', 'slug === "" &&'] },
    ],
  },
  'LEAVE-02': {
    attack:
      "a worker leaves and the only other one on the care team is of another agency: nothing goes there, the agency's client management sees it",
    guards: [
      {
        guard: 'successor-of-own-agency',
        with: 'return (team.find((one) => one) ?? owner)?.id ?? null',
      },
    ],
  },
  'LEAVE-03': {
    attack:
      'a client reads the name of a worker who is not named to clients off what they left: it is not there',
    guards: [
      { guard: 'kept-names-for-staff', with: 'export const staffAlone: FieldAccess = () => true' },
    ],
  },
  'LEAVE-04': {
    attack:
      'a worker who moves to another agency reads on there what clients of the old one wrote: they have lost all of it',
    guards: [
      { guard: 'notices-handed-over', change: [' to,', " to: 'nobody',"] },
      { guard: 'conversations-handed-over', change: [' to,', " to: 'nobody',"] },
    ],
  },
  'LEAVE-05': {
    attack: 'the last super users are deleted, one by one or all at once: 409',
    guards: [
      {
        guard: 'last-super-user-kept',
        with: 'export const keepASuperUser: CollectionBeforeDeleteHook = () => undefined',
      },
    ],
  },
  'LEAVE-06': {
    attack:
      "staff of another agency, or without client management, look into what is nobody's: only the agency's own client management sees it",
    guards: [{ guard: 'unassigned-within-agency', with: 'const mine = true as boolean | Where' }],
  },
  'LEAVE-07': {
    attack: 'somebody of another agency is made the default owner of one: 400',
    guards: [{ guard: 'default-owner-of-agency', change: ['{ agency: { equals: id } }', 'true'] }],
  },
  'LEAVE-08': {
    attack:
      "a client opens the address of another client's conversation with somebody who left: 404, it leads nowhere",
    guards: [
      {
        guard: 'leads-to-own-thread',
        change: ['{ client: { equals: session.clientID } }, ', ''],
      },
    ],
  },
  'LEAVE-09': {
    attack:
      "a worker takes no messages any more, with a client's unread and nobody else on the care team: the agency's client management sees it",
    guards: [
      { guard: 'waiting-messages-handed-over', change: ['whatIsLeft(before, after)', 'false'] },
    ],
  },
  'LEAVE-11': {
    attack:
      "staff mark items of a colleague's inbox as read: they change nothing there, and the message is still waited for",
    guards: [{ guard: 'own-notices-alone', change: ['[own, {', '[{}, {'] }],
  },
  'LEAVE-10': {
    attack:
      'somebody who is not signed in opens a view of ours in the admin panel, which Payload shows to anybody: they are led to the sign-in',
    guards: [
      {
        guard: 'views-for-staff',
        change: ["!context || getActor(req).kind !== 'staff'", '!context'],
      },
    ],
  },
  'LEAVE-12': {
    attack:
      "staff write a colleague's absence, so that what clients write goes past them: nothing is written; of another agency's staff not by its super users either",
    guards: [
      {
        guard: 'absence-written-by-oneself',
        change: ["actor.superUser === 'installation' || sameID(id, actor.id)", 'true'],
      },
    ],
  },
  'LEAVE-13': {
    attack: 'somebody of another agency, or nobody else at all, is named to stand in: 400',
    guards: [
      {
        guard: 'stand-in-of-agency',
        change: ['agency === null', 'true as boolean || agency === null'],
      },
    ],
  },
  'LEAVE-14': {
    attack:
      'staff who see a shared client hand its conversation with another agency to themselves or a colleague: 409, nothing moves, and who answers there is not told',
    guards: [
      { guard: 'hand-over-of-own-agency', with: '{},' },
      { guard: 'conversation-of-own-agency', change: [', { agency: { equals: agency.id } }', ''] },
    ],
  },
  'LEAVE-15': {
    attack:
      'a conversation is handed to somebody of another agency: 400, as for somebody who is not there',
    guards: [
      {
        guard: 'handed-over-within-agency',
        change: ['!staff || String(toID(staff.agency)) !== String(agency)', '!staff'],
      },
    ],
  },
  'LEAVE-16': {
    attack: "staff ask who works at another agency: they are told their own agency's people alone",
    guards: [
      {
        guard: 'colleagues-of-own-agency',
        change: [
          "actor.superUser === 'installation' ? (asked ?? null) : actor.agency",
          'asked ?? actor.agency',
        ],
      },
    ],
  },
  'LEAVE-17': {
    attack:
      'staff of another agency who see the client put themselves on its care team by an invitation: 403, they are not on it',
    guards: [
      {
        guard: 'care-team-joined-within-agency',
        change: ['sameID(actor.agency, agency) && ', ''],
      },
    ],
  },
} as const satisfies Attacks
