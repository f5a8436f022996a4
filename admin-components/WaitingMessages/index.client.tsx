'use client'

import { useState, type ReactNode } from 'react'

import { sameID, toID, type ID } from '../../src/core/ids.js'
import type { ActionName } from '../../src/contract/actions.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useScheduled, type ScheduledMessage } from '../hooks/useScheduled.js'
import { MessageWords } from '../MessageWords/index.client.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { visibleStaffName } from '../RequestHistory/visibleStaffName.js'
import { formatInZone } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { EditWaiting } from './EditWaiting.client.js'
import './index.css'

const base = 'pcp-admin-waiting'

const zoneOf = ({ agency }: ScheduledMessage): string =>
  typeof agency === 'object' &&
  agency !== null &&
  'timeZone' in agency &&
  typeof agency.timeZone === 'string'
    ? agency.timeZone
    : 'UTC'

type RowProps = {
  me: ID | null
  message: ScheduledMessage
  onChanged: () => void
  staffTitle: string
}

const WaitingRow = ({ me, message, onChanged, staffTitle }: RowProps): ReactNode => {
  const call = usePortalCall()
  const { language, text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [isEdited, setIsEdited] = useState(false)
  const { body, id, reason, sendAt, staff, staffName, state, text: words } = message
  const timeZone = zoneOf(message)
  const isOwn = me !== null && sameID(toID(staff), me)
  const isStuck = state === 'not-sent'
  const author =
    staffName ??
    visibleStaffName({ fallback: text('historyUnknownStaff'), staff, title: staffTitle })

  const act = async (action: ActionName, done: string): Promise<void> => {
    const answer = await run(() => call(portalPath(action, id), {}))
    if (answer) toastSuccess(done)
    // What was refused has changed meanwhile
    onChanged()
  }
  const when = (): string => {
    if (reason !== null && isStuck)
      return text('messageNotSentWhy', { why: text(`notSent_${reason}`) })
    if (state === 'sending') return text('messageOnItsWay')
    return text('messageWillBeSent', { time: formatInZone({ date: sendAt, language, timeZone }) })
  }

  if (isEdited)
    return (
      <li className={base}>
        <EditWaiting
          message={message}
          onClose={() => setIsEdited(false)}
          onSaved={onChanged}
          timeZone={timeZone}
        />
      </li>
    )
  return (
    <li aria-busy={busy} className={`${base} ${isStuck ? `${base}--stuck` : ''}`}>
      <p className={`${base}__when`}>
        <strong>{when()}</strong> {text('messageBy', { name: author })}
      </p>
      <MessageWords body={body} text={words} />
      <PortalAlert message={failure?.message} />
      {state === 'sending' ? null : (
        <div className={`${base}__buttons`}>
          {isOwn ? (
            <button onClick={() => setIsEdited(true)} type="button">
              {text(isStuck ? 'messageTryAgain' : 'messageEdit')}
            </button>
          ) : null}
          {isOwn && !isStuck ? (
            <button onClick={() => void act('sendScheduled', text('messageSent'))} type="button">
              {text('messageSendNow')}
            </button>
          ) : null}
          <button
            onClick={() => void act('cancelScheduled', text('messageCanceled'))}
            type="button"
          >
            {text(isStuck ? 'messagePutAway' : 'messageCancelLater')}
          </button>
        </div>
      )}
    </li>
  )
}

type Props = {
  client: ID
  /** Whoever looks: what others wrote is theirs to change. */
  me: ID | null
  onChanged: () => void
  revision: number
  slug: string
  staffTitle: string
}

/** What was written to a client and has not left yet, under the conversation. */
export const WaitingMessages = ({
  client,
  me,
  onChanged,
  revision,
  slug,
  staffTitle,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const rows = useScheduled({ client, revision, slug })
  if (rows.length === 0) return null
  return (
    <section aria-label={text('messageWaiting')} className={`${base}-list`}>
      <ol>
        {rows.map((message) => (
          <WaitingRow
            key={message.id}
            me={me}
            message={message}
            onChanged={onChanged}
            staffTitle={staffTitle}
          />
        ))}
      </ol>
    </section>
  )
}
