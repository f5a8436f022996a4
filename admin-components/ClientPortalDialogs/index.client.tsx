'use client'

import type { ReactNode } from 'react'

import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { CancelInviteDialog } from '../CancelInviteDialog/index.client.js'
import { ConnectionDialog } from '../ConnectionDialog/index.client.js'
import { DisconnectDialog } from '../DisconnectDialog/index.client.js'
import { PendingInviteDialog } from '../PendingInviteDialog/index.client.js'
import { RecoveryDialog } from '../RecoveryDialog/index.client.js'
import { SendInviteDialog } from '../SendInviteDialog/index.client.js'
import { SendMessageDrawer } from '../SendMessageDrawer/index.client.js'
import { SendRequestDrawer } from '../SendRequestDrawer/index.client.js'

/** Every dialog about a client's portal: card and tab open them by their names. */
export const ClientPortalDialogs = ({ status }: { status: PortalStatus }): ReactNode => (
  <>
    <SendInviteDialog status={status} />
    <PendingInviteDialog status={status} />
    <CancelInviteDialog status={status} />
    <ConnectionDialog status={status} />
    <DisconnectDialog />
    <RecoveryDialog status={status} />
    <SendMessageDrawer />
    <SendRequestDrawer />
  </>
)
