'use client'

import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { RichText } from '@payloadcms/richtext-lexical/react'
import type { ReactNode } from 'react'

import type { TalkEntry, TalkMessage } from '../hooks/useConversation.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { visibleStaffName } from '../RequestHistory/visibleStaffName.js'
import { formatDateTime } from '../shared/formatDate.js'
import { STATUS_TEXT, TYPE_TEXT } from '../shared/requestTexts.js'

const base = 'pcp-admin-talk'

const isFormatted = (body: unknown): body is SerializedEditorState =>
  typeof body === 'object' && body !== null && 'root' in body

const Words = ({ body, text }: Pick<TalkMessage, 'body' | 'text'>): ReactNode =>
  isFormatted(body) ? (
    <RichText className={`${base}__words`} data={body} disableIndent disableTextAlign />
  ) : (
    <p className={`${base}__words ${base}__words--plain`}>{text}</p>
  )

type Props = { client: string; entry: TalkEntry; staffTitle: string }

/** One message, or that something was asked for. */
export const TalkRow = ({ client, entry, staffTitle }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const when = <time dateTime={entry.at}>{formatDateTime({ date: entry.at, language })}</time>
  if (entry.kind === 'request') {
    const { name, status, type } = entry.request
    return (
      <li className={`${base}__event`}>
        {text('inboxAsked', {
          name: name || text(TYPE_TEXT[type]),
          status: text(STATUS_TEXT[status]),
        })}{' '}
        · {when}
      </li>
    )
  }
  const { body, direction, readAt, staff, staffName, text: words } = entry.message
  const isOurs = direction === 'to-client'
  const author = isOurs
    ? (staffName ??
      visibleStaffName({ fallback: text('historyUnknownStaff'), staff, title: staffTitle }))
    : client
  return (
    <li className={`${base}__message ${isOurs ? `${base}__message--ours` : ''}`}>
      <span className={`${base}__author`}>{author}</span>
      <Words body={body} text={words} />
      <span className={`${base}__when`}>
        {when}
        {isOurs && readAt
          ? ` · ${text('inboxSeen', { time: formatDateTime({ date: readAt, language }) })}`
          : null}
      </span>
    </li>
  )
}
