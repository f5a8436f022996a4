'use client'

import type { ReactNode } from 'react'

import './index.css'

/** What is wrong with a field, right below it. */
export const ProblemText = ({
  id,
  message,
}: {
  id: string
  message: string | undefined
}): ReactNode =>
  message ? (
    <p className="pcp-admin-problem" id={id}>
      {message}
    </p>
  ) : null
