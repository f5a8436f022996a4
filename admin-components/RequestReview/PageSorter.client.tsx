'use client'

import { Button } from '@payloadcms/ui'
import { useReducer, useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { useFileAddress } from '../hooks/useFileAddress.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { ReviewedFile, ReviewedRequest } from '../hooks/useReview.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { FilePreview } from './FilePreview.client.js'
import {
  pagesBody,
  pagesOf,
  pagesReducer,
  type PageEvent,
  type SortedPage,
} from './pages.client.js'

const base = 'pcp-admin-review'

type RowProps = {
  address: null | string
  dispatch: (event: PageEvent) => void
  index: number
  last: number
  page: SortedPage
}

const PageRow = ({ address, dispatch, index, last, page }: RowProps): ReactNode => {
  const { text } = usePortalTranslation()
  const { file, key, page: number, turn } = page
  const name =
    (file.pages ?? 1) > 1 ? text('mergePageOf', { name: file.name, page: number }) : file.name
  const tool = (
    key_: 'mergeDown' | 'mergeLeaveOut' | 'mergeTurn' | 'mergeUp',
    event: PageEvent,
    disabled = false,
  ): ReactNode => (
    <button
      aria-label={`${text(key_)}: ${name}`}
      aria-disabled={disabled}
      className={`${base}__tool`}
      onClick={() => (disabled ? undefined : dispatch(event))}
      type="button"
    >
      {text(key_)}
    </button>
  )
  return (
    <li className={`${base}__file`}>
      <FilePreview address={address} file={file} turn={turn} />
      <div className={`${base}__about`}>
        <span>
          {index + 1}. {name}
        </span>
        {turn === 0 ? null : (
          <span className={`${base}__quiet`}>{text('mergeTurned', { degrees: turn })}</span>
        )}
        <div className={`${base}__buttons`}>
          {tool('mergeTurn', { do: 'turn', key })}
          {tool('mergeUp', { by: -1, do: 'move', key }, index === 0)}
          {tool('mergeDown', { by: 1, do: 'move', key }, index === last)}
          {tool('mergeLeaveOut', { do: 'leave-out', key }, last === 0)}
        </div>
      </div>
    </li>
  )
}

type Props = {
  collection: string
  files: readonly ReviewedFile[]
  onDone: (changed: boolean) => void
  request: ReviewedRequest
}

/** Turns and orders the pages of an answer, and makes one PDF of them under a name. */
export const PageSorter = ({ collection, files, onDone, request }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const address = useFileAddress(collection)
  const [pages, dispatch] = useReducer(pagesReducer, files, pagesOf)
  const [name, setName] = useState(request.name)
  const { busy, failure, run } = useAction()

  const merge = async (): Promise<void> => {
    const body = { name, pages: pagesBody(pages) }
    if (!(await run(() => call(portalPath('mergeFiles', request.id), body)))) return
    toastSuccess(text('mergeDone'))
    onDone(true)
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('mergeSend')}
          </ActionButton>
          <Button buttonStyle="secondary" onClick={() => onDone(false)}>
            {text('dialogCancel')}
          </Button>
        </>
      }
      failure={failure}
      onSubmit={() => void merge()}
    >
      <PortalHint>{text('mergeHint')}</PortalHint>
      <ol className={`${base}__files`}>
        {pages.map((page, index) => (
          <PageRow
            address={address(page.file)}
            dispatch={dispatch}
            index={index}
            key={page.key}
            last={pages.length - 1}
            page={page}
          />
        ))}
      </ol>
      <TextBox label={text('mergeName')} name="name" onChange={setName} required value={name} />
    </PortalForm>
  )
}
