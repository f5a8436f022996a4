'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PrivateIcon } from '../PrivateIcon/index.client.js'

/** A padlock, with what it means for who does not see it. */
export const PrivateMark = (): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <>
      <PrivateIcon locked />
      <span className="sr-only">{text('boardPrivate')} </span>
    </>
  )
}
