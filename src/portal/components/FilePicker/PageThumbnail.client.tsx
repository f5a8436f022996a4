'use client'

import { useEffect, useState } from 'react'

export type PickedPage = { file: File; key: number }
type Props = { label: string; onRemove: () => void; page: PickedPage; remove: string }

/** One chosen page: its picture, or its name where there is none to show. */
export const PageThumbnail = ({ label, onRemove, page, remove }: Props) => {
  const [picture, setPicture] = useState<null | string>(null)

  useEffect(() => {
    if (!page.file.type.startsWith('image/')) return undefined
    const url = URL.createObjectURL(page.file)
    setPicture(url)
    return () => {
      URL.revokeObjectURL(url)
    }
  }, [page.file])

  return (
    <li className="pcp-page">
      {picture ? (
        <img alt="" className="pcp-pagePicture" src={picture} />
      ) : (
        <span aria-hidden="true" className="pcp-pagePicture">
          {page.file.name.split('.').at(-1)?.toUpperCase()}
        </span>
      )}
      <span>
        {label}
        <span className="pcp-hiddenText"> ({page.file.name})</span>
      </span>
      <button className="pcp-pageRemove" onClick={onRemove} type="button">
        {remove}
      </button>
    </li>
  )
}
