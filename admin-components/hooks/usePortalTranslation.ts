import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { AdminKey } from '../../src/translations/label.js'

export type PortalText = (key: AdminKey, values?: Record<string, number | string>) => string
type LooseT = (key: string, values?: Record<string, number | string>) => string

/**
 * The staff user's language and the plugin's texts in it. The one place in the browser that widens
 * Payload's typed `t`.
 */
export const usePortalTranslation = (): { language: string; text: PortalText } => {
  const { i18n, t } = useTranslation()
  return useMemo(
    () => ({
      language: i18n.language,
      text: (key, values) => (t as LooseT)(`portal:${key}`, values),
    }),
    [i18n.language, t],
  )
}
