'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import type { ReactNode } from 'react'

import { TaskAnswers } from './index.client.js'

/** Where the files of answers are kept, as the field of the collection says. */
type Props = { documents: string }

/** The answers to a task in its own edit view. */
export const TaskAnswersField = ({ documents }: Props): ReactNode => {
  const { id } = useDocumentInfo()
  const router = useRouter()
  if (id === undefined) return null
  // The form around it shows the state as well
  return <TaskAnswers documents={documents} onChange={() => router.refresh()} task={id} titled />
}
