'use client'

import { useEffect, useState, type ReactNode } from 'react'

import type { StoredType } from '../../src/core/fileTypes.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'

/** A file of the page's own: an address for its bytes, of the type that the server checked. */
const useBytes = (url: string, type: StoredType): { failed: boolean; shown: null | string } => {
  const [shown, setShown] = useState<null | string>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const leaving = new AbortController()
    let made: string | undefined
    const load = async (): Promise<void> => {
      const answer = await fetch(url, { credentials: 'include', signal: leaving.signal })
      if (!answer.ok) return setFailed(true)
      const bytes = await answer.arrayBuffer()
      if (leaving.signal.aborted) return
      made = URL.createObjectURL(new Blob([bytes], { type }))
      setShown(made)
    }
    load().catch(() => {
      if (!leaving.signal.aborted) setFailed(true)
    })
    return () => {
      leaving.abort()
      if (made) URL.revokeObjectURL(made)
    }
  }, [type, url])
  return { failed, shown }
}

type Props = { title: string; type: StoredType; url: string }

/**
 * What is in a file. The server hands files out as downloads that run nothing; here the bytes are
 * shown as the picture or PDF that they were checked to be, by the browser's own viewer.
 */
export const FileContent = ({ title, type, url }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { failed, shown } = useBytes(url, type)
  return (
    <div className="pcp-admin-file__content">
      <a className="pcp-admin-table__open" download href={url}>
        {text('fileDownload')}
      </a>
      <PortalAlert message={failed ? text('fileNotHere') : null} />
      {shown === null && !failed ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
      {shown && type === 'application/pdf' ? (
        <object
          aria-label={title}
          className="pcp-admin-file__pdf"
          data={shown}
          type="application/pdf"
        >
          <PortalHint>{text('filePDFNotHere')}</PortalHint>
        </object>
      ) : null}
      {shown && type !== 'application/pdf' ? (
        <img alt={title} className="pcp-admin-file__picture" src={shown} />
      ) : null}
    </div>
  )
}
