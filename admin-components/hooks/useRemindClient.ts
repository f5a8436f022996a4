import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback } from 'react'

import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { usePortalCall } from './usePortalCall.js'
import { usePortalTranslation } from './usePortalTranslation.js'

/** Mails the client a reminder of a request now, and says what came of it. */
export const useRemindClient = (): ((id: ID) => void) => {
  const call = usePortalCall()
  const router = useRouter()
  const { text } = usePortalTranslation()
  return useCallback(
    (id) =>
      void call(portalPath('remindClient', id), {}).then((answer) => {
        if (answer.ok) toastSuccess(text('requestReminded'))
        else toast.error(answer.message)
        router.refresh()
      }),
    [call, router, text],
  )
}
