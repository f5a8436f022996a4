'use client'

import { useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { ActionName } from '../../src/contract/actions.js'
import type { AdminKey } from '../../src/translations/label.js'
import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { DialogButtons } from '../DialogButtons/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

type Props = { accountStatus: 'active' | 'disabled'; slug: string }

/**
 * For a client whose account was turned off before the connection ended: nobody can be invited to
 * it until it is turned on.
 */
export const TurnOnButton = (): ReactNode => {
  const { client, post, reload } = useClientPortal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()

  const turnOn = async (): Promise<void> => {
    if (!(await run(() => post<PortalStatus>(portalPath('enableAccount', client), {})))) return
    reload()
    toastSuccess(text('accountTurnedOn'))
  }

  return (
    <>
      <PortalAlert message={failure?.message} />
      <DialogButtons>
        <ActionButton busy={busy} buttonStyle="secondary" onClick={() => void turnOn()}>
          {text('actionEnableAccount')}
        </ActionButton>
      </DialogButtons>
    </>
  )
}

/**
 * What staff of the agency that holds the connection can do with the account: each takes effect at
 * once.
 */
export const AccountButtons = ({ accountStatus, slug }: Props): ReactNode => {
  const { client, post, reload } = useClientPortal()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const active = accountStatus === 'active'

  const act = async (route: ActionName, done: AdminKey): Promise<void> => {
    if (!(await run(() => post<PortalStatus>(portalPath(route, client), {})))) return
    closeModal(slug)
    reload()
    toastSuccess(text(done))
  }

  return (
    <>
      <PortalHint>{text(active ? 'accountDisableHint' : 'accountDisabled')}</PortalHint>
      <PortalAlert message={failure?.message} />
      <DialogButtons>
        <ActionButton
          busy={busy}
          buttonStyle="secondary"
          onClick={() => void act('signOutClient', 'accountSignedOut')}
        >
          {text('actionSignOutEverywhere')}
        </ActionButton>
        <ActionButton
          busy={busy}
          buttonStyle="secondary"
          onClick={() =>
            void (active
              ? act('disableAccount', 'accountTurnedOff')
              : act('enableAccount', 'accountTurnedOn'))
          }
        >
          {text(active ? 'actionDisableAccount' : 'actionEnableAccount')}
        </ActionButton>
      </DialogButtons>
    </>
  )
}
