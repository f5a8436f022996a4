import type { QuestionSet } from '../../../src/core/questions/question.js'
import type { TaskDetail } from '../../../src/features/tasks/loaders/task.js'
import type { TaskItem } from '../../../src/features/tasks/loaders/tasks.js'
import { AnsweringView } from '../../../src/features/tasks/views/Answering/index.js'
import { QuestionsView } from '../../../src/features/tasks/views/Questions/index.js'
import { TasksView } from '../../../src/features/tasks/views/Tasks/index.js'
import { TaskCheckView } from '../../../src/features/tasks/views/Check/index.js'
import { TaskView } from '../../../src/features/tasks/views/Task/index.js'
import { TODAY } from './sampleData.js'
import { page, type SamplePage } from './samplePage.js'

const text = (en: string, es: string) => ({ en, es })

export const OPEN_TASK: TaskItem = {
  askedAgain: false,
  caseState: 'open',
  completedAt: null,
  doneFor: false,
  dueDate: '2026-11-27T12:00:00.000Z',
  id: 't1',
  openedAt: '2026-11-18T10:00:00.000Z',
  partOf: 'Keeping your home',
  private: false,
  reviewNote: null,
  sentByClient: false,
  status: 'open',
  submittedAt: null,
  title: 'Tell us about your rent',
  toDo: true,
}
const AGAIN: TaskItem = {
  ...OPEN_TASK,
  askedAgain: true,
  dueDate: '2026-11-01T12:00:00.000Z',
  id: 't2',
  private: true,
  reviewNote: 'Say how much the rent is.',
}
const HELD: TaskItem = { ...OPEN_TASK, caseState: 'on-hold', id: 't3', toDo: false }
const SENT: TaskItem = {
  ...OPEN_TASK,
  id: 't4',
  sentByClient: true,
  status: 'submitted',
  submittedAt: '2026-11-19T16:00:00.000Z',
  toDo: false,
}
const DONE: TaskItem = {
  ...SENT,
  completedAt: '2026-11-20T16:00:00.000Z',
  id: 't5',
  status: 'done',
}
const DONE_FOR: TaskItem = {
  ...DONE,
  doneFor: true,
  id: 't6',
  sentByClient: false,
  submittedAt: null,
}
const SKIPPED: TaskItem = { ...OPEN_TASK, id: 't7', status: 'skipped', toDo: false }
const WAITING: TaskItem = { ...OPEN_TASK, dueDate: null, id: 't8', status: 'waiting', toDo: false }

const SET: QuestionSet = {
  questions: [
    { label: text('Do you rent?', '¿Paga renta?'), name: 'rents', required: true, type: 'yes-no' },
    { label: text('Anything else?', '¿Algo más?'), name: 'more', type: 'textarea' },
  ],
}

const detail = (item: TaskItem, set: null | QuestionSet = SET): TaskDetail => ({
  answers: item.submittedAt ? { more: 'The rent went up.', rents: 'yes' } : null,
  description: 'Bring the paper with you.',
  item,
  results: [
    {
      band: { label: text('Low', 'Bajo') },
      label: text('Worry', 'Preocupación'),
      name: 'worry',
      points: 2,
      showToClient: true,
    },
  ],
  set,
})

const task = (name: string, item: TaskItem, set?: null | QuestionSet): SamplePage =>
  page(name, `/tasks/${item.id}`, (view) => (
    <TaskView detail={detail(item, set)} today={TODAY} view={view} />
  ))

const answering = (name: string, item: TaskItem): SamplePage =>
  page(name, `/questions/${item.id}`, (view) => (
    <AnsweringView
      detail={{ ...detail(item), set: SET }}
      files={new Map()}
      fromCheck={false}
      today={TODAY}
      view={view}
    />
  ))

/** Tasks of cases and the questions in them, in each of their states. */
export const TASK_PAGES: readonly SamplePage[] = [
  page('tasks', '/tasks', (view) => (
    <TasksView
      data={{
        done: [DONE, DONE_FOR, SKIPPED],
        held: [HELD],
        inReview: [SENT],
        more: '?show=60',
        next: [
          { item: WAITING, why: { kind: 'ours' } },
          { item: { ...WAITING, id: 't9' }, why: { kind: 'yours', name: OPEN_TASK.title } },
          { item: { ...WAITING, id: 't10' }, why: { kind: 'sent', name: SENT.title } },
        ],
        today: TODAY,
        todo: [AGAIN, OPEN_TASK],
      }}
      view={view}
    />
  )),
  page('tasks-empty', '/tasks', (view) => (
    <TasksView
      data={{
        done: [],
        held: [],
        inReview: [],
        more: null,
        next: [],
        today: TODAY,
        todo: [],
      }}
      view={view}
    />
  )),
  task('task', OPEN_TASK),
  task('task-plain', OPEN_TASK, null),
  task('task-again', AGAIN),
  task('task-held', HELD),
  task('task-sent', SENT),
  task('task-done-for', DONE_FOR, null),
  task('task-waiting', WAITING),
  page('questions', '/questions', (view) => (
    <QuestionsView
      data={{ sent: [SENT, DONE], toAnswer: [{ count: 2, item: OPEN_TASK }], today: TODAY }}
      view={view}
    />
  )),
  page('questions-empty', '/questions', (view) => (
    <QuestionsView data={{ sent: [], toAnswer: [], today: TODAY }} view={view} />
  )),
  answering('answering', OPEN_TASK),
  answering('answering-again', AGAIN),
  answering('answering-sent', SENT),
  page('answering-check', '/questions/t1/check', (view) => (
    <TaskCheckView
      files={new Map()}
      item={OPEN_TASK}
      set={SET}
      view={{ ...view, draft: { 'answers.rents': 'yes' } }}
    />
  )),
]
