'use client'

import { DateTimeField, useFormFields } from '@payloadcms/ui'
import type { DateFieldClientComponent, DateFieldClientProps } from 'payload'

import { useFieldLabel } from '../hooks/useFieldLabel.js'
import { localNoon } from './localNoon.js'

type Field = DateFieldClientProps['field']
type Picker = { overrides?: object }

const showing = (field: Field, selected: Date | null): Field => {
  const picker = field.admin?.date as Picker | undefined
  const date = { ...picker, overrides: { ...picker?.overrides, selected } }
  return { ...field, admin: { ...field.admin, date } as NonNullable<Field['admin']> }
}

/**
 * Payload's own date field, for calendar days: it shows the day that was written, in every time
 * zone. What it writes is within that day in UTC already, and the server keeps one form of it.
 */
export const DayField: DateFieldClientComponent = (props) => {
  const { field, path } = props
  const value = useFormFields(([fields]) => fields[path]?.value)
  const label = useFieldLabel(field)
  return <DateTimeField {...props} field={{ ...showing(field, localNoon(value)), label }} />
}
