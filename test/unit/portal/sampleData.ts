import type { Conversation, Thread } from '../../../src/features/messages/loaders/messages.js'
import type { RequestDetail } from '../../../src/features/requests/loaders/request.js'
import type { RequestItem } from '../../../src/features/requests/loaders/requests.js'

export const TODAY = '2026-11-21'

const item = (over: Partial<RequestItem>): RequestItem => ({
  canceledAt: null,
  cannot: null,
  completedAt: null,
  correctedAt: null,
  dueDate: null,
  id: 'r1',
  name: 'Birth certificate',
  note: null,
  open: false,
  private: false,
  requestedAt: '2026-11-20T17:00:00.000Z',
  requestedBy: 'Ana Ruiz',
  reviewedAt: null,
  revised: false,
  revisionOf: null,
  status: 'pending',
  type: 'document',
  ...over,
})

export const PENDING = [
  item({ dueDate: '2026-11-27T12:00:00.000Z', private: true }),
  item({ id: 'r2', name: 'Release', type: 'roi' }),
  item({ dueDate: '2026-11-18T12:00:00.000Z', id: 'r3', name: 'Location', type: 'location' }),
  item({ id: 'r4', name: 'How are you doing?', type: 'assessment' }),
]
export const DONE = [
  item({
    completedAt: '2026-11-12T17:00:00.000Z',
    id: 'r5',
    name: 'Pay stub',
    status: 'completed',
  }),
  item({ canceledAt: '2026-11-11T17:00:00.000Z', id: 'r6', name: 'Lease', status: 'canceled' }),
]

export const CONVERSATIONS: Conversation[] = [
  {
    away: false,
    inCareTeam: true,
    lastAt: '2026-11-20T17:00:00.000Z',
    lastText: 'Good news: you are on the list for the Maple Street apartments.',
    name: 'Ana Ruiz',
    staffID: '7',
    unread: 1,
  },
  {
    away: false,
    inCareTeam: true,
    lastAt: null,
    lastText: null,
    name: 'Sam Lee',
    staffID: '8',
    unread: 0,
  },
  {
    away: false,
    inCareTeam: false,
    lastAt: '2026-09-20T17:00:00.000Z',
    lastText: 'Goodbye, and all the best.',
    name: 'Care team member',
    staffID: '9',
    unread: 0,
  },
]

const text = (value: string, format = 0) => ({ format, text: value, type: 'text' })
const listItem = (value: string) => ({ children: [text(value)], type: 'listitem' })

export const THREAD: Thread = {
  canReply: true,
  away: null,
  former: null,
  goesOn: false,
  instead: [],
  id: '7',
  messages: [
    {
      at: '2026-11-19T17:12:00.000Z',
      body: {
        root: {
          children: [
            {
              children: [
                text('Good news: '),
                text('you are on the list', 1),
                text(' for the Maple Street apartments.'),
              ],
              type: 'paragraph',
            },
            {
              children: [listItem('Bring your ID'), listItem('Bring two pay stubs')],
              listType: 'number',
              type: 'list',
            },
          ],
        },
      },
      id: 'm1',
      isNew: false,
      mine: false,
      read: true,
      text: 'Good news',
      writer: null,
    },
    {
      at: '2026-11-19T17:40:00.000Z',
      body: null,
      id: 'm2',
      isNew: false,
      mine: true,
      read: true,
      text: 'Thank you! I only have one pay stub.',
      writer: null,
    },
    {
      at: '2026-11-20T17:41:00.000Z',
      body: null,
      id: 'm3',
      isNew: true,
      mine: false,
      read: false,
      text: 'That is fine. Send me a photo of it.',
      writer: null,
    },
  ],
  more: true,
  name: 'Ana Ruiz',
  staffID: 7,
  wentTo: null,
}

