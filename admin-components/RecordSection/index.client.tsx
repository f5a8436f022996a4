'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import {
  useClientPortal,
  type OwnedRecord,
  type PortalDialogName,
} from '../ClientPortalProvider/index.client.js'
import { DeleteDialog } from '../DeleteDialog/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useSealing } from '../hooks/useSealing.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { SealDialog } from '../SealDialog/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'
import { SEAL_REASON_TEXT, type Sealing } from '../shared/sealing.js'
import './index.css'

const base = 'pcp-admin-record'

/** That the record is sealed, since when, by whom and why. */
const SealedNote = ({ at, by, reason }: Sealing): ReactNode => {
  const { language, text } = usePortalTranslation()
  return (
    <div className={`${base}__sealed`}>
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
        <span>{text('recordSealedWhy', { reason: text(SEAL_REASON_TEXT[reason]) })}</span>
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
  const sealing = useSealing()
  const sealed = sealing?.state === 'sealed'
  const open = (name: PortalDialogName) => () => openModal(dialog(name))

  return (
    <section aria-labelledby={title} className={base}>
      <h3 className={`${base}__title`} id={title}>
        {text('recordTitle')}
      </h3>
      <div role="status">
        {sealed ? <SealedNote {...sealing} /> : null}
        {sealing?.state === 'erasing' ? <PortalHint>{text('recordErasing')}</PortalHint> : null}
      </div>
      {sealing && sealing.state !== 'erasing' ? (
        <div className="pcp-admin-buttons">
          <Button buttonStyle="secondary" margin={false} onClick={open('seal')} size="medium">
            {text(sealed ? 'actionUnsealRecord' : 'actionSealRecord')}
          </Button>
          {record.mayDelete ? (
            <Button buttonStyle="secondary" margin={false} onClick={open('delete')} size="medium">
              {text('actionDeleteRecord')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <SealDialog name={record.name} sealed={sealed} />
      {record.mayDelete ? <DeleteDialog record={record} /> : null}
    </section>
  )
}

/** Sealing, opening and deleting the record, for its super users. Works also where the portal is turned off. */
export const RecordSection = (): ReactNode => {
  const { record, state } = useClientPortal()
  if (!record || state.kind === 'loading') return null
  return <Record record={record} />
}
