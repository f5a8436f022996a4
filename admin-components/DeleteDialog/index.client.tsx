'use client'

import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { AttestationBox } from '../AttestationBox/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useClientPortal, type OwnedRecord } from '../ClientPortalProvider/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { LockReasonBox } from '../LockReasonBox/index.client.js'
import { portalPath } from '../shared/portalPath.js'

const DeleteForm = ({ record, slug }: { record: OwnedRecord; slug: string }): ReactNode => {
  const { client, post } = useClientPortal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [reason, setReason] = useState('')
  const [confirm, setConfirm] = useState('')
  const [confirmed, setConfirmed] = useState(false)
  const { identifier, list, name } = record

  const erase = async (): Promise<void> => {
    const body = { attestation: confirmed, confirm, reason }
    const answer = await run(() => post(portalPath('deleteClient', client), body))
    // There is nothing left to show here; a page of the record would say that it is not found
    if (answer) window.location.assign(list)
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} className="pcp-admin-disconnect" type="submit">
            {text('deleteButton')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void erase()}
    >
      <p>{text('deleteIntro', { name })}</p>
      <p>{text('deleteKept')}</p>
      <LockReasonBox onChange={setReason} value={reason} />
      <TextBox
        label={text('deleteConfirm', { identifier })}
        name="confirm"
        onChange={setConfirm}
        required
        value={confirm}
      />
      <AttestationBox
        checked={confirmed}
        label={text('deleteAttestation')}
        onChange={setConfirmed}
      />
    </PortalForm>
  )
}

/** DELETE THIS CLIENT: everything about one person, everywhere, for good. */
export const DeleteDialog = ({ record }: { record: OwnedRecord }): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const slug = dialog('delete')
  return (
    <PortalDialog slug={slug} title={text('deleteTitle')}>
      <DeleteForm record={record} slug={slug} />
    </PortalDialog>
  )
}
