'use client'

/** A chosen file, with the address of its picture where it has one. */
export type PickedPage = { file: File; key: number; picture: null | string }
type Props = { label: string; onRemove: () => void; page: PickedPage; remove: string }

/** One chosen page: its picture, or its kind where there is none to show. */
export const PageThumbnail = ({ label, onRemove, page, remove }: Props) => (
  <li className="pcp-page">
    {page.picture ? (
      <img alt="" className="pcp-pagePicture" src={page.picture} />
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
