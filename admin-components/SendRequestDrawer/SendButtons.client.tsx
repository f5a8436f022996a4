'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Props = {
  busy: boolean
  /** The client was asked for the same before: this sends it all the same. */
  onAnyway: (() => void) | null
  onBack?: () => void
}

/** Sends, and says so; Cancel sends nothing. */
export const SendButtons = ({ busy, onAnyway, onBack }: Props): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  return (
    <>
      {onAnyway ? (
        <ActionButton busy={busy} onClick={onAnyway} type="button">
          {text('requestSendAnyway')}
        </ActionButton>
      ) : (
        <ActionButton busy={busy} type="submit">
          {text('requestSend')}
        </ActionButton>
      )}
      {onBack ? (
        <Button buttonStyle="secondary" onClick={onBack}>
          {text('dialogBack')}
        </Button>
      ) : null}
      <CancelButton slug={dialog('request')} />
    </>
  )
}
