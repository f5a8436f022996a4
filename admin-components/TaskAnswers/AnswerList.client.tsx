'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation, type PortalText } from '../hooks/usePortalTranslation.js'
import type { TaskAnswersTold } from '../hooks/useTaskAnswers.js'

const base = 'pcp-admin-task-answers'

type Answer = TaskAnswersTold['answers'][number]

const changeText = ({ change }: Answer, text: PortalText): string | null => {
  switch (change) {
    case 'changed':
      return text('taskAnswersChanged')
    case 'gone':
      return text('taskAnswersGone')
    case 'new':
      return text('taskAnswersNew')
    case null:
      return null
  }
}

/** Every question as it was asked, with its answer; what changed says so in a word. */
export const AnswerList = ({ answers }: { answers: readonly Answer[] }): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <dl className={`${base}__list`}>
      {answers.map((answer) => {
        const changed = changeText(answer, text)
        return (
          <div className={changed ? `${base}__changed` : undefined} key={answer.name}>
            <dt>
              {answer.label}
              {changed ? <span className={`${base}__tag`}>{changed}</span> : null}
            </dt>
            <dd>{answer.value}</dd>
            {answer.before === null ? null : (
              <dd className={`${base}__before`}>
                {text('taskAnswersBefore', { answer: answer.before })}
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}

type Scores = Pick<TaskAnswersTold, 'scores'>

/** What the scores of the questions came to. */
export const ScoreList = ({ scores }: Scores): ReactNode => {
  const { language, text } = usePortalTranslation()
  if (scores.length === 0) return null
  return (
    <section>
      <h4>{text('taskAnswersScores')}</h4>
      <dl className={`${base}__list`}>
        {scores.map(({ band, label, points, text: said }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {[new Intl.NumberFormat(language).format(points), band].filter(Boolean).join(' – ')}
            </dd>
            {said ? <dd>{said}</dd> : null}
          </div>
        ))}
      </dl>
      <p className={`${base}__hint`}>{text('taskAnswersScoresHint')}</p>
    </section>
  )
}
