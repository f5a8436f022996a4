'use client'

import { Link } from '@payloadcms/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { useConversation } from '../hooks/useConversation.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { AnsweringBar } from '../AnsweringBar/index.client.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { WaitingMessages } from '../WaitingMessages/index.client.js'
import { ReplyBox } from './ReplyBox.client.js'
import type { InboxSlugs } from './slugs.js'
import { TalkRow } from './TalkRow.client.js'

const base = 'pcp-admin-talk'

type Props = {
  client: ID
  me: ID | null
  /** As the list has it; null where the conversation itself was opened. */
  name: null | string
  onBack: () => void
  onSent: () => void
  record: string
  revision: number
  slugs: Omit<InboxSlugs, 'inbox'>
  staffTitle: string
}

/** What was written between the agency and one client, and the box to answer. */
export const InboxConversation = ({
  client,
  me,
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
      <AnsweringBar client={client} me={me} name={name} onChanged={onSent} revision={revision} />
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
              slugs={slugs}
              staffTitle={staffTitle}
            />
          ))}
        </ol>
      </div>
      <WaitingMessages
        client={client}
        me={me}
        onChanged={onSent}
        revision={revision}
        slug={slugs.scheduled}
        staffTitle={staffTitle}
      />
      <ReplyBox client={client} key={client} name={name} onSent={onSent} />
    </section>
  )
}
