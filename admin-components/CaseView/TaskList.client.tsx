'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { daysBetween } from '../../src/core/day.js'
import { ActionButton } from '../ActionButton/index.client.js'
import type { CaseShown, CaseTaskView } from '../hooks/useCaseView.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatDateTime, formatDay } from '../shared/formatDate.js'
import type { Act, TaskAct } from './caseActs.client.js'
import { useCaseAct } from '../hooks/useCaseAct.js'

const base = 'pcp-admin-case'

type Props = { onAct: (act: Act) => void; onDone: () => void; shown: CaseShown }
type TaskProps = Omit<Props, 'shown'> & {
  canAct: boolean
  mayChange: boolean
  task: CaseTaskView
  today: string
}

/** What a task can be brought to now, the first thing in front. */
const actsOf = ({ status, submittedAt }: CaseTaskView, canAct: boolean): TaskAct[] => {
  const answers = submittedAt === null ? [] : (['answers'] as const)
  if (!canAct || status === 'done' || status === 'skipped') return [...answers]
  if (status === 'waiting') return ['give', 'skip', ...answers]
  return status === 'submitted'
    ? ['answers', 'give', 'skip']
    : ['complete', 'give', 'skip', ...answers]
}

/** When it was done or skipped, by whom and why. */
const Ended = ({ task }: { task: CaseTaskView }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const when = (date: string): string => formatDateTime({ date, language })
  const said: (null | string)[] = []
  if (task.status === 'done' && task.completedAt)
    said.push(
      task.completedByName
        ? text('caseDoneBy', { date: when(task.completedAt), name: task.completedByName })
        : text('caseDoneOn', { date: when(task.completedAt) }),
      task.completedFor ? text('caseDoneFor') : null,
    )
  if (task.status === 'skipped')
    said.push(
      task.skippedFor === 'staff' || task.skippedFor === null
        ? task.skippedByName
        : text(`caseSkippedFor_${task.skippedFor}`),
      task.skipReason,
    )
  if (task.status === 'submitted' && task.submittedAt)
    said.push(text('caseSentOn', { date: when(task.submittedAt) }))
  if (task.status === 'open' && task.askedAgainAt)
    said.push(text('caseAskedAgain', { date: when(task.askedAgainAt) }), task.reviewNote)
  const lines = said.filter(Boolean)
  return lines.length > 0 ? <p className={`${base}__quiet`}>{lines.join(' · ')}</p> : null
}

const Facts = ({ task, today }: Pick<TaskProps, 'task' | 'today'>): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { assigneeName, clientTask, dueDate, overdue, status } = task
  const day = dueDate === null ? null : formatDay(dueDate, language)
  const isToDo = status === 'open' || status === 'waiting'
  const left = dueDate !== null && isToDo ? daysBetween(today, dueDate) : 0
  return (
    <p className={`${base}__task-facts`}>
      <span className={`${base}__status ${base}__status--${status}`}>
        {text(`boardStatus_${status}`)}
      </span>
      <span>{text(clientTask ? 'caseByClient' : 'caseByStaff')}</span>
      <span>
        {assigneeName === null ? text('caseNobodys') : text('caseWhose', { name: assigneeName })}
      </span>
      {day === null ? null : (
        <span className={overdue ? `${base}__late` : undefined}>
          {text(overdue ? 'caseOverdueSince' : 'caseDue', { day })}
          {left > 0 ? ` (${text('caseDaysLeft', { count: left })})` : null}
        </span>
      )}
      {task.conditional ? <span>{text('caseConditional')}</span> : null}
    </p>
  )
}

const Task = ({ canAct, mayChange, onAct, onDone, task, today }: TaskProps): ReactNode => {
  const { text } = usePortalTranslation()
  const { act, busy, failure } = useCaseAct(onDone)
  const { id, name, status } = task
  const acts = mayChange ? actsOf(task, canAct) : actsOf(task, false)
  const mayReopen = mayChange && canAct && (status === 'done' || status === 'skipped')
  return (
    <li className={`${base}__task`} id={`case-task-${id}`} tabIndex={-1}>
      <div className={`${base}__task-words`}>
        <h3>{name}</h3>
        <Facts task={task} today={today} />
        <Ended task={task} />
      </div>
      <div className={`${base}__buttons`}>
        {acts.map((kind, at) => (
          <Button
            aria-label={text('caseActOf', { act: text(`caseTaskAct_${kind}`), name })}
            buttonStyle={at === 0 && status !== 'waiting' ? 'primary' : 'secondary'}
            key={kind}
            onClick={() => onAct({ kind, task })}
            size="small"
          >
            {text(
              kind === 'answers' && status === 'submitted'
                ? 'caseTaskAct_review'
                : `caseTaskAct_${kind}`,
            )}
          </Button>
        ))}
        {mayReopen ? (
          <ActionButton
            aria-label={text('caseActOf', { act: text('caseTaskReopen'), name })}
            busy={busy}
            buttonStyle="secondary"
            onClick={() => void act({ done: text('caseTaskReopened'), id, name: 'reopenCaseTask' })}
            size="small"
          >
            {text('caseTaskReopen')}
          </ActionButton>
        ) : null}
        <PortalAlert message={failure?.message} />
      </div>
    </li>
  )
}

/** The tasks of a case in their order, each with what can be done about it now. */
export const TaskList = ({ onAct, onDone, shown }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { mayChange, state, tasks } = shown
  return (
    <section className={`${base}__part`}>
      <h2>{text('boardTasks')}</h2>
      {tasks.length === 0 ? <PortalHint>{text('caseNoTasks')}</PortalHint> : null}
      <ol className={`${base}__tasks`}>
        {tasks.map((task) => (
          <Task
            canAct={state === 'open'}
            key={task.id}
            mayChange={mayChange}
            onAct={onAct}
            onDone={onDone}
            task={task}
            today={shown.today}
          />
        ))}
      </ol>
    </section>
  )
}
