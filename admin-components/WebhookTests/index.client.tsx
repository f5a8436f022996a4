'use client'

import type { ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { useDeliver } from '../hooks/useDeliver.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import './index.css'

/** Above the log of webhooks: a test to each of them. */
export const WebhookTests = ({ names }: { names: readonly string[] }): ReactNode => {
  const { text } = usePortalTranslation()
  const { busy, deliver } = useDeliver()
  if (names.length === 0) return null
  return (
    <section aria-label={text('webhookTests')} className="pcp-admin-webhook-tests">
      <PortalHint>{text('webhookTestHint')}</PortalHint>
      {names.map((name) => (
        <ActionButton
          buttonStyle="secondary"
          busy={busy}
          key={name}
          onClick={() => deliver('testWebhook', name)}
          size="medium"
        >
          {text('webhookTest', { name })}
        </ActionButton>
      ))}
    </section>
  )
}
