'use client'

import { useField, useForm, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useEffect, useRef, type ReactNode } from 'react'

import { toID } from '../../src/core/ids.js'
import { localized } from '../../src/core/localized.js'
import { stepKey } from '../../src/core/questions/names.js'
import { useRead } from '../hooks/useRead.js'

const KEYS = /^(?:dates|steps)\.\d+\.key$/

type Props = TextFieldClientProps & {
  /** Slug of the collection of tasks; of a date null, which has a name of its own. */
  tasks: null | string
}

/** What the row is called: a date says it itself, a step has the name of its task. */
const useRowName = (row: string, tasks: null | string): string => {
  const label = localized(
    useFormFields(([fields]) => fields[`${row}.label`]?.value),
    'en',
  )
  const task = toID(useFormFields(([fields]) => fields[`${row}.task`]?.value))
  const { found } = useRead<{ name?: unknown }>(
    tasks === null || task === null ? null : `/${tasks}/${task}?depth=0&select[name]=true`,
  )
  if (tasks === null) return label
  return typeof found?.name === 'string' ? found.name : ''
}

/**
 * Fills in the short name of a step or date once it is known what it is called, so that others can name
 * it before anything is saved. What is saved, or what somebody wrote, stays.
 */
export const MadeKey = ({ path, tasks }: Props): ReactNode => {
  const { path: place } = useField({ potentiallyStalePath: path })
  const row = place.replace(/\.key$/, '')
  const name = useRowName(row, tasks).trim()
  const { dispatchFields, getFields, setModified } = useForm()
  const made = useRef('')
  useEffect(() => {
    const fields = getFields()
    const { value } = fields[place] ?? {}
    if (name === '' || (value && value !== made.current)) return
    const taken = Object.entries(fields).flatMap(([at, field]) =>
      KEYS.test(at) && at !== place && typeof field.value === 'string' ? [field.value] : [],
    )
    const key = stepKey(name, taken)
    if (key === value) return
    made.current = key
    dispatchFields({ path: place, type: 'UPDATE', valid: true, value: key })
    setModified(true)
  }, [dispatchFields, getFields, name, place, setModified])
  return null
}
