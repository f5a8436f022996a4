'use client'

import { CheckboxInput } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { AttestationBox } from '../AttestationBox/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { RecoveryCode, type Recovery } from './RecoveryCode.client.js'

const RecoveryForm = ({
  email: present,
  onCode,
}: {
  email: string
  onCode: (recovery: Recovery) => void
}): ReactNode => {
  const { client, post } = useClientPortal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [email, setEmail] = useState(present)
  const [confirmed, setConfirmed] = useState(false)
  const [removeApp, setRemoveApp] = useState(false)

  const start = async (): Promise<void> => {
    const recovery = await run(() =>
      post<Recovery>(portalPath('startRecovery', client), {
        attestation: confirmed,
        email: email.trim(),
        removeApp,
      }),
    )
    if (recovery) onCode(recovery)
  }

  return (
    <PortalForm
      buttons={
        <ActionButton busy={busy} type="submit">
          {text('recoveryCreate')}
        </ActionButton>
      }
      failure={failure}
      onSubmit={() => void start()}
    >
      <p>{text('recoveryIntro')}</p>
      <TextBox
        first
        label={text('recoveryEmail')}
        name="email"
        onChange={setEmail}
        required
        type="email"
        value={email}
      />
      <PortalHint>{text('recoveryEmailHint')}</PortalHint>
      <CheckboxInput
        checked={removeApp}
        label={text('recoveryRemoveApp')}
        onToggle={(event) => setRemoveApp(event.target.checked)}
      />
      <AttestationBox
        checked={confirmed}
        label={text('recoveryAttestation')}
        onChange={setConfirmed}
      />
    </PortalForm>
  )
}

/** Code and form live as long as the dialog is open: closed, the code is gone. */
const Steps = ({ slug, status }: { slug: string; status: PortalStatus }): ReactNode => {
  const [recovery, setRecovery] = useState<null | Recovery>(null)
  return recovery ? (
    <RecoveryCode recovery={recovery} slug={slug} />
  ) : (
    <RecoveryForm email={status.email ?? ''} onCode={setRecovery} />
  )
}

/** HELP THE CLIENT GET BACK IN: staff vouch for the person in front of them and read out a code. */
export const RecoveryDialog = ({ status }: { status: PortalStatus }): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const slug = dialog('recovery')
  return (
    <PortalDialog slug={slug} title={text('recoveryTitle')}>
      <Steps slug={slug} status={status} />
    </PortalDialog>
  )
}
