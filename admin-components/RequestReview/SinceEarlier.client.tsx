'use client'

import type { ReactNode } from 'react'

import { localized } from '../../src/core/localized.js'
import { answerChanges } from '../../src/core/questions/answerChanges.js'
import { useEarlierAnswer } from '../hooks/useEarlierAnswer.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { CameInRecord } from '../hooks/useReview.js'
import { useValueWords } from '../hooks/useValueWords.js'
import { answersTold } from '../ReadOnlyValuesField/namedValues.js'
import { formatDate } from '../shared/formatDate.js'

const base = 'pcp-admin-review'

type Props = {
  collection: string
  /** What the client sent for the same request before they corrected it. */
  corrected: CameInRecord | undefined
  record: CameInRecord
}

/** What is different from the answer before: what was answered, and what was asked. */
export const SinceEarlier = ({ collection, corrected, record }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const words = useValueWords()
  const found = useEarlierAnswer(collection, record)
  const before = corrected ?? found
  if (!before) return null
  const changes = answerChanges(before, record)
  const told = ({ answers, questions }: CameInRecord) =>
    answersTold({ locale: language, questions, value: answers, words })
  const [was, is] = [told(before), told(record)]
  const textOf = (list: typeof was, name: string): string =>
    list.find((one) => one.name === name)?.value ?? text('answerNone')
  const labelOf = (name: string): string =>
    [...is, ...was].find((one) => one.name === name)?.label ?? name
  const date = formatDate({ date: String(before.createdAt), language })
  const lines = [
    ...changes.answered.map((name) => ({
      key: `answer ${name}`,
      said: text('sinceAnswered', {
        after: textOf(is, name),
        before: textOf(was, name),
        question: labelOf(name),
      }),
    })),
    ...changes.added.map(({ label, name }) => ({
      key: `added ${name}`,
      said: text('sinceAdded', { question: localized(label, language) || name }),
    })),
    ...changes.removed.map(({ label, name }) => ({
      key: `removed ${name}`,
      said: text('sinceRemoved', { question: localized(label, language) || name }),
    })),
    ...changes.reworded.map(({ label, name, was: earlier }) => ({
      key: `reworded ${name}`,
      said: text('sinceReworded', {
        after: localized(label, language),
        before: localized(earlier, language),
      }),
    })),
  ]
  return (
    <section className={`${base}__part`}>
      <h4>{text('sinceTitle', { date })}</h4>
      {lines.length === 0 ? (
        <p className={`${base}__quiet`}>{text('sinceSame')}</p>
      ) : (
        <ul className={`${base}__since`}>
          {lines.map(({ key, said }) => (
            <li className={`${base}__words`} key={key}>
              {said}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
