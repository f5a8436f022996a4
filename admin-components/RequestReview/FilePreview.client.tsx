'use client'

import type { ReactNode } from 'react'

import type { ReviewedFile } from '../hooks/useReview.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

const base = 'pcp-admin-review'

type Props = { address: null | string; file: ReviewedFile; turn?: number }

/** A small picture of a photo; of a PDF that it is one. */
export const FilePreview = ({ address, file, turn = 0 }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const isPicture = address !== null && file.mimeType?.startsWith('image/') === true
  return (
    <span className={`${base}__preview`}>
      {isPicture ? (
        <img
          alt={text('reviewPreview', { name: file.name })}
          loading="lazy"
          src={address}
          style={{ transform: `rotate(${turn}deg)` }}
        />
      ) : (
        <span aria-hidden="true" style={{ transform: `rotate(${turn}deg)` }}>
          PDF
        </span>
      )}
    </span>
  )
}
