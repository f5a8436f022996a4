'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useEffect, useRef, type ReactNode } from 'react'

import { DialogButtons } from '../DialogButtons/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import './index.css'

/** Answer of the endpoint that starts a recovery. */
export type Recovery = { code: string; email: string; expiresAt: string }

const timeOf = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(date))

/** The code, once. It is kept nowhere: not in the address, not in the browser's storage. */
export const RecoveryCode = ({
  recovery,
  slug,
}: {
  recovery: Recovery
  slug: string
}): ReactNode => {
  const { closeModal } = useModal()
  const { language, text } = usePortalTranslation()
  const steps = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone: go on where the new step begins
  useEffect(() => steps.current?.focus(), [])

  return (
    <>
      <p ref={steps} tabIndex={-1}>
        {text('recoverySteps', { email: recovery.email })}
      </p>
      <p>
        <span className="sr-only">{text('recoveryCode')}: </span>
        <strong className="pcp-admin-recovery-code" translate="no">
          {recovery.code}
        </strong>
      </p>
      <PortalHint>
        {text('recoveryUntil', { time: timeOf(recovery.expiresAt, language) })}
      </PortalHint>
      <PortalHint>{text('recoveryCopied')}</PortalHint>
      <DialogButtons>
        <Button onClick={() => closeModal(slug)}>{text('dialogDone')}</Button>
      </DialogButtons>
    </>
  )
}
