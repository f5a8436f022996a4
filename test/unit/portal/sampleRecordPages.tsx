import { ActivitiesView } from '../../../src/features/activities/views/Activities/index.js'
import { AssessmentAnswersView } from '../../../src/features/assessments/views/AssessmentAnswers/index.js'
import { AssessmentsView } from '../../../src/features/assessments/views/Assessments/index.js'
import { DashboardView } from '../../../src/features/home/views/Dashboard/index.js'
import { ProgramsView } from '../../../src/features/programs/views/Programs/index.js'
import { ReferralsView } from '../../../src/features/referrals/views/Referrals/index.js'
import { ServicesView } from '../../../src/features/services/views/Services/index.js'
import { REFERRAL_STATUSES } from '../../../src/core/status/referral.js'
import { CONVERSATIONS, DETAILS, PENDING, TODAY } from './sampleData.js'
import { byUrgency } from '../../../src/features/home/todo.js'
import { OPEN_TASK } from './sampleTaskPages.js'
import { page, type SamplePage } from './samplePage.js'

const DONE = {
  byClient: true,
  date: '2026-11-12T12:00:00.000Z',
  id: 'x1',
  title: 'How are you doing?',
}

const referral = (status: (typeof REFERRAL_STATUSES)[number], program = 'Coordinated Entry') => ({
  from: 'Harbor Outreach',
  id: `${status}${program}`,
  program,
  referredAt: '2026-11-12T17:00:00.000Z',
  status,
  to: 'Lakeshore Family Homes',
})

const service = (id: string, recordType: string, typeProvided: string, program = '') => ({
  agency: 'Harbor Outreach',
  date: '2026-11-12T12:00:00.000Z',
  id,
  program,
  recordType,
  typeProvided,
})

const entry = {
  at: '2026-11-20T17:00:00.000Z',
  count: 1,
  icon: 'document',
  id: 'e1',
  path: '/documents',
  text: 'Lease',
  title: 'client.activityDocument',
} as const

/** What there is of a client, as they see it. */
export const RECORD_PAGES: readonly SamplePage[] = [
  page('dashboard', '/', (view) => (
    <DashboardView
      data={{
        appointment: {
          name: 'Ana Ruiz',
          place: 'Room 2',
          startsAt: '2026-11-24T18:00:00.000Z',
        },
        article: { excerpt: 'Call 211 first.', id: 'i1', spotlight: true, title: 'Cold nights' },
        hour: 9,
        name: 'Mike',
        pending: [
          ...byUrgency(PENDING, [OPEN_TASK]),
          ...byUrgency([], [{ ...OPEN_TASK, id: 't2' }]),
        ],
        plan: null,
        people: [
          { canMessage: true, id: '7', name: 'Ana Ruiz' },
          { canMessage: false, id: '8', name: 'Sam Lee' },
        ],
        place: {
          address: '1200 Harbor Blvd',
          note: null,
          recordedAt: '2026-11-20T17:00:00.000Z',
        },
        programs: [
          {
            agency: 'a1',
            end: null,
            id: 'p1',
            name: '2026 Street Outreach',
            start: '2026-01-05T12:00:00.000Z',
          },
        ],
        releaseEnds: '2026-12-01',
        today: TODAY,
        unread: CONVERSATIONS.slice(0, 1),
      }}
      view={view}
    />
  )),
  page('dashboard-empty', '/', (view) => (
    <DashboardView
      data={{
        appointment: null,
        article: null,
        hour: 19,
        name: 'Mike',
        pending: [],
        people: [],
        place: null,
        plan: null,
        programs: [],
        releaseEnds: null,
        today: TODAY,
        unread: [],
      }}
      view={view}
    />
  )),
  page('assessments', '/assessments', (view) => (
    <AssessmentsView
      data={{
        done: [DONE, { ...DONE, byClient: false, id: 'x2' }],
        more: '?show=60',
        toDo: PENDING.filter(({ type }) => type === 'assessment'),
        today: TODAY,
      }}
      view={view}
    />
  )),
  page('assessments-empty', '/assessments', (view) => (
    <AssessmentsView data={{ done: [], more: null, toDo: [], today: TODAY }} view={view} />
  )),
  page('assessment-answers', '/assessments/x1', (view) => (
    <AssessmentAnswersView
      assessment={{
        ...DONE,
        agency: 'Harbor Outreach',
        answered: DETAILS.sentAssessment.answered.response,
        private: true,
      }}
      view={view}
    />
  )),
  page('programs', '/programs', (view) => (
    <ProgramsView
      agencies={new Map([['a1', 'Harbor Outreach']])}
      programs={[
        {
          agency: 'a1',
          end: null,
          id: 'p1',
          name: '2026 Street Outreach',
          start: '2026-01-05T12:00:00.000Z',
        },
        {
          agency: null,
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
  page('programs-empty', '/programs', (view) => (
    <ProgramsView agencies={new Map()} programs={[]} today={TODAY} view={view} />
  )),
  page('referrals', '/referrals', (view) => (
    <ReferralsView
      more="?show=60"
      referrals={[...REFERRAL_STATUSES.map((status) => referral(status)), referral('pending', '')]}
      view={view}
    />
  )),
  page('referrals-empty', '/referrals', (view) => (
    <ReferralsView more={null} referrals={[]} view={view} />
  )),
  page('services', '/services', (view) => (
    <ServicesView
      more="?show=60"
      services={[
        service('s1', '141', '6', '2026 Street Outreach'),
        service('s2', '161', '4'),
        service('s3', '200', '200'),
        service('s4', '141', 'nothing of the lists'),
      ]}
      view={view}
    />
  )),
  page('services-empty', '/services', (view) => (
    <ServicesView more={null} services={[]} view={view} />
  )),
  page('activities', '/activities', (view) => (
    <ActivitiesView
      days={[
        {
          day: '2026-11-20',
          entries: [
            entry,
            {
              ...entry,
              count: 3,
              icon: 'messages',
              id: 'e2',
              path: '/messages',
              text: '',
              title: 'client.activityMessage',
            },
          ],
        },
        {
          day: '2026-11-19',
          entries: [
            {
              ...entry,
              icon: 'programs',
              id: 'e3',
              isDay: true,
              path: null,
              text: 'Winter Shelter',
              title: 'client.activityProgramStart',
            },
          ],
        },
      ]}
      more="?show=60"
      view={view}
    />
  )),
  page('activities-empty', '/activities', (view) => (
    <ActivitiesView days={[]} more={null} view={view} />
  )),
]
