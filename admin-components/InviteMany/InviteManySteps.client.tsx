'use client'

import { Button, CheckboxInput, useModal } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { AttestationBox } from '../AttestationBox/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { DialogButtons } from '../DialogButtons/index.client.js'
import { useManyInvites, type ChosenClient, type ManyInvites } from '../hooks/useManyInvites.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { InviteRows } from './InviteRows.client.js'

const isFree = ({ problem }: ChosenClient): boolean => problem === null

type Confirmed = { addToCareTeam: boolean; attestation: boolean }
type CheckedProps = {
  clients: string
  onSend: (confirmed: Confirmed) => void
  slug: string
  state: Extract<ManyInvites, { kind: 'checked' }>
}

const Checked = ({ clients, onSend, slug, state }: CheckedProps): ReactNode => {
  const { text } = usePortalTranslation()
  const [attestation, setAttestation] = useState(false)
  const [addToCareTeam, setAddToCareTeam] = useState(true)
  const [missing, setMissing] = useState(false)
  const { attestations, clients: rows } = state.check
  const free = rows.filter(isFree)
  const others = rows.filter((row) => !isFree(row))
  const send = (): void => {
    setMissing(!attestation)
    if (attestation) onSend({ addToCareTeam, attestation })
  }
  return (
    <PortalForm
      buttons={
        <>
          {free.length > 0 ? (
            <ActionButton busy={false} type="submit">
              {text('inviteManySend', { count: free.length })}
            </ActionButton>
          ) : null}
          <CancelButton slug={slug} />
        </>
      }
      failure={null}
      onSubmit={send}
    >
      <PortalAlert message={state.failed ?? (missing ? text('inviteManyConfirm') : null)} />
      <InviteRows
        clients={clients}
        empty={text('inviteManyNobody')}
        rows={free}
        title={text('inviteManyFree', { count: free.length })}
      />
      {others.length > 0 ? (
        <InviteRows
          clients={clients}
          rows={others}
          title={text('inviteManyOthers', { count: others.length })}
        />
      ) : null}
      {free.length > 0 ? (
        <>
          <CheckboxInput
            checked={addToCareTeam}
            label={text('inviteManyCareTeam')}
            onToggle={({ target }) => setAddToCareTeam(target.checked)}
          />
          <AttestationBox
            checked={attestation}
            label={attestations.join(' ')}
            onChange={setAttestation}
          />
        </>
      ) : null}
    </PortalForm>
  )
}

type DoneProps = {
  clients: string
  slug: string
  state: Extract<ManyInvites, { kind: 'done' }>
}

const Done = ({ clients, slug, state }: DoneProps): ReactNode => {
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const head = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: go on where the result begins
  useEffect(() => head.current?.focus(), [])
  const sent = state.done.filter(isFree)
  const others = state.done.filter((row) => !isFree(row))
  return (
    <>
      <div ref={head} tabIndex={-1}>
        <PortalAlert message={state.failed} />
        {state.failed ? <PortalHint>{text('inviteManyStopped')}</PortalHint> : null}
        <InviteRows
          clients={clients}
          empty={text('inviteManyNone')}
          rows={sent}
          title={text('inviteManySent', { count: sent.length })}
        />
      </div>
      {others.length > 0 ? (
        <InviteRows
          clients={clients}
          rows={others}
          title={text('inviteManyNotSent', { count: others.length })}
        />
      ) : null}
      <DialogButtons>
        <Button onClick={() => closeModal(slug)}>{text('dialogDone')}</Button>
      </DialogButtons>
    </>
  )
}

type Props = { clients: string; ids: readonly string[]; onSent: () => void; slug: string }

/** Who can be invited and who cannot, then the sending, then who was. Closed before, nothing is sent. */
export const InviteManySteps = ({ clients, ids, onSent, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { send, state } = useManyInvites(ids)
  switch (state.kind) {
    case 'checked':
      return (
        <Checked
          clients={clients}
          onSend={(confirmed) => void send(confirmed).then(onSent)}
          slug={slug}
          state={state}
        />
      )
    case 'checking':
      return <PortalHint live>{text('cardLoading')}</PortalHint>
    case 'done':
      return <Done clients={clients} slug={slug} state={state} />
    case 'failed':
      return <PortalAlert message={state.failed} />
    case 'sending':
      return (
        <PortalHint live>
          {text('inviteManySending', {
            count: state.check.clients.filter(isFree).length,
            done: state.done.length,
          })}
        </PortalHint>
      )
  }
}
