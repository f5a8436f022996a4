import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback } from 'react'

import type { DeliveryState } from '../../src/core/deliveries.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { useAction } from './useAction.js'
import { usePortalCall } from './usePortalCall.js'
import { usePortalTranslation } from './usePortalTranslation.js'

type Deliver = (action: 'retryDelivery' | 'testWebhook', id: string) => void

/** Has an event told now, says whether it arrived, and shows the log anew. */
export const useDeliver = (): { busy: boolean; deliver: Deliver } => {
  const call = usePortalCall()
  const router = useRouter()
  const { busy, run } = useAction()
  const { text } = usePortalTranslation()
  const deliver = useCallback<Deliver>(
    (action, id) => {
      const work = async () => {
        const answer = await call<{ state: DeliveryState }>(portalPath(action, id), {})
        if (!answer.ok) toast.error(answer.message)
        else if (answer.data.state === 'delivered') toastSuccess(text('deliverySent'))
        else toast.error(text('deliveryFailed'))
        router.refresh()
        return answer
      }
      void run(work)
    },
    [call, router, run, text],
  )
  return { busy, deliver }
}
