'use client'

import { RenderDefaultCell } from '@payloadcms/ui'
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

/** Payload asks the row for the time zone of a date under this name. */
const zoneOf = (name: string): string => `${name}_tz`

/** Payload's own cell, for calendar days: shown where days are kept, so the same for everybody. */
export const DayCell = (props: DefaultCellComponentProps<DateFieldClient>): ReactNode => {
  const { field, link, rowData } = props
  const cell = {
    ...props,
    field: { ...field, timezone: true as const },
    rowData: { ...rowData, [zoneOf(field.name)]: 'UTC' },
  }
  return <RenderDefaultCell clientProps={cell} columnIndex={0} isLinkedColumn={link === true} />
}
