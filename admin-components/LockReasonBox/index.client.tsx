'use client'

import type { ReactNode } from 'react'

import { LOCK_REASONS } from '../../src/core/status/lock.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { LOCK_REASON_TEXT } from '../shared/recordLock.js'

/** Why a record is locked or deleted; it goes into the audit trail, which takes no free words. */
export const LockReasonBox = ({
  onChange,
  value,
}: {
  onChange: (value: string) => void
  value: string
}): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <SelectBox
      choices={LOCK_REASONS.map((reason) => ({
        label: text(LOCK_REASON_TEXT[reason]),
        value: reason,
      }))}
      first
      label={text('disconnectReason')}
      name="reason"
      onChange={onChange}
      placeholder={text('requestChoose')}
      required
      value={value}
    />
  )
}
