'use client'

import { Banner, useFormFields } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { AdminKey } from '../../src/translations/label.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Props = {
  label: AdminKey
  /** Field of the open form. */
  path: string
  /** Field that holds the stored value as people write it, where that is another one. */
  shownPath?: string
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Says that a field which is being edited was changed elsewhere in the meantime, and to what. It is
 * there from the start, so that it is read out when it appears.
 */
export const ChangedMeanwhile = ({ label, path, shownPath = path }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const value = asText(useFormFields(([fields]) => fields[path]?.value))
  const stored = asText(useFormFields(([fields]) => fields[path]?.initialValue))
  const shown = asText(useFormFields(([fields]) => fields[shownPath]?.initialValue))
  const [base, setBase] = useState(stored)
  // At rest: what is typed from now on is typed over this one
  if (value === stored && base !== stored) setBase(stored)
  const values = { field: text(label), value: shown || stored }
  return (
    <div role="status">
      {value === stored || base === stored ? null : (
        <Banner type="info">
          {text(stored ? 'changedMeanwhile' : 'changedMeanwhileEmpty', values)}
        </Banner>
      )}
    </div>
  )
}
