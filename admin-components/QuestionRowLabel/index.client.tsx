'use client'

import { useRowLabel } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { SetProblem } from '../../src/core/questions/checkSet.js'
import type { Question, Score, ScoreBand } from '../../src/core/questions/question.js'
import { localized } from '../../src/core/localized.js'
import type { AdminKey } from '../../src/translations/label.js'
import { useMadeName } from '../hooks/useMadeName.js'
import { useOpenWhenNew } from '../hooks/useOpenWhenNew.js'
import { usePortalTranslation, type PortalText } from '../hooks/usePortalTranslation.js'
import { useQuestionSet } from '../hooks/useQuestionSet.js'
import { firstWords, kindText } from '../shared/questionWords.js'
import './index.css'

const base = 'pcp-admin-question'

const problemText = ({ code, name, other = '' }: SetProblem, text: PortalText): string =>
  text(`question_${code}` as AdminKey, { name, other })

const Problems = ({ name }: { name: string | undefined }): ReactNode => {
  const { text } = usePortalTranslation()
  const { problems } = useQuestionSet()
  const own = name ? problems.filter((problem) => problem.name === name) : []
  if (own.length === 0) return null
  return (
    <ul className={`${base}__problems`}>
      {[...new Set(own.map((problem) => problemText(problem, text)))].map((said) => (
        <li key={said}>{said}</li>
      ))}
    </ul>
  )
}

/** Above the fields of a question: its number, its kind and first words, and what is wrong with it. */
export const QuestionRowLabel = (): ReactNode => {
  const { data, path, rowNumber = 0 } = useRowLabel<Partial<Question> | undefined>()
  useMadeName(path)
  useOpenWhenNew(path)
  const { language, text } = usePortalTranslation()
  const { label = {}, name = '', required, showIf, type = 'text' } = data ?? {}
  return (
    <div className={base}>
      <span className={`${base}__number`}>{rowNumber + 1}</span>
      <span className={`${base}__kind`}>{kindText(type, text)}</span>
      <span className={`${base}__words`}>
        {firstWords({ label, name }, language) || text('builderNoWords')}
      </span>
      {required === true ? <span className={`${base}__tag`}>{text('field_required')}</span> : null}
      {(showIf ?? []).length > 0 ? (
        <span className={`${base}__tag`}>{text('builderConditional')}</span>
      ) : null}
      <Problems name={name} />
    </div>
  )
}

/** Above the fields of a score. */
export const ScoreRowLabel = (): ReactNode => {
  const { data, path, rowNumber = 0 } = useRowLabel<Partial<Score> | undefined>()
  useMadeName(path)
  useOpenWhenNew(path)
  const { language } = usePortalTranslation()
  const { label = {}, name = '' } = data ?? {}
  return (
    <div className={base}>
      <span className={`${base}__number`}>{rowNumber + 1}</span>
      <span className={`${base}__words`}>{firstWords({ label, name }, language)}</span>
      <Problems name={name} />
    </div>
  )
}

/** Above what a number of points means: `0–4 · Low`. */
export const BandRowLabel = (): ReactNode => {
  const { data } = useRowLabel<Partial<ScoreBand> | undefined>()
  const { language } = usePortalTranslation()
  const { from, label, to } = data ?? {}
  return (
    <div className={base}>
      <span className={`${base}__number`}>
        {from ?? '…'}–{to ?? '…'}
      </span>
      <span className={`${base}__words`}>{localized(label, language)}</span>
    </div>
  )
}
