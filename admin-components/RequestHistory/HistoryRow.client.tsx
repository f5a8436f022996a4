'use client'

import { useRef, type ReactNode } from 'react'

import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { HistoryEntry } from '../hooks/useRequestHistory.js'
import { hasPreferences } from '../SendRequestDrawer/wizard.js'
import { RequestMenu } from '../RequestMenu/index.client.js'
import { PrivateIcon } from '../PrivateIcon/index.client.js'
import { formatDate, formatDateTime } from '../shared/formatDate.js'
import { STATUS_TEXT, TYPE_TEXT } from '../shared/requestTexts.js'
import { visibleStaffName } from './visibleStaffName.js'

const base = 'pcp-admin-history'

/** One request. A pending one can be canceled; a private one bears a padlock. */
export const HistoryRow = ({ row }: { row: HistoryEntry }): ReactNode => {
  const { slugs, staffTitle } = useClientPortal()
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

  return (
    <div className={`${base}__row`} ref={element} role="row" tabIndex={-1}>
      <div className={`${base}__type`} role="cell">
        {row.private ? (
          <span className={`${base}__private`} title={text('requestPrivate')}>
            <PrivateIcon locked />
            <span className="sr-only">{text('requestPrivate')}: </span>
          </span>
        ) : null}
        {text(TYPE_TEXT[row.type])}
      </div>
      <div className={`${base}__name`} role="cell">
        {isNamed ? row.name : null}
      </div>
      <div className={`${base}__status`} role="cell">
        <span className={`${base}__tag ${base}__tag--${row.status}`}>
          {text(STATUS_TEXT[row.status])}
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
        <RequestMenu
          cannot={Boolean(row.cannotReason)}
          id={row.id}
          keptIn={slugs.keptIn}
          name={isNamed ? row.name : text(TYPE_TEXT[row.type])}
          onCancel={() => element.current?.focus()}
          requests={slugs.requests}
          status={row.status}
          type={row.type}
        />
      </div>
    </div>
  )
}
