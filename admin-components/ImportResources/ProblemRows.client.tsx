'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { ImportedRowProblem } from '../hooks/useResourceImport.js'
import { ImportList } from './ImportList.client.js'
import { rowProblemText } from './importTexts.client.js'

type Props = {
  count: number
  open?: boolean
  problems: readonly ImportedRowProblem[]
  title: string
}

/** Rows of a file with what is wrong with them, each by its name and its id there. */
export const ProblemRows = ({ count, open = false, problems, title }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <ImportList
      count={count}
      open={open}
      rows={problems.map((problem, index) => ({
        key: String(index),
        row: (
          <>
            <strong>{problem.name || problem.id || text('importRow')}</strong>
            {problem.name && problem.id ? <code>{problem.id}</code> : null}
            <span>{rowProblemText(text, problem)}</span>
          </>
        ),
      }))}
      title={title}
    />
  )
}
