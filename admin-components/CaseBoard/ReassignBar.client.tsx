'use client'

import { useState, type ReactNode, type SubmitEvent } from 'react'

import { BOARD_NOBODY } from '../../src/core/casework/board.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import type { BoardWorker } from '../hooks/useCaseBoard.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

const base = 'pcp-admin-board'

type Props = {
  chosen: readonly string[]
  onDone: () => void
  workers: readonly BoardWorker[]
}

/** Gives the chosen tasks to somebody else, or to nobody. */
export const ReassignBar = ({ chosen, onDone, workers }: Props): ReactNode => {
  const call = usePortalCall()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [to, setTo] = useState('')
  const give = async (): Promise<void> => {
    const given = await run(() =>
      call<{ changed: number }>(portalPath('reassignCaseTasks'), {
        tasks: chosen,
        to: to === BOARD_NOBODY ? null : to,
      }),
    )
    if (!given) return
    toastSuccess(text('boardReassigned', { count: given.changed }))
    onDone()
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (to !== '') void give()
  }
  return (
    <form className={`${base}__chosen`} onSubmit={submit}>
      <p aria-live="polite">{text('boardChosen', { count: chosen.length })}</p>
      <SelectBox
        choices={[
          ...workers.map(({ away, id, name }) => ({
            label: away ? text('boardIsAway', { name }) : name,
            value: String(id),
          })),
          { label: text('boardNobody'), value: BOARD_NOBODY },
        ]}
        label={text('boardGiveTo')}
        name="to"
        onChange={setTo}
        placeholder={text('boardChooseWorker')}
        value={to}
      />
      <ActionButton busy={busy} disabled={to === ''} type="submit">
        {text('boardReassign')}
      </ActionButton>
      <PortalAlert message={failure?.message} />
    </form>
  )
}
