'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RECORD_HEAD_ID } from '../shared/recordHeadID.js'
import './index.css'

export const SkipToRecordClient = (): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <a
      className="pcp-admin-skip"
      href={`#${RECORD_HEAD_ID}`}
      onClick={(event) => {
        const head = document.getElementById(RECORD_HEAD_ID)
        if (!head) return
        // Without a place in the address, which Payload would take for another page
        event.preventDefault()
        head.focus()
      }}
    >
      {text('headSkip')}
    </a>
  )
}
