'use client'

import { useListDrawerContext, useModal, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { InviteManySteps } from './InviteManySteps.client.js'
import './index.css'

const base = 'pcp-admin-invite-many'

type Props = {
  /** Slug of the clients. */
  clients: string
}

/** Send invites to the clients that are ticked on this page of the list. */
export const InviteManyClient = ({ clients }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { isInDrawer } = useListDrawerContext()
  const { count, selectedIDs } = useSelection()
  const { openModal } = useModal()
  const router = useRouter()
  const slug = `invite-many-${useId()}`
  const ids = selectedIDs.map(String)
  if (isInDrawer) return null
  return (
    <div className={base}>
      {ids.length > 0 ? (
        <ActionButton busy={false} onClick={() => openModal(slug)} size="small">
          {text('inviteManyButton', { count: ids.length })}
        </ActionButton>
      ) : null}
      {count > ids.length ? <PortalHint>{text('inviteManyPage')}</PortalHint> : null}
      <PortalDialog drawer slug={slug} title={text('inviteManyTitle')}>
        <InviteManySteps clients={clients} ids={ids} onSent={() => router.refresh()} slug={slug} />
      </PortalDialog>
    </div>
  )
}
