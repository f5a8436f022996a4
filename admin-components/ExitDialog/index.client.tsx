'use client'

import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import type { ProgramMember } from '../ProgramView/programProps.js'
import { portalPath } from '../shared/portalPath.js'
import { AlsoLeaving } from './AlsoLeaving.client.js'
import { ExitFields } from './ExitFields.client.js'
import { exitBody, staysAfter, type ExitForm, type LeavesToo } from './exitState.js'
import { headBody, NewHead, NOBODY_NEW } from './NewHead.client.js'
import './index.css'

type Props = {
  clientName: string
  enrollment: string
  members: readonly ProgramMember[]
  onDone: () => void
  slug: string
  /** `2026-11-03`, where the agency is. */
  today: string
}

const Form = ({ enrollment, members, onDone, slug, today }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const [form, setForm] = useState<ExitForm>({
    destination: '',
    destinationOther: '',
    exitDate: today,
    rentalSubsidyType: '',
  })
  const [leaving, setLeaving] = useState<LeavesToo[]>([])
  const [head, setHead] = useState(NOBODY_NEW)
  const { needsHead, stays } = staysAfter(members, [
    enrollment,
    ...leaving.map((one) => one.enrollment),
  ])

  const save = async (): Promise<void> => {
    const body = {
      ...exitBody(form),
      members: leaving.map((one) => ({ ...exitBody(one.own ?? form), enrollment: one.enrollment })),
      ...(needsHead ? headBody(head) : {}),
    }
    if (await run(() => call(portalPath('exitEnrollment', enrollment), body))) onDone()
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('exitSave')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void save()}
    >
      <ExitFields first form={form} onChange={setForm} />
      <AlsoLeaving
        form={form}
        leaving={leaving}
        onChange={setLeaving}
        others={members.filter(({ id, isHere }) => isHere && id !== enrollment)}
      />
      {needsHead ? (
        <NewHead choice={head} members={members} onChange={setHead} stays={stays} />
      ) : null}
    </PortalForm>
  )
}

/** "End Program for client …" (staff guide, exit from a program). */
export const ExitDialog = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <PortalDialog slug={props.slug} title={text('exitTitle', { name: props.clientName })}>
      <Form {...props} />
    </PortalDialog>
  )
}
