'use client'

import type { ReactNode } from 'react'

import { SEAL_REASONS } from '../../src/core/status/seal.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { SEAL_REASON_TEXT } from '../shared/sealing.js'

/** Why a record is sealed or deleted; it goes into the audit trail, which takes no free words. */
export const SealReasonBox = ({
  onChange,
  value,
}: {
  onChange: (value: string) => void
  value: string
}): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <SelectBox
      choices={SEAL_REASONS.map((reason) => ({
        label: text(SEAL_REASON_TEXT[reason]),
        value: reason,
      }))}
      first
      label={text('disconnectReason')}
      onChange={onChange}
      placeholder={text('requestChoose')}
      required
      value={value}
    />
  )
}