const label = (en: string, es: string) => ({ en, es })
const QUESTIONS = [
  { label: label('Your nickname', 'Su apodo'), name: 'nickname', type: 'text' },
  { label: label('How was your week?', '¿Cómo fue su semana?'), name: 'week', type: 'textarea' },
  {
    label: label('How many nights outside?', '¿Cuántas noches afuera?'),
    name: 'nights',
    required: true,
    type: 'number',
  },
  { label: label('Last visit', 'Última visita'), name: 'visit', type: 'date' },
  {
    label: label('Where do you sleep?', '¿Dónde duerme?'),
    name: 'sleep',
    options: [
      { label: label('Shelter', 'Refugio'), value: 'shelter' },
      { label: label('Outside', 'Afuera'), value: 'outside' },
    ],
    required: true,
    type: 'select',
  },
  {
    label: label('What do you need?', '¿Qué necesita?'),
    name: 'needs',
    options: [
      { label: label('Food', 'Comida'), value: 'food' },
      { label: label('Clothes', 'Ropa'), value: 'clothes' },
    ],
    type: 'multiselect',
  },
  { label: label('Do you have a pet?', '¿Tiene mascota?'), name: 'pet', type: 'yes-no' },
] as const satisfies NonNullable<
  Extract<RequestDetail['asked'], { type: 'assessment' }>['set']['questions']
>

const SENT_PAGE = {
  createdAt: '2026-11-12T17:00:00.000Z',
  href: '/api/client-documents/file/page-1.jpg',
  id: 'd1',
  kind: 'picture',
  name: 'Pay stub',
  size: 2_100_000,
  state: 'ready',
} as const

export const DETAILS = {
  assessment: {
    answered: null,
    askedAgain: null,
    asked: {
      files: new Map<string, string>(),
      set: { questions: [...QUESTIONS] },
      title: 'How are you doing?',
      type: 'assessment',
    },
    item: item({ id: 'r4', name: 'How are you doing?', type: 'assessment' }),
  },
  canceled: { answered: null, asked: null, askedAgain: null, item: item({ ...DONE[1] }) },
  askedAgain: {
    answered: null,
    askedAgain: null,
    asked: { type: 'document' },
    item: item({
      dueDate: '2026-11-27T12:00:00.000Z',
      note: 'The name is cut off. Please take the photo again.',
      revisionOf: 'r5',
    }),
  },
  cannot: {
    answered: null,
    askedAgain: null,
    asked: { type: 'document' },
    item: item({
      cannot: {
        at: '2026-11-20T18:00:00.000Z',
        reason: 'cannot-get',
        text: 'The office is closed.',
      },
    }),
  },
  document: {
    answered: null,
    asked: { type: 'document' },
    askedAgain: null,
    item: item({ ...PENDING[0] }),
  },
  location: {
    answered: null,
    asked: { type: 'location' },
    askedAgain: null,
    item: item({ ...PENDING[2] }),
  },
  roi: {
    answered: null,
    askedAgain: null,
    asked: {
      release: { hash: 'a'.repeat(64), termDays: 365, text: 'Who shares: Harbor Outreach.' },
      type: 'roi',
    },
    item: item({ ...PENDING[1] }),
  },
  sentAssessment: {
    answered: {
      response: {
        agency: 'a',
        answers: { needs: ['food', 'clothes'], nights: 3, pet: true, sleep: 'outside' },
        assessment: 'x',
        assessmentDate: '2026-11-12',
        client: 'c',
        createdAt: '2026-11-12T17:00:00.000Z',
        id: 'x',
        private: false,
        questions: QUESTIONS,
        updatedAt: '2026-11-12T17:00:00.000Z',
      },
      type: 'assessment',
    },
    askedAgain: null,
    asked: null,
    item: item({ ...DONE[0], name: 'How are you doing?', type: 'assessment' }),
  },
  sentDocument: {
    answered: {
      documents: [SENT_PAGE, { ...SENT_PAGE, href: null, id: 'd2', size: null, state: 'checking' }],
      type: 'document',
    },
    askedAgain: null,
    asked: null,
    item: item({ ...DONE[0] }),
  },
  revised: {
    answered: { documents: [], type: 'document' },
    askedAgain: 'r1',
    asked: null,
    item: item({ ...DONE[0], revised: true }),
  },
  sentRelease: {
    answered: {
      release: {
        agency: 'a',
        client: 'c',
        createdAt: '2026-11-12T17:00:00.000Z',
        documentationType: 'electronic-signature',
        endDate: '2027-11-12T12:00:00.000Z',
        id: 'x',
        permission: 'yes',
        signedAt: '2026-11-12T17:00:00.000Z',
        signedName: 'Mike Tyson',
        startDate: '2026-11-12T12:00:00.000Z',
        updatedAt: '2026-11-12T17:00:00.000Z',
      },
      signedText: 'Who shares: Harbor Outreach.',
      type: 'roi',
    },
    askedAgain: null,
    asked: null,
    item: item({ ...DONE[0], type: 'roi' }),
  },
} as const satisfies Record<string, RequestDetail>
