import type { SeedClient } from '../../types.js'

/** A connected client with private requests, and one that cannot be answered. */
export const outreach: SeedClient[] = [
  {
    agency: 'harbor',
    birth: { date: '1968-01-22', quality: '1' },
    careTeam: ['lena', 'grace'],
    connections: [{ by: 'lena', connected: -50, invited: -52 }],
    email: 'jamal@client.example',
    enrollments: [{ program: 'outreach', start: -55 }],
    first: 'Jamal',
    handedOver: { at: -3, by: 'lena', to: 'grace' },
    language: 'en',
    last: 'Washington',
    messages: [
      {
        at: -9,
        from: 'staff',
        read: true,
        staff: 'lena',
        text: 'Hi Jamal, the clinic has your papers. I will be away next week, Grace goes on with you here.',
      },
      {
        at: -8,
        from: 'client',
        staff: 'lena',
        text: 'OK. Can Grace call me about the ride?',
      },
    ],
    phone: '+1 555 010 0104',
    race: ['3', '5'],
    releases: [{ end: 250, start: -115 }],
    requests: [
      {
        at: -30,
        by: 'lena',
        category: 'Medical',
        completed: -28,
        file: 'pdf',
        predefinedName: 'Verification of Disability',
        private: true,
        type: 'document',
      },
      {
        at: -3,
        by: 'lena',
        cannot: {
          at: -2,
          reason: 'cannot-get',
          text: 'The office wants an ID first, and mine was stolen.',
        },
        category: 'Person Identification',
        due: 7,
        predefinedName: 'Birth Certificate',
        type: 'document',
      },
      {
        answers: {
          feelsSafe: 'no',
          generalHealth: '4',
          medicines: 3,
          needs: ['doctor', 'counseling'],
          worries: 'The hotel two doors down. I would rather not meet someone who lives there.',
        },
        assessment: 'healthAndSafety',
        at: -27,
        by: 'lena',
        completed: -26,
        private: true,
        type: 'assessment',
      },
      { at: -4, by: 'lena', due: -2, private: true, type: 'location' },
    ],
    ssn: { number: '4324', quality: '2' },
  },
]
