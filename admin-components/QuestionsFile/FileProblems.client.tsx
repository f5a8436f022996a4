'use client'

import type { ReactNode } from 'react'

import {
  DEFINITION_FORMAT,
  MOST_DEFINITION_BYTES,
  type ReadDefinition,
} from '../../src/core/questions/definition.js'
import { MOST_QUESTIONS, QUESTION_TYPES } from '../../src/core/questions/question.js'
import type { AdminKey } from '../../src/translations/label.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

/** As many as are put right at once. */
const MOST_TOLD = 50
const KILO = 1000

type Props = { read: Extract<ReadDefinition, { ok: false }> }

/** Why a file cannot be taken: each reason with the question it is about and what to do. */
export const FileProblems = ({ read: { faults, file, problems } }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const values = {
    count: MOST_QUESTIONS,
    format: DEFINITION_FORMAT,
    kilobytes: MOST_DEFINITION_BYTES / KILO,
  }
  const told = [
    ...(file ? [text(`definition_${file}`, values)] : []),
    ...faults.map(({ at, code, found, key }) =>
      text(at ? `definition_${code}` : `definition_${code}_file`, {
        found,
        key,
        kinds: QUESTION_TYPES.join(', '),
        name: at,
      }),
    ),
    ...problems.map(({ code, name, other = '' }) =>
      text(`question_${code}` as AdminKey, { name, other }),
    ),
  ]
  return (
    <div className="pcp-admin-definition__problems" role="alert">
      <p>{text('definitionRefused')}</p>
      <ul>
        {[...new Set(told)].slice(0, MOST_TOLD).map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </div>
  )
}
