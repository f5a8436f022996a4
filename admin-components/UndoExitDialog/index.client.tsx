'use client'

import { CheckboxInput } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { headOfHouseholdCode } from '../../src/core/hud/relationshipToHeadOfHousehold.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { headBody, NewHead, NOBODY_NEW } from '../ExitDialog/NewHead.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import type { ProgramMember } from '../ProgramView/programProps.js'
import { portalPath } from '../shared/portalPath.js'
import '../ExitDialog/index.css'

type Props = {
  clientName: string
  enrollment: string
  members: readonly ProgramMember[]
  onDone: () => void
  slug: string
}

/** Those of the household who left on the same day come back with them, unless said otherwise. */
const leftTogether = (members: readonly ProgramMember[], enrollment: string): ProgramMember[] => {
  const day = members.find(({ id }) => id === enrollment)?.exitDate
  return members.filter(({ exitDate, id }) => id !== enrollment && exitDate && exitDate === day)
}

const Form = ({ clientName, enrollment, members, onDone, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const together = leftTogether(members, enrollment)
  const [back, setBack] = useState(() => together.map(({ id }) => id))
  const [head, setHead] = useState(NOBODY_NEW)
  const present = members
    .filter(({ id, isHere }) => isHere || id === enrollment || back.includes(id))
    .map((member) => ({ ...member, isHere: true }))
  const needsHead =
    present.length > 0 && !present.some(({ relationship }) => relationship === headOfHouseholdCode)

  const undo = async (): Promise<void> => {
    const body = { members: back, ...(needsHead ? headBody(head) : {}) }
    if (await run(() => call(portalPath('reopenEnrollment', enrollment), body))) onDone()
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('exitUndo')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void undo()}
    >
      <p>{text('exitUndoIntro', { name: clientName })}</p>
      {together.length > 0 ? (
        <fieldset className="pcp-admin-exit__household" data-field="members">
          <legend>{text('exitUndoWhoElse')}</legend>
          {together.map(({ id, name, relation }) => (
            <CheckboxInput
              checked={back.includes(id)}
              id={`back-${id}`}
              key={id}
              label={`${name} – ${relation}`}
              name={`back-${id}`}
              onToggle={() =>
                setBack((before) =>
                  before.includes(id) ? before.filter((one) => one !== id) : [...before, id],
                )
              }
            />
          ))}
        </fieldset>
      ) : null}
      {needsHead ? (
        <NewHead choice={head} members={present} onChange={setHead} stays={present} />
      ) : null}
    </PortalForm>
  )
}

/** Takes an exit back: what stood in it stays in the audit trail. */
export const UndoExitDialog = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <PortalDialog slug={props.slug} title={text('exitUndoTitle', { name: props.clientName })}>
      <Form {...props} />
    </PortalDialog>
  )
}
