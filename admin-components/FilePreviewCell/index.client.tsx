'use client'

import { useModal } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { isStoredType, STORED_TYPES } from '../../src/core/fileTypes.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { FileContent } from './FileContent.client.js'
import './index.css'

type Row = { id: ID; mimeType?: null | string; name?: null | string; url?: null | string }

/**
 * Shows a document beside its row and hands it out. It is called as its row is: the random name it
 * is stored under tells nobody anything. Nothing is loaded before somebody asks: each look at a file
 * is written down as a download of it.
 */
export const FilePreviewCell = ({ rowData }: DefaultCellComponentProps): ReactNode => {
  const { id, mimeType, name, url } = rowData as Row
  const { text } = usePortalTranslation()
  const { openModal } = useModal()
  if (!url || !isStoredType(mimeType)) return null
  const title = name ?? text('fileUnnamed')
  const slug = `pcp-file-${id}`
  return (
    <span className="pcp-admin-file">
      <span aria-hidden="true" className="pcp-admin-file__type">
        {STORED_TYPES[mimeType].toUpperCase()}
      </span>
      <button className="pcp-admin-table__open" onClick={() => openModal(slug)} type="button">
        {text('filePreview')}
        <span className="sr-only">: {title}</span>
      </button>
      <a className="pcp-admin-table__open" href={url}>
        {text('fileDownload')}
        <span className="sr-only">: {title}</span>
      </a>
      <PortalDialog drawer slug={slug} title={title}>
        <FileContent title={title} type={mimeType} url={url} />
      </PortalDialog>
    </span>
  )
}
