'use client'

import { useDocumentTitle, useModal } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { useReloadHead } from '../hooks/useRecordHead.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PhotoDialog } from '../PhotoDialog/index.client.js'

const base = 'pcp-admin-photo'

type Shown = { api: string; path: null | string }

/** First letters of the first and the last word of a name. */
const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

const Picture = ({ api, path }: Shown): ReactNode => {
  const { title } = useDocumentTitle()
  return path ? (
    <img alt="" className={`${base}__image`} src={`${api}${path}`} />
  ) : (
    <span aria-hidden="true" className={`${base}__initials`}>
      {initialsOf(title)}
    </span>
  )
}

/** The client's photo, or their initials; who may change the record changes it there. */
export const Photo = ({
  changes,
  client,
  ...shown
}: Shown & { changes: boolean; client: ID }): ReactNode => {
  const { openModal } = useModal()
  const { text } = usePortalTranslation()
  const reload = useReloadHead(client)
  const slug = `client-photo-${useId()}`
  if (!changes)
    return (
      <div className={base}>
        <Picture {...shown} />
      </div>
    )
  return (
    <>
      <button
        aria-haspopup="dialog"
        className={`${base} ${base}--button`}
        onClick={() => openModal(slug)}
        type="button"
      >
        <Picture {...shown} />
        <span className={`${base}__hint`}>{text(shown.path ? 'photoChange' : 'photoAdd')}</span>
      </button>
      <PhotoDialog {...shown} client={client} onChange={reload} slug={slug} />
    </>
  )
}
