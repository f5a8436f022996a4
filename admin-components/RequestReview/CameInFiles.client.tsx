'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { useFileAddress } from '../hooks/useFileAddress.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { ReviewedFile } from '../hooks/useReview.js'
import { useRowDrawer } from '../hooks/useRowDrawer.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { FilePreview } from './FilePreview.client.js'

const base = 'pcp-admin-review'

type Props = {
  collection: string
  files: readonly ReviewedFile[]
  onChange: () => void
  onSort: () => void
}

/** The files of an answer: to look at, to rename in their record, to put together. */
export const CameInFiles = ({ collection, files, onChange, onSort }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const address = useFileAddress(collection)
  const { busy, failure, run } = useAction()
  const { RowDrawer, show } = useRowDrawer(collection)
  const merged = new Set(files.map(({ mergedInto }) => mergedInto ?? '').filter(Boolean))
  const loose = files.filter(({ id, mergedInto, pages }) => !mergedInto && !merged.has(id) && pages)

  const split = async (id: string): Promise<void> => {
    if (!(await run(() => call(portalPath('splitMerged', id), {})))) return
    toastSuccess(text('mergeSplitDone'))
    onChange()
  }

  return (
    <>
      <ul className={`${base}__files`}>
        {files.map((file) => {
          const link = address(file)
          const into = files.find(({ id }) => id === file.mergedInto)
          return (
            <li className={`${base}__file`} key={file.id}>
              <FilePreview address={link} file={file} />
              <div className={`${base}__about`}>
                {link ? <a href={link}>{file.name}</a> : <span>{file.name}</span>}
                <span className={`${base}__quiet`}>
                  {file.pages ? text('reviewPages', { count: file.pages }) : null}
                  {into ? ` · ${text('mergePartOf', { name: into.name })}` : null}
                </span>
                <div className={`${base}__buttons`}>
                  <Button
                    buttonStyle="secondary"
                    extraButtonProps={{ 'aria-label': text('reviewRename', { name: file.name }) }}
                    onClick={() => show({ id: file.id })}
                    size="small"
                  >
                    {text('reviewOpenRecord')}
                  </Button>
                  {merged.has(file.id) ? (
                    <ActionButton
                      busy={busy}
                      buttonStyle="secondary"
                      onClick={() => void split(file.id)}
                      size="small"
                    >
                      {text('mergeSplit')}
                    </ActionButton>
                  ) : null}
                </div>
              </div>
            </li>
          )
        })}
      </ul>
      <PortalAlert message={failure?.message} />
      {loose.length > 0 ? (
        <Button buttonStyle="secondary" className={`${base}__button`} onClick={onSort} size="small">
          {text('mergeBegin')}
        </Button>
      ) : null}
      <RowDrawer onSave={onChange} />
    </>
  )
}
