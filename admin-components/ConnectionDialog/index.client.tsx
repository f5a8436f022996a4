'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState, type ReactNode } from 'react'

import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { DialogButtons } from '../DialogButtons/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PortalFacts, type PortalFact } from '../PortalFacts/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'
import { AccountButtons } from './AccountButtons.client.js'
import { DisconnectForm } from './DisconnectForm.client.js'

const Connection = ({ slug, status }: { slug: string; status: PortalStatus }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { reloadStatus } = useClientPortal()
  const [leaving, setLeaving] = useState(false)
  // A page that a client opens tells nobody: when they were last here is asked for when it is looked at
  useEffect(() => reloadStatus(), [reloadStatus])
  const unknown = text('connectionUnknown')
  const lastSeen = status.lastSeen
    ? formatDateTime({ date: status.lastSeen, language })
    : text('connectionNever')

  return (
    <>
      <PortalFacts
        facts={[
          [text('connectionEmail'), status.email || unknown],
          ...(status.profileEmail && status.profileEmail !== status.email
            ? [[text('connectionProfileEmail'), status.profileEmail] satisfies PortalFact]
            : []),
          [
            text('connectionPhone'),
            status.phone ? (
              <a href={`tel:${status.phone}`} key="phone">
                {status.phoneShown}
              </a>
            ) : (
              unknown
            ),
          ],
          [text('connectionLastSeen'), lastSeen],
        ]}
      />
      {leaving ? (
        <DisconnectForm onBack={() => setLeaving(false)} slug={slug} />
      ) : (
        <>
          {status.accountStatus ? (
            <AccountButtons accountStatus={status.accountStatus} slug={slug} />
          ) : null}
          <DialogButtons>
            <Button
              buttonStyle="secondary"
              disabled={!status.actions.includes('disconnect')}
              onClick={() => setLeaving(true)}
            >
              {text('actionDisconnect')}
            </Button>
          </DialogButtons>
        </>
      )}
    </>
  )
}

/** CUSTOMER PORTAL CONNECTION: who is behind the account and when they were last here. */
export const ConnectionDialog = ({ status }: { status: PortalStatus }): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const slug = dialog('connection')
  return (
    <PortalDialog slug={slug} title={text('connectionTitle')}>
      <Connection slug={slug} status={status} />
    </PortalDialog>
  )
}
