'use client'

import { Button } from '@payloadcms/ui'
import { useRef, useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { useApi } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useTaskAnswers, type TaskAnswersTold } from '../hooks/useTaskAnswers.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'
import { TakeOver } from '../TakeOver/index.client.js'
import { AnswerList, ScoreList } from './AnswerList.client.js'
import { TaskDecision } from './TaskDecision.client.js'
import './index.css'

const base = 'pcp-admin-task-answers'

type Shown = { told: TaskAnswersTold }

/** Who sent what stands there, and when; who did it in the client's place. */
const Sent = ({ told }: Shown): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { completedFor, submittedAt, submittedBy } = told
  if (submittedAt === null)
    return <PortalHint>{text(completedFor ? 'taskAnswersDoneFor' : 'taskAnswersNone')}</PortalHint>
  const date = formatDateTime({ date: submittedAt, language })
  return (
    <p className={`${base}__sent`}>
      {text(submittedBy === 'staff' ? 'taskAnswersByStaff' : 'taskAnswersByClient', { date })}
      {completedFor ? ` · ${text('taskAnswersDoneFor')}` : ''}
    </p>
  )
}

/** What the client was told is missing, and what the task asks while nobody has answered. */
const Asked = ({ told }: Shown): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { askedAgainAt, asks, reviewNote, submittedAt } = told
  return (
    <>
      {askedAgainAt && reviewNote ? (
        <div className={`${base}__note`}>
          <p>
            {text('taskAnswersAskedAgain', {
              date: formatDateTime({ date: askedAgainAt, language }),
            })}
          </p>
          <p className={`${base}__words`}>{reviewNote}</p>
        </div>
      ) : null}
      {submittedAt === null && asks.length > 0 ? (
        <>
          <h4>{text('taskAnswersAsks')}</h4>
          <ul>
            {asks.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const Earlier = ({ told }: Shown): ReactNode => {
  const { language, text } = usePortalTranslation()
  return told.earlier.map(({ answers, submittedAt }) => (
    <details key={submittedAt}>
      <summary>
        {text('taskAnswersEarlier', { date: formatDateTime({ date: submittedAt, language }) })}
      </summary>
      <dl className={`${base}__list`}>
        {answers.map(({ label, value }, index) => (
          <div key={`${label} ${String(index)}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  ))
}

/** On paper and as a file: with the questions as they were asked. */
const Paper = ({ api, told }: Shown & { api: string }): ReactNode => {
  const { text } = usePortalTranslation()
  if (told.submittedAt === null || told.answers.length === 0) return null
  return (
    <p className={`${base}__paper`}>
      <button onClick={() => window.print()} type="button">
        {text('taskAnswersPrint')}
      </button>
      <a download href={`${api}${portalPath('taskAnswersFile', told.id)}`}>
        {text('taskAnswersPDF')}
      </a>
    </p>
  )
}

export type TaskAnswersProps = {
  /** Of whom live changes are heard; left out, of everybody. */
  client?: ID
  /** Slug of the collection of documents: where files of the answers are. */
  documents: string
  onChange?: () => void
  /** Ends the task with other answers than those that are there; left out where that is not to be done. */
  onComplete?: () => void
  task: ID
  /** A heading of its own; around it nothing says what it is. */
  titled?: boolean
}

/**
 * The answers to one task, as they are now: every question as it was asked, what changed since the
 * answers before, scores, and the decision while they wait for one. Hears of changes by itself.
 */
export const TaskAnswers = ({
  client,
  documents,
  onChange,
  onComplete,
  task,
  titled = false,
}: TaskAnswersProps): ReactNode => {
  const api = useApi()
  const { text } = usePortalTranslation()
  const section = useRef<HTMLElement>(null)
  const [revision, setRevision] = useState(0)
  const { failed, found: told } = useTaskAnswers(task, revision)
  const again = (): void => setRevision((before) => before + 1)
  useLiveChanges({ api, ...(client === undefined ? {} : { client }), onChange: again })
  const change = (): void => {
    // The buttons that were pressed go
    section.current?.focus()
    again()
    onChange?.()
  }
  const title = told ? `${text('taskAnswersTitle')}: ${told.name}` : text('taskAnswersTitle')
  return (
    <section aria-label={title} className={base} data-print ref={section} tabIndex={-1}>
      {titled ? <h3>{title}</h3> : null}
      <PortalAlert message={failed} />
      {told || failed ? null : <PortalHint>{text('cardLoading')}</PortalHint>}
      {told ? (
        <>
          <Sent told={told} />
          <Asked told={told} />
          {told.submittedAt !== null && told.answers.length === 0 ? (
            <p>{text('taskAnswersNothingAsked')}</p>
          ) : null}
          <AnswerList answers={told.answers} documents={documents} />
          <ScoreList scores={told.scores} />
          <Paper api={api} told={told} />
          {told.mayDecide ? (
            <TaskDecision key={told.submittedAt} onChange={change} told={told} />
          ) : null}
          {told.mayTakeOver ? (
            <TakeOver
              from={{ id: told.id, of: 'task' }}
              key={told.submittedAt}
              onChange={() => onChange?.()}
            />
          ) : null}
          {onComplete ? (
            <Button buttonStyle="secondary" margin={false} onClick={onComplete}>
              {text(told.mayDecide ? 'taskAnswersInstead' : 'caseTaskAct_complete')}
            </Button>
          ) : null}
          <Earlier told={told} />
        </>
      ) : null}
    </section>
  )
}
