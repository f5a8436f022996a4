'use client'

import { Button } from '@payloadcms/ui'
import { useRef, useState, type ReactNode } from 'react'

import type { ActionName } from '../../src/contract/actions.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { AskAgainForm } from '../AskAgainForm/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { TaskAnswersTold } from '../hooks/useTaskAnswers.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

const base = 'pcp-admin-task-answers'

type Props = { onChange: () => void; told: TaskAnswersTold }

/** Approve what was sent, or give it back to the client with what is missing. */
export const TaskDecision = ({ onChange, told }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const [asking, setAsking] = useState(false)
  const { id, submittedAt } = told
  const act = async (
    action: ActionName,
    done: string,
    body: Record<string, unknown> = {},
  ): Promise<void> => {
    const seen = submittedAt === null ? {} : { submittedAt }
    if (!(await run(() => call(portalPath(action, id), { ...body, ...seen })))) return
    toastSuccess(done)
    onChange()
  }
  const part = useRef<HTMLDivElement>(null)
  const turn = (to: boolean): void => {
    setAsking(to)
    // Once it is drawn: what was pressed goes with its part
    setTimeout(() => part.current?.querySelector<HTMLElement>('textarea, button')?.focus())
  }
  if (!asking)
    return (
      <div className={base} ref={part}>
        <p role="status">{text('taskAnswersWaits')}</p>
        <PortalAlert message={failure?.message} />
        <div className={`${base}__buttons`}>
          <ActionButton
            busy={busy}
            onClick={() => void act('approveTask', text('taskAnswersApproved'))}
          >
            {text('taskAnswersApprove')}
          </ActionButton>
          <Button buttonStyle="secondary" onClick={() => turn(true)}>
            {text('taskAnswersAskAgain')}
          </Button>
        </div>
      </div>
    )
  return (
    <div ref={part}>
      <AskAgainForm
        busy={busy}
        failure={failure}
        hint={text('taskAnswersNoteHint')}
        label={text('taskAnswersNote')}
        onCancel={() => turn(false)}
        onSend={(asked) => void act('askTaskAgain', text('taskAnswersSentBack'), asked)}
        send={text('taskAnswersSendAgain')}
      />
    </div>
  )
}
