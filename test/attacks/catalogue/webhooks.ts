import type { Attacks } from '../types.js'

/** Events for hosts: what leaves the house, to whom. */
export const webhookAttacks = {
  'HOOK-01': {
    attack:
      'a name that a webhook leads to is moved into the own network to have the server call it: nothing arrives there',
    guards: [{ guard: 'webhooks-to-public-hosts' }],
  },
  'HOOK-02': {
    attack: 'a webhook is set to an address of the own network: the installation does not start',
    guards: [{ guard: 'webhooks-to-public-literals' }],
  },
  'HOOK-03': {
    attack: 'a receiver sends the server elsewhere: it does not follow, and the log says so',
    guards: [{ guard: 'webhooks-follow-no-redirect' }],
  },
  'HOOK-04': {
    attack:
      'somebody who has the database writes a delivery or changes an event to have the server sign it: it is given up unsent',
    guards: [
      {
        guard: 'deliveries-of-genuine-events',
        change: ['event && isGenuineEvent(source, event) ? event : null', 'event'],
      },
      {
        guard: 'deliveries-say-what-the-trail-says',
        change: ['|| told.id !== row.messageID', ''],
      },
    ],
  },
  'HOOK-05': {
    attack:
      'a receiver of webhooks reads names, addresses or words of clients: there are ids and codes alone',
    guards: [{ guard: 'host-events-codes-alone', with: 'const known = true' }],
  },
  'HOOK-06': {
    attack:
      'a webhook tells what happens on the record of a client in hiding: nothing but that it was sealed',
    guards: [{ guard: 'sealed-clients-not-told-of' }],
  },
  'HOOK-07': {
    attack: 'events go over the line in the clear: in production only https starts',
    guards: [{ guard: 'webhooks-encrypted' }],
  },
  'HOOK-08': {
    attack:
      'staff who are no super user of the installation read the log of webhooks, send tests or send again: they may not',
    guards: [{ guard: 'webhooks-for-super-users' }],
  },
  'HOOK-09': {
    attack: 'somebody else sends events to a receiver: they cannot sign them',
    guards: [
      {
        guard: 'webhooks-signed',
        change: [
          "secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' ')",
          "'v1,'",
        ],
      },
    ],
  },
  'HOOK-10': {
    attack: 'a receiver answers without end to fill the server: only the status is read',
    guards: [{ guard: 'answers-not-read' }],
  },
  'HOOK-11': {
    attack:
      'somebody who has the database writes a delivery of an event that a webhook does not ask for: it is not sent',
    guards: [{ guard: 'deliveries-of-wanted-events' }],
  },
  'HOOK-12': {
    attack:
      'a receiver of webhooks, or the push service that a client named, answers with what is no answer, so that the server waits for it for ever and tells nobody anything: it goes on at once',
    guards: [{ guard: 'posts-end' }],
  },
} as const satisfies Attacks
