import { useForm } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { PortalStatus } from '../../src/core/status/portalStatus.js'

/**
 * Brings address and number of the open record up to date when they changed elsewhere: by an
 * invitation, or by the client. Otherwise the next save would put the old ones back. What is being
 * edited stays; what is stored by now becomes what it began with, which `ChangedMeanwhile` tells.
 */
export const useFreshContact = ({ phone, phoneShown, profileEmail }: PortalStatus): void => {
  const { dispatchFields, getFields } = useForm()

  useEffect(() => {
    const fields = getFields()
    const now = { email: profileEmail, phone, phoneShown }
    for (const [path, value] of Object.entries(now)) {
      const field = fields[path]
      if (!field || (field.initialValue ?? '') === (value ?? '')) continue
      const edited = (field.value ?? '') !== (field.initialValue ?? '')
      dispatchFields({ initialValue: value, path, type: 'UPDATE', ...(edited ? {} : { value }) })
    }
  }, [dispatchFields, getFields, phone, phoneShown, profileEmail])
}
