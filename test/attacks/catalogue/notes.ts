import type { Attacks } from '../types.js'

export const notesAttacks = {
  'NOTES-01': {
    attack:
      'a client looks for what staff noted about them: lists, ids, counts, conditions and orders over REST and GraphQL, every answer of the portal, its pages and the own data: not a word of it',
    guards: [
      {
        guard: 'notes-stay-at-home',
        change: ["read: { staff: 'own-agency' }", "read: { staff: 'own-agency', client: 'own' }"],
      },
    ],
  },
  'NOTES-02': {
    attack:
      'staff and super users of an agency with whom everything is shared look for notes of another agency by each of those doors, whatever option `sharing` says: not a word of it',
    guards: [
      {
        guard: 'notes-stay-at-home',
        change: ["read: { staff: 'own-agency' }", "read: { staff: 'shared' }"],
      },
    ],
  },
  'NOTES-03': {
    attack:
      'clients and staff of other agencies write, change, pin or delete notes of an agency: refused, or of their own agency; nothing of it changes',
    guards: [{ guard: 'own-agency-alone', with: 'return actor.agency !== null' }],
  },
  'NOTES-04': {
    attack: 'staff write a note in the name of a colleague: it is their own, and stays so',
    guards: [{ guard: 'author-is-the-writer', with: 'return value as unknown' }],
  },
  'HISTORY-01': {
    attack:
      'staff of another agency, who see a shared client, read the history: no notes, messages, contact data or private rows of the owning agency, and not who looked at the number',
    guards: [
      { guard: 'history-by-the-rules', with: 'overrideAccess: true' },
      { guard: 'looks-told-to-the-owner', change: ['asked.ownsRecord ?', 'Number.isFinite(1) ?'] },
    ],
  },
  'HISTORY-02': {
    attack:
      'clients, strangers and staff who do not see the client ask for a history: 401 and 404, not a word of it',
    guards: [
      {
        guard: 'history-of-visible-clients',
        with: "const client = await req.payload.findByID({ collection: 'clients', depth: 0, id, overrideAccess: true, req })",
      },
    ],
  },
  'NOTES-05': {
    attack:
      'a client listens to live events while staff write, change and remove what stands in the record: nothing is heard',
    guards: [{ guard: 'record-events-for-staff', with: 'staffOnly: false' }],
  },
} as const satisfies Attacks
