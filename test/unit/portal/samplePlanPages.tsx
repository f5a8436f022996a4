import type { PlanAction } from '../../../src/core/status/plan.js'
import type {
  PlanDetail,
  PlanItem,
  PlanVersionDetail,
} from '../../../src/features/plans/loaders/plans.js'
import { NextOfPlan } from '../../../src/features/plans/views/NextOfPlan.js'
import { PlanView } from '../../../src/features/plans/views/Plan/index.js'
import { PlanActionView } from '../../../src/features/plans/views/PlanAction/index.js'
import { PlansView } from '../../../src/features/plans/views/Plans/index.js'
import { PlanVersionView } from '../../../src/features/plans/views/PlanVersion/index.js'
import { SignPlanView } from '../../../src/features/plans/views/SignPlan/index.js'
import { page, type SamplePage } from './samplePage.js'

const TODAY = '2026-11-20'
const DUE: PlanAction = {
  comments: [
    { at: '2026-11-18T17:00:00.000Z', by: 'client', text: 'I sent it.' },
    { at: '2026-11-19T17:00:00.000Z', by: 'officer', text: 'Thank you.' },
  ],
  doneAt: null,
  doneBy: null,
  dueDate: '2026-12-04',
  key: 'a1',
  text: 'Send a photo of your lease.',
  who: 'client',
}
const LATE: PlanAction = {
  ...DUE,
  comments: [],
  dueDate: '2026-11-02',
  key: 'a2',
  text: 'Call the owner.',
}
const DONE: PlanAction = {
  ...LATE,
  doneAt: '2026-11-19T17:00:00.000Z',
  doneBy: 'officer',
  dueDate: null,
  key: 'a3',
  text: 'Ask for rent help.',
  who: 'officer',
}
const PLAN: PlanItem = {
  id: 'p1',
  name: 'My housing plan',
  reviewDate: '2027-02-01T12:00:00.000Z',
  status: 'shared',
  toSign: true,
}
const AGREED: PlanItem = { ...PLAN, id: 'p2', status: 'agreed', toSign: false }
const WAITS: PlanItem = { ...PLAN, id: 'p3', toSign: false }
const ENDED: PlanItem = { ...PLAN, id: 'p4', reviewDate: null, status: 'ended', toSign: false }
const TASKS = [
  { action: LATE, plan: 'p1' },
  { action: DUE, plan: 'p1' },
]
const DETAIL: PlanDetail = {
  ...PLAN,
  file: '/api/portal/my-plans/p1/file',
  goals: [
    { actions: [DUE, LATE, DONE], key: 'g1', title: 'Keep the home', why: 'You like it there.' },
  ],
  officer: 'Ana Ruiz',
  sections: [
    { heading: 'About you', key: 's1', place: 'start', text: 'You live with your son.' },
    { heading: 'If you want to complain', key: 's2', place: 'end', text: 'Call the manager.' },
  ],
  signedByClient: false,
  tasks: TASKS,
  today: TODAY,
  version: 2,
  versions: [
    { madeAt: '2026-11-19T17:00:00.000Z', number: 2, signed: false },
    { madeAt: '2026-11-12T17:00:00.000Z', number: 1, signed: true },
  ],
}
const VERSION: PlanVersionDetail = {
  agency: 'a1',
  changes: { added: [], removed: [] },
  client: 'c1',
  clientSignedAt: '2026-11-12T17:00:00.000Z',
  clientSignedName: 'Mike Tyson',
  createdAt: '2026-11-12T17:00:00.000Z',
  dedupeKey: 'p1:1',
  file: '/api/portal/my-plans/p1/file?version=1',
  id: 'v1',
  isOld: true,
  language: 'en',
  lines: [
    { kind: 'title', text: 'My housing plan' },
    { kind: 'goal', text: 'Goal 1: Keep the home' },
    { kind: 'text', text: 'You like it there.' },
    { kind: 'action', text: 'You: Send a photo of your lease.' },
  ],
  madeAt: '2026-11-12T17:00:00.000Z',
  name: 'My housing plan',
  plan: 'p1',
  private: false,
  text: 'My housing plan',
  textHash: 'b'.repeat(64),
  toSign: false,
  updatedAt: '2026-11-12T17:00:00.000Z',
  version: 1,
}

/** Personal housing plans, as their client sees them. */
export const PLAN_PAGES: readonly SamplePage[] = [
  page('plans', '/plans', (view) => (
    <PlansView
      lists={{ plans: [PLAN, AGREED, WAITS, ENDED], tasks: TASKS, today: TODAY }}
      view={view}
    />
  )),
  page('plans-none', '/plans', (view) => (
    <PlansView lists={{ plans: [], tasks: [], today: TODAY }} view={view} />
  )),
  page('plans-done', '/plans', (view) => (
    <PlansView lists={{ plans: [AGREED], tasks: [], today: TODAY }} view={view} />
  )),
  page('plan', '/plans/p1', (view) => <PlanView plan={DETAIL} view={view} />),
  page('plan-agreed', '/plans/p2', (view) => (
    <PlanView plan={{ ...DETAIL, ...AGREED, tasks: [] }} view={view} />
  )),
  page('plan-waits', '/plans/p3', (view) => (
    <PlanView plan={{ ...DETAIL, ...WAITS, signedByClient: true }} view={view} />
  )),
  page('plan-ended', '/plans/p4', (view) => (
    <PlanView plan={{ ...DETAIL, ...ENDED, officer: '' }} view={view} />
  )),
  page('plan-action', '/plans/p1/actions/a1', (view) => (
    <PlanActionView
      detail={{ action: DUE, ended: false, goal: 'Keep the home', plan: 'p1', today: TODAY }}
      view={view}
    />
  )),
  page('plan-action-done', '/plans/p1/actions/a3', (view) => (
    <PlanActionView
      detail={{
        action: { ...DONE, who: 'client' },
        ended: false,
        goal: 'Keep the home',
        plan: 'p1',
        today: TODAY,
      }}
      view={view}
    />
  )),
  page('plan-action-ended', '/plans/p4/actions/a2', (view) => (
    <PlanActionView
      detail={{ action: LATE, ended: true, goal: 'Keep the home', plan: 'p4', today: TODAY }}
      view={view}
    />
  )),
  page('plan-version', '/plans/p1/versions/1', (view) => (
    <PlanVersionView version={VERSION} view={view} />
  )),
  page('sign-plan', '/plans/p1/sign', (view) => (
    <SignPlanView
      askPassword
      version={{ ...VERSION, clientSignedAt: null, isOld: false, toSign: true }}
      view={view}
    />
  )),
  page('plan-next', '/', (view) => (
    <>
      <h1>Mike</h1>
      <NextOfPlan
        next={{ plan: PLAN, task: { action: DUE, plan: 'p1' } }}
        today={TODAY}
        view={view}
      />
      <NextOfPlan next={{ plan: PLAN, task: null }} today={TODAY} view={view} />
    </>
  )),
]
