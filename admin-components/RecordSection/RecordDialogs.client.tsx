'use client'

import { useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { useClientPortal, type OwnedRecord } from '../ClientPortalProvider/index.client.js'
import { DeleteDialog } from '../DeleteDialog/index.client.js'
import { useRecordLock } from '../hooks/useRecordLock.js'
import { LockDialog } from '../LockDialog/index.client.js'

/** Mounted while it is open: whether the record is locked is asked for then. */
const Lock = ({ name }: Pick<OwnedRecord, 'name'>): ReactNode => {
  const lock = useRecordLock()
  return lock ? <LockDialog locked={lock.state === 'sealed'} name={name} /> : null
}

/** What `RecordSection` opens. Beside the card, which moves when a phone is turned: what is typed here stays. */
export const RecordDialogs = (): ReactNode => {
  const { dialog, record } = useClientPortal()
  const { isModalOpen } = useModal()
  if (!record) return null
  return (
    <>
      {isModalOpen(dialog('lock')) ? <Lock name={record.name} /> : null}
      {record.mayDelete ? <DeleteDialog record={record} /> : null}
    </>
  )
}
