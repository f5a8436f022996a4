'use client'

import { MoreIcon, Popup, PopupList, useDocumentDrawer } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { useEffect, useState, type ReactNode } from 'react'

import type { RequestStatus, RequestType } from '../../src/core/status/request.js'
import { useCancelRequest } from '../hooks/useCancelRequest.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TYPE_TEXT } from '../shared/requestTexts.js'
import { useCameIn, type CameIn } from '../hooks/useCameIn.js'

type Row = { id: number | string; name?: string; status?: RequestStatus; type?: RequestType }

const OpenRow = ({ row }: { row: CameIn }): ReactNode => {
  const [RowDrawer, , { openDrawer }] = useDocumentDrawer({
    collectionSlug: row.collection,
    id: row.id,
  })
  useEffect(() => openDrawer(), [openDrawer])
  return <RowDrawer />
}

const CameInEntries = ({
  collection,
  onOpen,
  request,
}: {
  collection: string
  onOpen: (row: CameIn) => void
  request: Row['id']
}): ReactNode => {
  const { text } = usePortalTranslation()
  const { rows } = useCameIn({ collection, request })
  if (rows === null) return <PopupList.GroupLabel label={text('cardLoading')} />
  if (rows.length === 0) return <PopupList.GroupLabel label={text('requestNothingHere')} />
  return rows.map((row) => (
    <PopupList.Button key={row.id} onClick={() => onOpen(row)}>
      {row.name ? text('requestOpenNamed', { name: row.name }) : text('requestOpen')}
    </PopupList.Button>
  ))
}

/**
 * The Action Menu of a request, wherever requests are listed: a pending one can be canceled, a
 * completed one opens what came in.
 */
export const RequestActionsCell = ({
  keptIn,
  rowData,
}: DefaultCellComponentProps & {
  /** Slug of the collection in which the answer to each type of request is kept. */
  keptIn: Readonly<Record<RequestType, string>>
}): ReactNode => {
  const { id, name, status, type } = rowData as Row
  const { text } = usePortalTranslation()
  const cancel = useCancelRequest()
  const [opened, setOpened] = useState<CameIn | null>(null)
  // Payload draws what is in a menu before it is opened: nothing is asked for until then
  const [isOpen, setIsOpen] = useState(false)
  if (!type || (status !== 'pending' && status !== 'completed')) return null
  const shownName = name ?? text(TYPE_TEXT[type])

  return (
    <>
      <Popup
        button={
          <span aria-label={text('historyActionsFor', { name: shownName })} role="img">
            <MoreIcon />
          </span>
        }
        horizontalAlign="right"
        onToggleOpen={setIsOpen}
        render={({ close }) => (
          <PopupList.ButtonGroup>
            {status === 'pending' ? (
              <PopupList.Button
                onClick={() => {
                  close()
                  cancel({ id, name: shownName })
                }}
              >
                {text('actionCancelRequest')}
              </PopupList.Button>
            ) : !isOpen ? null : (
              <CameInEntries
                collection={keptIn[type]}
                onOpen={(row) => {
                  close()
                  setOpened({ ...row })
                }}
                request={id}
              />
            )}
          </PopupList.ButtonGroup>
        )}
        size="fit-content"
      />
      {opened ? <OpenRow key={String(opened.id)} row={opened} /> : null}
    </>
  )
}
