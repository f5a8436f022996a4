'use client'

import { Upload, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import './index.css'

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * The file of a document. It is stored under a random name, which tells nobody anything: here it is
 * called as the document is.
 */
export const DocumentUpload = (): ReactNode => {
  const { getEntityConfig } = useConfig()
  const { collectionSlug = '', data, initialState } = useDocumentInfo()
  const { upload } = getEntityConfig({ collectionSlug })
  const url = asText(data?.url)
  const link = url ? (
    <a href={url} key="file" rel="noopener noreferrer" target="_blank">
      {asText(data?.name) || asText(data?.filename)}
    </a>
  ) : null
  return (
    <div className="pcp-admin-document">
      <Upload
        collectionSlug={collectionSlug}
        customActions={link ? [link] : []}
        uploadConfig={upload}
        {...(initialState ? { initialState } : {})}
      />
    </div>
  )
}
