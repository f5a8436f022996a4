'use client'

import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

import type { DeliveryState } from '../../src/core/deliveries.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useDeliver } from '../hooks/useDeliver.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Row = { id: string; state?: DeliveryState; type?: string }

/** In the log of webhooks: tries again what was given up or still waits. */
export const DeliveryActionsCell = ({ rowData }: DefaultCellComponentProps): ReactNode => {
  const { id, state, type } = rowData as Row
  const { text } = usePortalTranslation()
  const { busy, deliver } = useDeliver()
  if (state !== 'failed' && state !== 'waiting') return null
  return (
    <ActionButton
      aria-label={`${text('deliveryTryAgain')}: ${type ?? ''}`}
      buttonStyle="secondary"
      busy={busy}
      margin={false}
      onClick={() => deliver('retryDelivery', id)}
      size="medium"
    >
      {text('deliveryTryAgain')}
    </ActionButton>
  )
}
