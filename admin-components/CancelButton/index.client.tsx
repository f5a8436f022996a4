'use client'

import { Button, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

/** Closes a dialog and changes nothing. */
export const CancelButton = ({ slug }: { slug: string }): ReactNode => {
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  return (
    <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
      {text('dialogCancel')}
    </Button>
  )
}
