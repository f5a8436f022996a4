'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { PlanAction } from '../../src/core/status/plan.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { TextAreaBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { formatDateTime, formatDay } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'

type Props = {
  action: PlanAction
  /** Name of who of the staff does it; empty for whoever has the plan. */
  doer: string
  mayChange: boolean
  onChange: () => void
  plan: string
}

const CommentForm = ({
  action,
  onDone,
  plan,
}: {
  action: string
  onDone: () => void
  plan: string
}): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const [comment, setComment] = useState('')
  const send = async (): Promise<void> => {
    if (await run(() => call(portalPath('commentOnPlan', plan), { action, comment }))) onDone()
  }
  return (
    <PortalForm
      buttons={
        <ActionButton busy={busy} size="small" type="submit">
          {text('planCommentSend')}
        </ActionButton>
      }
      failure={failure}
      onSubmit={() => void send()}
    >
      <TextAreaBox
        label={text('planComment')}
        name="comment"
        onChange={setComment}
        value={comment}
      />
    </PortalForm>
  )
}

/** One action: who does it until when, whether it is done, and what was said about it. */
export const PlanActionRow = ({ action, doer, mayChange, onChange, plan }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const [writing, setWriting] = useState(false)
  const { comments, doneAt, doneBy, dueDate, key, who } = action
  const facts = [
    [text(`planWho_${who}`), who === 'officer' ? doer : ''].filter(Boolean).join(': '),
    dueDate ? text('planDueOn', { date: formatDay(dueDate, language) }) : '',
    doneAt
      ? text(doneBy === 'client' ? 'planDoneByClient' : 'planDoneByStaff', {
          date: formatDateTime({ date: doneAt, language }),
        })
      : '',
  ]
  const tick = async (): Promise<void> => {
    const body = { action: key, done: !doneAt }
    if (await run(() => call(portalPath('tickPlanAction', plan), body))) onChange()
  }
  return (
    <li className="pcp-admin-plans__row">
      <p>
        <span className={doneAt ? 'pcp-admin-plans__done' : undefined}>{action.text}</span>
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </p>
      {comments.length > 0 ? (
        <ul className="pcp-admin-plans__comments">
          {comments.map(({ at, by, text: said }) => (
            <li key={`${at}${said}`}>
              <p>{said}</p>
              <small>
                {text(`planWho_${by}`)} · {formatDateTime({ date: at, language })}
              </small>
            </li>
          ))}
        </ul>
      ) : null}
      {mayChange ? (
        <div className="pcp-admin-plans__acts">
          <ActionButton
            busy={busy}
            buttonStyle="secondary"
            onClick={() => void tick()}
            size="small"
          >
            {text(doneAt ? 'planUntick' : 'planTick')}
            <span className="sr-only">: {action.text}</span>
          </ActionButton>
          <Button
            buttonStyle="secondary"
            extraButtonProps={{ 'aria-expanded': writing }}
            margin={false}
            onClick={() => setWriting((before) => !before)}
            size="small"
          >
            {text('planComment')}
            <span className="sr-only">: {action.text}</span>
          </Button>
        </div>
      ) : null}
      <PortalAlert message={failure?.message} />
      {writing && mayChange ? (
        <CommentForm
          action={key}
          onDone={() => {
            setWriting(false)
            onChange()
          }}
          plan={plan}
        />
      ) : null}
    </li>
  )
}
