'use client'

import { useState, type ReactNode } from 'react'

import { keptQuestions, rowQuestions, type Question } from '../../src/core/questions/question.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { AnswerFilesContext } from '../AnswerFields/answerFiles.js'
import type { AnswerValues } from '../AnswerFields/answerProps.js'
import { AnswerFields } from '../AnswerFields/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { ACT_SLUG, useCaseAct } from '../hooks/useCaseAct.js'
import type { CaseShown, CaseTaskView } from '../hooks/useCaseView.js'
import { useClientFiles } from '../hooks/useClientFiles.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRead } from '../hooks/useRead.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import type { CasePlaces } from './caseActs.client.js'

type Asked = { answers?: AnswerValues | null; questions?: unknown; submittedAt?: null | string }
type Props = {
  onDone: () => void
  shown: CaseShown
  slugs: CasePlaces['slugs']
  task: CaseTaskView
}

const asksFiles = (questions: readonly Question[]): boolean =>
  questions.some(({ type }) => type === 'file') ||
  questions.some((question) => question.type === 'group' && asksFiles(rowQuestions(question)))

/** What the form begins with: what the client has signed is not staff's to send again. */
const startOf = (questions: readonly Question[], answers: Asked['answers']): AnswerValues => {
  const signed = new Set(
    questions.filter(({ type }) => type === 'signature').map(({ name }) => name),
  )
  return Object.fromEntries(Object.entries(answers ?? {}).filter(([name]) => !signed.has(name)))
}

const Questions = ({ asked, onDone, shown, slugs, task }: Props & { asked: Asked }): ReactNode => {
  const { text } = usePortalTranslation()
  const { act, busy, failure } = useCaseAct(onDone)
  const questions = keptQuestions(asked.questions)
  const [answers, setAnswers] = useState<AnswerValues>(() => startOf(questions, asked.answers))
  const files = useClientFiles(
    { agency: shown.agency, client: shown.client, private: shown.private, slugs, task: task.id },
    asksFiles(questions),
  )
  const { submittedAt = null } = asked
  const now = shown.tasks.find(({ id }) => id === task.id)
  const isOvertaken = now !== undefined && now.submittedAt !== submittedAt
  const send = (): void => {
    // Without the file the answer would not be whole
    if (files.isSending) return
    void act({
      body: { submittedAt, ...(questions.length > 0 ? { answers } : {}) },
      done: text('caseTaskDone'),
      id: task.id,
      name: 'completeCaseTask',
    })
  }
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy || files.isSending} type="submit">
            {text('caseTaskAct_complete')}
          </ActionButton>
          <CancelButton slug={ACT_SLUG} />
        </>
      }
      failure={failure}
      onSubmit={send}
    >
      {isOvertaken ? <PortalAlert message={text('caseAnsweredMeanwhile')} /> : null}
      {task.clientTask ? <PortalHint>{text('caseForClientHint')}</PortalHint> : null}
      {questions.length === 0 ? <PortalHint>{text('caseAsksNothing')}</PortalHint> : null}
      <AnswerFilesContext value={files}>
        <AnswerFields
          onChange={setAnswers}
          questions={questions}
          values={answers}
          within="answers"
        />
      </AnswerFilesContext>
    </PortalForm>
  )
}

/** Says that a task is done, with the answers to what it asks. */
export const CompleteForm = (props: Props): ReactNode => {
  const { slugs, task } = props
  const { text } = usePortalTranslation()
  const { failed, found } = useRead<Asked>(
    `/${slugs.caseTasks}/${task.id}?depth=0&select[questions]=true&select[answers]=true&select[submittedAt]=true`,
  )
  return (
    <>
      <PortalAlert message={failed} />
      {found === null && failed === null ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
      {found ? <Questions asked={found} {...props} /> : null}
    </>
  )
}
