'use client'

import { Button, useAuth, useConfig } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { useApi } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { callPortal } from '../shared/callPortal.js'
import './index.css'

type Me = { allowClientInitiatedContact?: boolean | null; collection?: string; id: ID }

/**
 * Before staff write to a client: that an answer cannot reach them, because they have turned contact
 * off (seed "Turning Off Contact from Clients"), and the way to turn it on.
 */
export const ContactOffNote = ({ name }: { name: string }): ReactNode => {
  const { fetchFullUser, user } = useAuth<Me>()
  const { config } = useConfig()
  const api = useApi()
  const { language, text } = usePortalTranslation()
  const [failed, setFailed] = useState<null | string>(null)
  if (user?.allowClientInitiatedContact !== false) return null

  const turnOn = async (): Promise<void> => {
    const answer = await callPortal({
      api,
      body: { allowClientInitiatedContact: true },
      language,
      method: 'PATCH',
      networkError: text('cardNetworkError'),
      path: `/${config.admin.user}/${encodeURIComponent(String(user.id))}`,
    })
    setFailed(answer.ok ? null : answer.message)
    if (answer.ok) await fetchFullUser()
  }

  return (
    <div className="pcp-admin-contact-off" role="note">
      <p>{text('contactOff', { name })}</p>
      <Button buttonStyle="secondary" margin={false} onClick={() => void turnOn()} size="small">
        {text('contactTurnOn')}
      </Button>
      <PortalAlert message={failed} />
    </div>
  )
}
