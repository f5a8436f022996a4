'use client'

import { useState, type ReactNode } from 'react'

import { BOARD_NOBODY } from '../../src/core/casework/board.js'
import { sameID } from '../../src/core/ids.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import type { CaseShown, CaseTaskView } from '../hooks/useCaseView.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ACT_SLUG, useCaseAct } from '../hooks/useCaseAct.js'

type Props = {
  onDone: () => void
  shown: CaseShown
  /** Null for the case itself, with what its owner still has to do in it. */
  task: CaseTaskView | null
}

/** Gives a task, or the case, to a colleague. */
export const GiveForm = ({ onDone, shown, task }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { act, busy, failure } = useCaseAct(onDone)
  const [to, setTo] = useState('')
  const holder = task ? task.assignee : shown.owner
  const others = shown.workers.filter(({ id }) => !sameID(id, holder))
  const send = (): void => {
    const done = text(task ? 'caseTaskGiven' : 'caseGiven')
    if (task)
      void act({
        body: { tasks: [task.id], to: to === BOARD_NOBODY ? null : to },
        done,
        name: 'reassignCaseTasks',
      })
    else void act({ body: { to }, done, id: shown.id, name: 'changeCaseOwner' })
  }
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} disabled={to === ''} type="submit">
            {text(task ? 'caseTaskAct_give' : 'caseAct_owner')}
          </ActionButton>
          <CancelButton slug={ACT_SLUG} />
        </>
      }
      failure={failure}
      onSubmit={send}
    >
      <SelectBox
        choices={[
          ...others.map(({ away, id, name }) => ({
            label: away ? text('boardIsAway', { name }) : name,
            value: String(id),
          })),
          ...(task && holder !== null ? [{ label: text('boardNobody'), value: BOARD_NOBODY }] : []),
        ]}
        first
        label={text('boardGiveTo')}
        name="to"
        onChange={setTo}
        placeholder={text('boardChooseWorker')}
        required
        value={to}
      />
      {task ? null : <PortalHint>{text('caseOwnerHint')}</PortalHint>}
    </PortalForm>
  )
}
