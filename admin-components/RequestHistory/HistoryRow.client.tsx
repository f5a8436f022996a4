'use client'

import { toast } from '@payloadcms/ui'
import { useRef, type ReactNode } from 'react'

import type { RequestStatus, RequestType } from '../../src/core/status/request.js'
import type { AdminKey } from '../../src/translations/label.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { HistoryEntry } from '../hooks/useRequestHistory.js'
import { hasPreferences } from '../SendRequestDrawer/wizard.js'
import { PrivateIcon } from '../PrivateIcon/index.client.js'
import { formatDate, formatDateTime } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { RowMenu } from './RowMenu.client.js'
import { visibleStaffName } from './visibleStaffName.js'

const base = 'pcp-admin-history'

const TYPE = {
  assessment: 'requestTypeAssessment',
  document: 'requestTypeDocument',
  location: 'requestTypeLocation',
  roi: 'requestTypeRoi',
} as const satisfies Record<RequestType, AdminKey>

const STATUS = {
  canceled: 'requestStatusCanceled',
  completed: 'requestStatusCompleted',
  pending: 'requestStatusPending',
} as const satisfies Record<RequestStatus, AdminKey>

/** One request. A pending one can be canceled; a private one bears a padlock. */
export const HistoryRow = ({ row }: { row: HistoryEntry }): ReactNode => {
  const { post, reload, staffTitle } = useClientPortal()
  const { language, text } = usePortalTranslation()
  // Location and ROI have no name but their type
  const isNamed = hasPreferences(row.type)
  const element = useRef<HTMLDivElement>(null)
  const requestedBy =
    row.requestedByName ??
    visibleStaffName({
      fallback: text('historyUnknownStaff'),
      staff: row.requestedBy,
      title: staffTitle,
    })

  const cancel = async (): Promise<void> => {
    const answer = await post(portalPath('cancelRequest', row.id), {})
    if (answer.ok) toastSuccess(text('historyCanceled'))
    else toast.error(answer.message)
    reload()
    // The menu that was used goes away with the pending state
    element.current?.focus()
  }

  return (
    <div className={`${base}__row`} ref={element} role="row" tabIndex={-1}>
      <div className={`${base}__type`} role="cell">
        {row.private ? (
          <span className={`${base}__private`} title={text('requestPrivate')}>
            <PrivateIcon locked />
            <span className="sr-only">{text('requestPrivate')}: </span>
          </span>
        ) : null}
        {text(TYPE[row.type])}
      </div>
      <div className={`${base}__name`} role="cell">
        {isNamed ? row.name : null}
      </div>
      <div className={`${base}__status`} role="cell">
        <span className={`${base}__tag ${base}__tag--${row.status}`}>
          {text(STATUS[row.status])}
        </span>
      </div>
      <div className={`${base}__by`} data-label={text('historyColumnRequestedBy')} role="cell">
        {requestedBy}
      </div>
      <div className={`${base}__date`} role="cell">
        <time
          dateTime={row.requestedAt}
          title={formatDateTime({ date: row.requestedAt, language })}
        >
          {formatDate({ date: row.requestedAt, language })}
        </time>
      </div>
      <div className={`${base}__menu`} role="cell">
        {row.status === 'pending' ? (
          <RowMenu
            name={isNamed ? row.name : text(TYPE[row.type])}
            onCancel={() => void cancel()}
          />
        ) : null}
      </div>
    </div>
  )
}
