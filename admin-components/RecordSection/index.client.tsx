'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import {
  useClientPortal,
  type OwnedRecord,
  type PortalDialogName,
} from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRecordLock } from '../hooks/useRecordLock.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'
import { LOCK_REASON_TEXT, type RecordLock } from '../shared/recordLock.js'
import './index.css'

const base = 'pcp-admin-record'

/** That the record is locked, since when, by whom and why. */
const LockedNote = ({ at, by, reason }: RecordLock): ReactNode => {
  const { language, text } = usePortalTranslation()
  return (
    <div className={`${base}__locked`}>
      <strong>{text('recordSealed')}</strong>
      {at ? (
        <span>
          {text('recordSealedWhen', {
            date: formatDateTime({ date: at, language }),
            name: by ?? text('historyUnknownStaff'),
          })}
        </span>
      ) : null}
      {reason ? (
        <span>{text('recordSealedWhy', { reason: text(LOCK_REASON_TEXT[reason]) })}</span>
      ) : null}
      <span>{text('recordSealedHint')}</span>
    </div>
  )
}

const Record = ({ record }: { record: OwnedRecord }): ReactNode => {
  const { dialog } = useClientPortal()
  const { openModal } = useModal()
  const { text } = usePortalTranslation()
  const title = useId()
  const lock = useRecordLock()
  const locked = lock?.state === 'sealed'
  const open = (name: PortalDialogName) => () => openModal(dialog(name))

  return (
    <section aria-labelledby={title} className={base}>
      <h3 className={`${base}__title`} id={title}>
        {text('recordTitle')}
      </h3>
      <div role="status">
        {locked ? <LockedNote {...lock} /> : null}
        {lock?.state === 'erasing' ? <PortalHint>{text('recordErasing')}</PortalHint> : null}
      </div>
      {lock && lock.state !== 'erasing' ? (
        <div className="pcp-admin-buttons">
          <Button buttonStyle="secondary" margin={false} onClick={open('lock')} size="medium">
            {text(locked ? 'actionUnsealRecord' : 'actionSealRecord')}
          </Button>
          {record.mayDelete ? (
            <Button buttonStyle="secondary" margin={false} onClick={open('delete')} size="medium">
              {text('actionDeleteRecord')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

/**
 * Locking, opening and deleting the record, for its super users. Works also where the portal is
 * turned off.
 */
export const RecordSection = (): ReactNode => {
  const { record, state } = useClientPortal()
  if (!record || state.kind === 'loading') return null
  return <Record record={record} />
}
