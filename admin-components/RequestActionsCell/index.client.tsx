'use client'

import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

import type { CannotReason, RequestStatus, RequestType } from '../../src/core/status/request.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RequestMenu } from '../RequestMenu/index.client.js'
import { TYPE_TEXT } from '../shared/requestTexts.js'

type Row = {
  cannotReason?: CannotReason | null
  id: number | string
  name?: string
  status?: RequestStatus
  type?: RequestType
}

/** The Action Menu of a request, in every list of requests. */
export const RequestActionsCell = ({
  collectionSlug,
  keptIn,
  rowData,
}: DefaultCellComponentProps & {
  /** Slug of the collection in which the answer to each type of request is kept. */
  keptIn: Readonly<Record<RequestType, string>>
}): ReactNode => {
  const { cannotReason, id, name, status, type } = rowData as Row
  const { text } = usePortalTranslation()
  if (!type || !status) return null
  return (
    <RequestMenu
      cannot={Boolean(cannotReason)}
      id={id}
      keptIn={keptIn}
      name={name ?? text(TYPE_TEXT[type])}
      requests={collectionSlug}
      status={status}
      type={type}
    />
  )
}
