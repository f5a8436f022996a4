'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import { storedDay } from '../../src/core/day.js'
import { sameID, type ID } from '../../src/core/ids.js'
import { namedBy } from '../../src/core/nobody.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { HandOverDialog } from '../HandOverDialog/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useTalkPeople, type Answering } from '../hooks/useTalkPeople.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { formatDate } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import './index.css'

const base = 'pcp-admin-answering'

/** With whom a conversation is, and who stands in while they are away. */
const useWords = (me: ID | null): ((one: Answering) => string) => {
  const { language, text } = usePortalTranslation()
  return ({ away, awayUntil, id, name, standIn }) => {
    if (id === null) return text('talkWithNobody')
    const who = sameID(id, me) ? text('talkWithYou') : text('talkWith', { name: name ?? '' })
    if (!away) return who
    const until = awayUntil
      ? text('talkAwayUntil', { day: formatDate({ date: storedDay(awayUntil), language }) })
      : text('talkAway')
    const meanwhile = standIn ? text('talkStandIn', { name: standIn }) : text('talkAllStandIn')
    return `${who}, ${until}. ${meanwhile}`
  }
}

type Props = {
  client: ID
  me: ID | null
  /** The client's. */
  name: string
  onChanged: () => void
  revision: number
}

/** Who answers a client now and who reads along; the ways to hand the conversation over and to take it. */
export const AnsweringBar = ({ client, me, name, onChanged, revision }: Props): ReactNode => {
  const call = usePortalCall()
  const { openModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const people = useTalkPeople(client, revision)
  const wordsOf = useWords(me)
  const slug = `hand-over-${useId()}`
  const [newest] = people?.answering ?? []
  if (!people || !newest) return null
  const { answering, readers } = people
  const isMine = sameID(newest.id, me)

  const take = async (): Promise<void> => {
    const taken = await run(() =>
      call(portalPath('handOverConversation', client), { from: namedBy(newest.id) }),
    )
    if (!taken) return
    onChanged()
    toastSuccess(text('talkTaken'))
  }

  return (
    <div className={base}>
      <div className={`${base}__people`}>
        {answering.map((one) => (
          <span className={`${base}__with`} key={namedBy(one.id)}>
            {wordsOf(one)}
          </span>
        ))}
        <span className={`${base}__readers`}>
          {readers.length > 0
            ? text('talkReadAlong', { names: readers.map((one) => one.name).join(', ') })
            : null}{' '}
          {text('talkMayRead')}
        </span>
      </div>
      {isMine ? null : (
        <ActionButton
          buttonStyle="secondary"
          busy={busy}
          margin={false}
          onClick={() => void take()}
          size="small"
        >
          {text('talkTake')}
        </ActionButton>
      )}
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(slug)} size="small">
        {text('talkHandOverOpen')}
      </Button>
      <PortalAlert message={failure?.message ?? null} />
      <HandOverDialog
        answering={answering}
        client={client}
        name={name}
        onDone={onChanged}
        slug={slug}
      />
    </div>
  )
}
