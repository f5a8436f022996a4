'use client'

import type { ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { ContactOffNote } from '../ContactOffNote/index.client.js'
import { MessageForm } from '../MessageForm/index.client.js'

type Props = { client: ID; name: string; onSent: () => void }

/** The box under a conversation. */
export const ReplyBox = ({ client, name, onSent }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <div className="pcp-admin-talk__reply">
      <ContactOffNote name={name} />
      <MessageForm
        client={client}
        label={text('inboxReply', { name })}
        onSent={onSent}
        sendLabel={text('inboxSend')}
      />
    </div>
  )
}
