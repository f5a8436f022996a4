import type { SeedClient } from '../../types.js'

/** Clients whose account or record is held more closely: turned off, sealed, with a required app, with a file in quarantine. */
export const secured: SeedClient[] = [
  {
    agency: 'bayview',
    careTeam: ['ruth'],
    connections: [{ by: 'ruth', connected: -3, invited: -4 }],
    email: 'olivia@client.example',
    first: 'Olivia',
    language: 'en',
    last: 'Brandt',
    messages: [{ at: -2, from: 'staff', staff: 'ruth', text: 'Your room is ready from Monday.' }],
    tryIt: 'Her agency asks for an authenticator app: nothing is shown before she has set one up.',
  },
  {
    agency: 'harbor',
    careTeam: ['ana'],
    connections: [{ by: 'ana', connected: -80, disabled: -10, invited: -82 }],
    email: 'nina@client.example',
    enrollments: [{ program: 'outreach', start: -85 }],
    first: 'Nina',
    language: 'en',
    last: 'Petrov',
    requests: [
      {
        at: -20,
        by: 'ana',
        category: 'Person Identification',
        completed: -18,
        infected: true,
        predefinedName: 'Birth Certificate',
        type: 'document',
      },
    ],
    tryIt: 'Staff turned her account off: the right password gets the same answer as a wrong one.',
  },
  {
    agency: 'harbor',
    careTeam: ['grace'],
    connections: [{ by: 'grace', connected: -43, invited: -44 }],
    email: 'carmen@client.example',
    first: 'Carmen',
    last: 'Delgado',
    requests: [{ at: -40, by: 'grace', type: 'location' }],
    sealed: { at: -38, by: 'grace', reason: 'safety' },
  },
]
