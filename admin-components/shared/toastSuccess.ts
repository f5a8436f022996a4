import { toast } from '@payloadcms/ui'

import './toastSuccess.css'

/** Payload's toast in green, as the sources ask; Payload's own success colour is blue. */
export const toastSuccess = (message: string): void => {
  toast.success(message, { className: 'pcp-admin-toast' })
}
