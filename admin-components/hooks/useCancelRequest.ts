import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback } from 'react'

import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { usePortalCall } from './usePortalCall.js'
import { usePortalTranslation } from './usePortalTranslation.js'

/** How long a cancellation can be undone: a canceled request stays canceled, and the client is told. */
const UNDO_FOR = 6000

/** Cancellations that wait, whatever is drawn anew meanwhile. */
const waiting = new Map<ID, () => void>()

type Canceled = { id: ID; name: string }

/**
 * Cancels a request after some seconds in which it can be undone. Who leaves the page has not
 * changed their mind: what waits is sent then.
 */
export const useCancelRequest = (): ((request: Canceled) => void) => {
  const call = usePortalCall()
  const router = useRouter()
  const { text } = usePortalTranslation()

  return useCallback(
    ({ id, name }) => {
      if (waiting.has(id)) return
      const toastID = toast(text('requestCanceling', { name }), {
        action: { label: text('undo'), onClick: () => stop() },
        duration: UNDO_FOR,
      })
      const stop = (): void => {
        clearTimeout(timer)
        window.removeEventListener('pagehide', send)
        waiting.delete(id)
      }
      const send = (): void => {
        stop()
        toast.dismiss(toastID)
        void call(portalPath('cancelRequest', id), {}).then((answer) => {
          if (answer.ok) toastSuccess(text('historyCanceled'))
          else toast.error(answer.message)
          router.refresh()
        })
      }
      const timer = setTimeout(send, UNDO_FOR)
      window.addEventListener('pagehide', send)
      waiting.set(id, stop)
    },
    [call, router, text],
  )
}
