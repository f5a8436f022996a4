import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

import { callPortal, type PortalAnswer } from '../shared/callPortal.js'
import { usePortalTranslation } from './usePortalTranslation.js'

export type PortalCall = <T>(
  path: string,
  body?: Record<string, unknown>,
  method?: 'PATCH',
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
    <T>(path: string, body?: Record<string, unknown>, method?: 'PATCH') =>
      callPortal<T>({
        api,
        language,
        networkError,
        path,
        ...(body ? { body } : {}),
        ...(method ? { method } : {}),
      }),
    [api, language, networkError],
  )
}

/** Sends a form with files to an endpoint of the installation's. */
export const useSendForm = (): (<T>(path: string, body: FormData) => Promise<PortalAnswer<T>>) => {
  const api = useApi()
  const { language, text } = usePortalTranslation()
  const networkError = text('cardNetworkError')
  return useCallback(
    <T>(path: string, body: FormData) => callPortal<T>({ api, body, language, networkError, path }),
    [api, language, networkError],
  )
}

/** Sends one file to an endpoint of the installation's. */
export const useSendFile = (): (<T>(path: string, file: Blob) => Promise<PortalAnswer<T>>) => {
  const sendForm = useSendForm()
  return useCallback(
    <T>(path: string, file: Blob) => {
      const body = new FormData()
      body.append('file', file, file instanceof File ? file.name : 'photo.jpg')
      return sendForm<T>(path, body)
    },
    [sendForm],
  )
}
