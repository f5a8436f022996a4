'use client'

import { Link } from '@payloadcms/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { useConversation } from '../hooks/useConversation.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ReplyBox } from './ReplyBox.client.js'
import { TalkRow } from './TalkRow.client.js'

const base = 'pcp-admin-talk'

type Props = {
  client: ID
  /** As the list has it; null where the conversation itself was opened. */
  name: null | string
  onBack: () => void
  onSent: () => void
  record: string
  revision: number
  slugs: { messages: string; requests: string }
  staffTitle: string
}

/** What was written between the agency and one client, and the box to answer. */
export const InboxConversation = ({
  client,
  name: listed,
  onBack,
  onSent,
  record,
  revision,
  slugs,
  staffTitle,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { failed, older, talk } = useConversation({ client, revision, slugs })
  const name = listed ?? talk?.name ?? text('inboxNoClient')
  const title = useId()
  const list = useRef<HTMLOListElement>(null)
  const last = talk?.entries.at(-1)?.at
  // The newest stands at the end, where it is read on
  useEffect(() => {
    if (last !== undefined) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [last])

  return (
    <section aria-labelledby={title} className={base}>
      <header className={`${base}__head`}>
        <button className={`${base}__back`} onClick={onBack} type="button">
          {text('inboxBack')}
        </button>
        <h2 className={`${base}__title`} id={title} tabIndex={-1}>
          {name}
        </h2>
        <Link className={`${base}__record`} href={record} prefetch={false}>
          {text('inboxOpenRecord')}
        </Link>
      </header>
      <PortalAlert message={failed} />
      {talk?.hasOlder ? (
        <button className="pcp-admin-inbox__more" onClick={older} type="button">
          {text('inboxOlder')}
        </button>
      ) : null}
      {talk ? null : <PortalHint>{text('cardLoading')}</PortalHint>}
      {talk?.entries.length === 0 ? <PortalHint>{text('inboxNoMessages')}</PortalHint> : null}
      <div aria-label={text('inboxTalk')} className={`${base}__scroll`} role="log">
        <ol className={`${base}__entries`} ref={list}>
          {talk?.entries.map((entry) => (
            <TalkRow
              client={name}
              entry={entry}
              key={entry.kind === 'message' ? entry.message.id : entry.request.id}
              staffTitle={staffTitle}
            />
          ))}
        </ol>
      </div>
      <ReplyBox client={client} key={client} name={name} onSent={onSent} />
    </section>
  )
}
