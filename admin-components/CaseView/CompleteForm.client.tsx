'use client'

import { useState, type ReactNode } from 'react'

import { keptQuestions } from '../../src/core/questions/question.js'
import { ActionButton } from '../ActionButton/index.client.js'
import type { AnswerValues } from '../AnswerFields/answerProps.js'
import { AnswerFields } from '../AnswerFields/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import type { CaseTaskView } from '../hooks/useCaseView.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRead } from '../hooks/useRead.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ACT_SLUG, useCaseAct } from '../hooks/useCaseAct.js'

type Asked = { answers?: AnswerValues | null; questions?: unknown }
type Props = {
  onDone: () => void
  /** Slug of the collection of tasks. */
  slug: string
  task: CaseTaskView
}

const Questions = ({ asked, onDone, task }: Omit<Props, 'slug'> & { asked: Asked }): ReactNode => {
  const { text } = usePortalTranslation()
  const { act, busy, failure } = useCaseAct(onDone)
  const [answers, setAnswers] = useState<AnswerValues>(asked.answers ?? {})
  const questions = keptQuestions(asked.questions)
  const send = (): void =>
    void act({
      body: questions.length > 0 ? { answers } : {},
      done: text('caseTaskDone'),
      id: task.id,
      name: 'completeCaseTask',
    })
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('caseTaskAct_complete')}
          </ActionButton>
          <CancelButton slug={ACT_SLUG} />
        </>
      }
      failure={failure}
      onSubmit={send}
    >
      {task.clientTask ? <PortalHint>{text('caseForClientHint')}</PortalHint> : null}
      {questions.length === 0 ? <PortalHint>{text('caseAsksNothing')}</PortalHint> : null}
      <AnswerFields onChange={setAnswers} questions={questions} values={answers} within="answers" />
    </PortalForm>
  )
}

/** Says that a task is done, with the answers to what it asks. */
export const CompleteForm = ({ onDone, slug, task }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { failed, found } = useRead<Asked>(
    `/${slug}/${task.id}?depth=0&select[questions]=true&select[answers]=true`,
  )
  return (
    <>
      <PortalAlert message={failed} />
      {found === null && failed === null ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
      {found ? <Questions asked={found} onDone={onDone} task={task} /> : null}
    </>
  )
}
