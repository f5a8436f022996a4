import type { Attacks } from '../types.js'

/** Messages that staff write: for later, from ready texts, and what mail says of them. */
export const messageAttacks = {
  'MSG-01': {
    attack:
      'a message for later leaves to a client who was disconnected since, or connected anew: it does not, and somebody is told',
    guards: [
      {
        guard: 'same-connection-when-sent',
        change: [
          "connection.id === row.connection ? { req, work } : 'not-connected'",
          '{ req, work }',
        ],
      },
    ],
  },
  'MSG-02': {
    attack:
      'a message for later leaves in the name of somebody who has left, moved to another agency or lost the right: it does not',
    guards: [
      {
        guard: 'rights-asked-when-sent',
        change: [
          'requireCaseWork(req, client)',
          "requireCaseWork(Object.assign(req, { user: { ...req.user, portalPermissions: ['client-management'] } }) as never, client)",
        ],
      },
    ],
  },
  'MSG-03': {
    attack:
      'a client looks for what waits to be sent to them: lists, counts, GraphQL, their own data, live events: nothing until it has left',
    guards: [
      {
        guard: 'scheduled-messages-for-staff',
        change: [
          "read: { staff: 'own-agency', needs: 'client-management' }",
          "read: { staff: 'own-agency', needs: 'client-management', client: 'own' }",
        ],
      },
      { guard: 'staff-events-unheard', change: ['!event.staffOnly && ', ''] },
    ],
  },
  'MSG-04': {
    attack:
      'staff of another agency change, send or cancel a message for later, a colleague puts other words into it, or sends it: 404, 403',
    guards: [{ guard: 'scheduled-by-its-writer' }],
  },
  'MSG-05': {
    attack:
      'mail to staff tells from whom or what, goes to who wants none, has left, or read it all meanwhile: counts alone, and none',
    guards: [
      { guard: 'no-mail-to-who-wants-none', with: 'if (!staff || !reader) return null' },
      { guard: 'no-mail-of-what-was-read' },
    ],
  },
  'MSG-06': {
    attack: "a super user or a colleague turns off somebody else's mail: 403, or it stays",
    guards: [{ guard: 'mail-chosen-by-oneself', with: "return actor.kind === 'staff'" }],
  },
} as const satisfies Attacks
