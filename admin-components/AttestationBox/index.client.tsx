'use client'

import { CheckboxInput } from '@payloadcms/ui'
import { useLayoutEffect, useRef, type ReactNode } from 'react'

import { ProblemText } from '../ProblemText/index.client.js'
import { useProblem } from '../hooks/useProblem.js'
import './index.css'

type Props = { checked: boolean; label: string; onChange: (checked: boolean) => void }

/**
 * What staff confirm in person before something weighty is done; its words go into the audit trail.
 */
export const AttestationBox = ({ checked, label, onChange }: Props): ReactNode => {
  const { id, message } = useProblem('attestation')
  const box = useRef<HTMLInputElement>(null)
  // Payload's own checkbox takes no such attributes
  useLayoutEffect(() => {
    box.current?.removeAttribute('aria-invalid')
    box.current?.removeAttribute('aria-describedby')
    if (!message) return
    box.current?.setAttribute('aria-invalid', 'true')
    box.current?.setAttribute('aria-describedby', id)
  }, [id, message])

  return (
    <div data-field="attestation">
      <CheckboxInput
        checked={checked}
        className="pcp-admin-attestation"
        inputRef={box}
        label={label}
        onToggle={(event) => onChange(event.target.checked)}
        required
      />
      <ProblemText id={id} message={message} />
    </div>
  )
}
