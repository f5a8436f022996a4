'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { MASS_STATUS_TEXT, type SendProgress } from './massProps.js'

const base = 'pcp-admin-mass'

type Props = Pick<SendProgress, 'failed' | 'name' | 'sent' | 'skipped' | 'status' | 'total'>

/** How far a send is, as a bar and in words. */
export const SendBar = ({ failed, name, sent, skipped, status, total }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const done = sent + skipped + failed
  return (
    <div className={`${base}__bar`}>
      <span className={`${base}__status ${base}__status--${status}`}>
        {text(MASS_STATUS_TEXT[status])}
      </span>
      <progress
        aria-label={text('massProgressOf', { name })}
        max={Math.max(total, 1)}
        value={done}
      />
      <span>{text('massProgress', { done, total })}</span>
    </div>
  )
}
