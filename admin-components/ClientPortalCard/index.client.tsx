'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'

import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import {
  ClientPortalProvider,
  useClientPortal,
  type ClientPortalProps,
} from '../ClientPortalProvider/index.client.js'
import { ClientPortalDialogs } from '../ClientPortalDialogs/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { useCardInSidebar } from '../hooks/useCardPlace.js'
import { useFreshContact } from '../hooks/useFreshContact.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalButtons } from '../PortalButtons/index.client.js'
import { ConnectionStatusTag } from '../ConnectionStatusTag/index.client.js'
import { UnreachableNote } from '../UnreachableNote/index.client.js'
import { RecordSection } from '../RecordSection/index.client.js'
import { RecordDialogs } from '../RecordSection/RecordDialogs.client.js'
import { TurnOnButton } from '../ConnectionDialog/AccountButtons.client.js'
import { RequestHistory } from '../RequestHistory/index.client.js'
import './index.css'

const base = 'pcp-admin-card'

/**
 * For staff of the agency that holds the connection; an account that is turned off is not let back
 * in.
 */
const RecoveryButton = ({ accountStatus }: { accountStatus: 'active' | 'disabled' }): ReactNode => {
  const { dialog } = useClientPortal()
  const { openModal } = useModal()
  const { text } = usePortalTranslation()
  if (accountStatus === 'disabled') return <PortalHint>{text('accountDisabled')}</PortalHint>
  return (
    <div className="pcp-admin-buttons">
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => openModal(dialog('recovery'))}
        size="medium"
      >
        {text('actionRecover')}
      </Button>
    </div>
  )
}

const ReadyCard = ({ status }: { status: PortalStatus }): ReactNode => {
  const section = useRef<HTMLDivElement>(null)
  const shown = useRef(status.status)
  useEffect(() => {
    if (shown.current === status.status) return
    shown.current = status.status
    // The button that led here may be gone; do not leave the keyboard nowhere
    if (document.activeElement !== document.body) return
    section.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
  }, [status.status])

  return (
    <div className={`${base}__body`} ref={section}>
      <ConnectionStatusTag status={status.status} />
      <UnreachableNote status={status} />
      {status.record === 'sealed' || status.record === 'erasing' ? null : (
        <PortalButtons actions={status.actions} />
      )}
      {status.accountStatus ? <RecoveryButton accountStatus={status.accountStatus} /> : null}
      {status.accountStatus === 'disabled' && status.status === 'not-connected' ? (
        <TurnOnButton />
      ) : null}
      {status.status === 'connected' ? <RequestHistory /> : null}
    </div>
  )
}

const CardContent = (): ReactNode => {
  const { reload, state } = useClientPortal()
  const { text } = usePortalTranslation()
  switch (state.kind) {
    case 'failed':
      return (
        <>
          <PortalAlert message={state.message} />
          <Button buttonStyle="secondary" margin={false} onClick={reload} size="small">
            {text('cardRetry')}
          </Button>
        </>
      )
    case 'loading':
      return <PortalHint>{text('cardLoading')}</PortalHint>
    case 'not-allowed':
      return null
    case 'off':
      return <PortalHint>{text('cardPortalOff')}</PortalHint>
    case 'ready':
      return <ReadyCard status={state.status} />
  }
}

/**
 * The Client Portal card (seed "Client Portal Tab and Client Portal Card"): status, next actions,
 * request history. The dialogs it opens stand beside it.
 */
export const PortalCard = (): ReactNode => {
  const { state } = useClientPortal()
  const { text } = usePortalTranslation()
  const title = useId()
  if (state.kind === 'not-allowed') return null
  return (
    <section aria-labelledby={title} className={base}>
      <h2 className={`${base}__title`} id={title}>
        {text('cardTitle')}
      </h2>
      <CardContent />
      <RecordSection />
    </section>
  )
}

const FreshContact = ({ status }: { status: PortalStatus }): ReactNode => {
  useFreshContact(status)
  return null
}

const SidebarCard = (): ReactNode => {
  const { state } = useClientPortal()
  const isHere = useCardInSidebar()
  const status = state.kind === 'ready' ? state.status : null
  return (
    <>
      {status ? <FreshContact status={status} /> : null}
      {isHere ? <PortalCard /> : null}
      {/* Open ones stay when a phone is turned and the head takes over the card */}
      {status ? <ClientPortalDialogs status={status} /> : null}
      <RecordDialogs />
    </>
  )
}

/** The card in the sidebar of Profile. On a phone the head has it, before all fields. */
export const ClientPortalCardClient = (props: ClientPortalProps): ReactNode => (
  <ClientPortalProvider {...props}>
    <SidebarCard />
  </ClientPortalProvider>
)
