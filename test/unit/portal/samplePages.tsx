import type { ReactNode } from 'react'

import type { Conversation, Thread } from '../../../src/portal/loaders/messages.js'
import type { RequestDetail } from '../../../src/portal/loaders/request.js'
import type { RequestItem } from '../../../src/portal/loaders/requests.js'
import type { ViewContext } from '../../../src/portal/viewContext.js'
import { AccountView } from '../../../src/portal/views/Account/index.js'
import { DashboardView } from '../../../src/portal/views/Dashboard/index.js'
import { DocumentsView } from '../../../src/portal/views/Documents/index.js'
import { FailedView } from '../../../src/portal/views/Failed/index.js'
import { ForgotPasswordView } from '../../../src/portal/views/ForgotPassword/index.js'
import { HelpPageView } from '../../../src/portal/views/HelpPage/index.js'
import { LinkProblemView } from '../../../src/portal/views/LinkProblem/index.js'
import { MessagesView } from '../../../src/portal/views/Messages/index.js'
import { NoConnectionView } from '../../../src/portal/views/NoConnection/index.js'
import { NotFoundView } from '../../../src/portal/views/NotFound/index.js'
import { PrivacyView } from '../../../src/portal/views/Privacy/index.js'
import { ProgramsView } from '../../../src/portal/views/Programs/index.js'
import { RegisterView } from '../../../src/portal/views/Register/index.js'
import { RequestView } from '../../../src/portal/views/Request/index.js'
import { RequestsView } from '../../../src/portal/views/Requests/index.js'
import { ResetPasswordView } from '../../../src/portal/views/ResetPassword/index.js'
import { SignInCodeView } from '../../../src/portal/views/SignInCode/index.js'
import { SignInView } from '../../../src/portal/views/SignIn/index.js'
import { ThreadView } from '../../../src/portal/views/Thread/index.js'

const TODAY = '2026-11-21'

const item = (over: Partial<RequestItem>): RequestItem => ({
  canceledAt: null,
  completedAt: null,
  dueDate: null,
  id: 'r1',
  name: 'Birth certificate',
  private: false,
  requestedAt: '2026-11-20T17:00:00.000Z',
  requestedBy: 'Ana Ruiz',
  status: 'pending',
  type: 'document',
  ...over,
})

const PENDING = [
  item({ dueDate: '2026-11-27T12:00:00.000Z', private: true }),
  item({ id: 'r2', name: 'Release', type: 'roi' }),
  item({ dueDate: '2026-11-18T12:00:00.000Z', id: 'r3', name: 'Location', type: 'location' }),
  item({ id: 'r4', name: 'How are you doing?', type: 'assessment' }),
]
const DONE = [
  item({
    completedAt: '2026-11-12T17:00:00.000Z',
    id: 'r5',
    name: 'Pay stub',
    status: 'completed',
  }),
  item({ canceledAt: '2026-11-11T17:00:00.000Z', id: 'r6', name: 'Lease', status: 'canceled' }),
]

