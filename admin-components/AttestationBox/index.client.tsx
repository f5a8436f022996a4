'use client'

import { CheckboxInput } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import './index.css'

type Props = { checked: boolean; label: string; onChange: (checked: boolean) => void }

/**
 * What staff confirm in person before something weighty is done; its words go into the audit trail.
 */
export const AttestationBox = ({ checked, label, onChange }: Props): ReactNode => (
  <CheckboxInput
    checked={checked}
    className="pcp-admin-attestation"
    label={label}
    onToggle={(event) => onChange(event.target.checked)}
    required
  />
)
