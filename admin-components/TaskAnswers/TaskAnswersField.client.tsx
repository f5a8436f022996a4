'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { TaskAnswers } from './index.client.js'

/** The answers to a task in its own edit view. */
export const TaskAnswersField = (): ReactNode => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <TaskAnswers task={id} />
}