const CONVERSATIONS: Conversation[] = [
  {
    inCareTeam: true,
    lastAt: '2026-11-20T17:00:00.000Z',
    lastText: 'Good news: you are on the list for the Maple Street apartments.',
    name: 'Ana Ruiz',
    staffID: '7',
    unread: 1,
  },
  { inCareTeam: true, lastAt: null, lastText: null, name: 'Sam Lee', staffID: '8', unread: 0 },
  {
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

const THREAD: Thread = {
  canReply: true,
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
      mine: false,
      read: true,
      text: 'Good news',
    },
    {
      at: '2026-11-19T17:40:00.000Z',
      body: null,
      id: 'm2',
      mine: true,
      read: true,
      text: 'Thank you! I only have one pay stub.',
    },
    {
      at: '2026-11-20T17:41:00.000Z',
      body: null,
      id: 'm3',
      mine: false,
      read: false,
      text: 'That is fine. Send me a photo of it.',
    },
  ],
  more: true,
  name: 'Ana Ruiz',
  staffID: 7,
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
  Extract<RequestDetail['asked'], { type: 'assessment' }>['questions']
>

const DETAILS = {
  assessment: {
    answered: null,
    asked: { questions: QUESTIONS, title: 'How are you doing?', type: 'assessment' },
    item: item({ id: 'r4', name: 'How are you doing?', type: 'assessment' }),
  },
  canceled: { answered: null, asked: null, item: item({ ...DONE[1] }) },
  document: { answered: null, asked: { type: 'document' }, item: item({ ...PENDING[0] }) },
  location: { answered: null, asked: { type: 'location' }, item: item({ ...PENDING[2] }) },
  roi: {
    answered: null,
    asked: { agency: 'Harbor Outreach', termDays: 365, type: 'roi' },
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
    asked: null,
    item: item({ ...DONE[0], name: 'How are you doing?', type: 'assessment' }),
  },
  sentDocument: {
    answered: {
      documents: [
        {
          createdAt: '2026-11-12T17:00:00.000Z',
          href: '/api/client-documents/file/page-1.jpg',
          id: 'd1',
          name: 'Pay stub',
          size: 2_100_000,
        },
        {
          createdAt: '2026-11-12T17:00:00.000Z',
          href: null,
          id: 'd2',
          name: 'Pay stub, page 2',
          size: null,
        },
      ],
      type: 'document',
    },
    asked: null,
    item: item({ ...DONE[0] }),
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
    asked: null,
    item: item({ ...DONE[0], type: 'roi' }),
  },
} as const satisfies Record<string, RequestDetail>

export type SamplePage = {
  content: (view: ViewContext) => ReactNode
  name: string
  pathname: string
  signedIn: boolean
}

const page = (
  name: string,
  pathname: string,
  content: SamplePage['content'],
  signedIn = true,
): SamplePage => ({ content, name, pathname, signedIn })

const request = (name: keyof typeof DETAILS): SamplePage =>
  page(`request-${name}`, '/requests/r1', (view) => (
    <RequestView detail={DETAILS[name]} maxFiles={10} maxMegabytes={25} today={TODAY} view={view} />
  ))

/** Every view with something to show, and the empty ones that people meet first. */
export const SAMPLE_PAGES: readonly SamplePage[] = [
  page('sign-in', '/sign-in', (view) => <SignInView next="/portal/requests" view={view} />, false),
  page(
    'sign-in-code',
    '/sign-in/code',
    (view) => (
      <SignInCodeView
        challenge={{ maskedEmail: 'm•••@client.example', minutesLeft: 10, triesLeft: 4 }}
        next={undefined}
        rememberDays={7}
        view={view}
      />
    ),
    false,
  ),
  page(
    'register',
    '/register',
    (view) => (
      <RegisterView
        invitation={{
          agency: 'Harbor Outreach',
          expiresAt: '2026-12-05T17:00:00.000Z',
          maskedEmail: 'm•••@client.example',
        }}
        minimum={15}
        token="abc"
        view={view}
      />
    ),
    false,
  ),
  page(
    'forgot-password',
    '/forgot-password',
    (view) => <ForgotPasswordView signedIn={false} view={view} />,
    false,
  ),
  page(
    'reset-password',
    '/reset-password',
    (view) => <ResetPasswordView minimum={15} token="abc" view={view} />,
    false,
  ),
  page(
    'link-used',
    '/register',
    (view) => <LinkProblemView code="TOKEN_USED" kind="invitation" view={view} />,
    false,
  ),
  page(
    'link-expired',
    '/reset-password',
    (view) => <LinkProblemView code="TOKEN_EXPIRED" kind="reset" view={view} />,
    false,
  ),
  page('help', '/help', (view) => <HelpPageView sharing="network" view={view} />, false),
  page('no-connection', '/', (view) => <NoConnectionView view={view} />),
  page('not-found', '/nope', (view) => <NotFoundView view={view} />),
  page('failed', '/requests', (view) => <FailedView view={view} />),
  page('dashboard', '/', (view) => (
    <DashboardView
      data={{
        hour: 9,
        name: 'Mike',
        pending: PENDING,
        programs: [
          {
            end: null,
            id: 'p1',
            name: '2026 Street Outreach',
            start: '2026-01-05T12:00:00.000Z',
          },
        ],
        today: TODAY,
        unread: CONVERSATIONS.slice(0, 1),
      }}
      view={view}
    />
  )),
  page('dashboard-empty', '/', (view) => (
    <DashboardView
      data={{ hour: 19, name: 'Mike', pending: [], programs: [], today: TODAY, unread: [] }}
      view={view}
    />
  )),
  page('requests', '/requests', (view) => (
    <RequestsView
      data={{ done: DONE, more: '?show=60', pending: PENDING, today: TODAY }}
      view={view}
    />
  )),
  page('requests-empty', '/requests', (view) => (
    <RequestsView data={{ done: [], more: null, pending: [], today: TODAY }} view={view} />
  )),
  request('document'),
  request('location'),
  request('roi'),
  request('assessment'),
  request('canceled'),
  request('sentDocument'),
  request('sentRelease'),
  request('sentAssessment'),
  page('messages', '/messages', (view) => (
    <MessagesView conversations={CONVERSATIONS} view={view} />
  )),
  page('messages-empty', '/messages', (view) => <MessagesView conversations={[]} view={view} />),
  page('thread', '/messages/7', (view) => (
    <ThreadView earlier="?show=60" thread={THREAD} view={view} />
  )),
  page('thread-empty', '/messages/8', (view) => (
    <ThreadView
      earlier={null}
      thread={{ ...THREAD, canReply: false, messages: [], more: false, name: 'Sam Lee' }}
      view={view}
    />
  )),
  page('programs', '/programs', (view) => (
    <ProgramsView
      programs={[
        { end: null, id: 'p1', name: '2026 Street Outreach', start: '2026-01-05T12:00:00.000Z' },
        {
          end: '2025-11-05T12:00:00.000Z',
          id: 'p2',
          name: 'Winter Shelter',
          start: '2025-01-05T12:00:00.000Z',
        },
      ]}
      today={TODAY}
      view={view}
    />
  )),
  page('documents', '/documents', (view) => (
    <DocumentsView
      documents={DETAILS.sentDocument.answered.documents}
      more="?show=60"
      view={view}
    />
  )),
  page('privacy', '/privacy', (view) => (
    <PrivacyView
      releases={[
        {
          agency: 'Harbor Outreach',
          end: '2027-11-12T12:00:00.000Z',
          id: 'x1',
          permission: 'yes',
          requestID: 'r5',
          signedAt: null,
          signedName: 'Mike Tyson',
          start: '2026-11-12T12:00:00.000Z',
          state: 'active',
        },
        {
          agency: 'Harbor Outreach',
          end: null,
          id: 'x2',
          permission: 'no',
          requestID: null,
          signedAt: null,
          signedName: null,
          start: '2025-11-12T12:00:00.000Z',
          state: 'not-given',
        },
      ]}
      view={view}
    />
  )),
  page('privacy-empty', '/privacy', (view) => <PrivacyView releases={[]} view={view} />),
  page('account', '/account', (view) => (
    <AccountView account={{ email: 'mike@client.example', phone: null }} view={view} />
  )),
]
