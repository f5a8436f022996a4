'use client'

import type { DateFieldClient, DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

import { DayCell } from '../DayCell/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

/** The day somebody left a program, or that they are in it: "Active", in the words of the guide. */
export const ExitDayCell = (props: DefaultCellComponentProps<DateFieldClient>): ReactNode => {
  const { text } = usePortalTranslation()
  return props.cellData ? <DayCell {...props} /> : text('enrollmentActive')
}
