import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

import { callPortal, type PortalAnswer } from '../shared/callPortal.js'
import { usePortalTranslation } from './usePortalTranslation.js'

export type PortalCall = <T>(
  path: string,
  body?: Record<string, unknown>,
) => Promise<PortalAnswer<T>>

/** The installation's REST route, with the base path. */
export const useApi = (): string => {
  const { config } = useConfig()
  return formatAdminURL({ apiRoute: config.routes.api, path: '', relative: true })
}

/** Calls the installation's REST API from anywhere in the admin panel; a body makes it a POST. */
export const usePortalCall = (): PortalCall => {
  const api = useApi()
  const { language, text } = usePortalTranslation()
  const networkError = text('cardNetworkError')
  return useCallback(
    <T>(path: string, body?: Record<string, unknown>) =>
      callPortal<T>({ api, language, networkError, path, ...(body ? { body } : {}) }),
    [api, language, networkError],
  )
}
