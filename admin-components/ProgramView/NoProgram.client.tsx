'use client'

import { Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'

/** An address of an enrollment that is not there, or not for the reader. */
export const NoProgram = (): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <Gutter className="pcp-admin-tab">
      <PortalHint>{text('programMissing')}</PortalHint>
    </Gutter>
  )
}
