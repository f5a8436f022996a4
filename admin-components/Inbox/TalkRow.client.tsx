'use client'

import type { ReactNode } from 'react'

import type { TalkEntry } from '../hooks/useConversation.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RequestMenu } from '../RequestMenu/index.client.js'
import type { ReviewProps } from '../RequestReview/index.client.js'
import { MessageWords } from '../MessageWords/index.client.js'
import { visibleStaffName } from '../RequestHistory/visibleStaffName.js'
import { formatDateTime } from '../shared/formatDate.js'
import { STATUS_TEXT, TYPE_TEXT } from '../shared/requestTexts.js'

const base = 'pcp-admin-talk'

type Props = {
  client: string
  entry: TalkEntry
  slugs: Pick<ReviewProps, 'keptIn' | 'requests'>
  staffTitle: string
}

/** One message, or that something was asked for. */
export const TalkRow = ({ client, entry, slugs, staffTitle }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const when = <time dateTime={entry.at}>{formatDateTime({ date: entry.at, language })}</time>
  if (entry.kind === 'request') {
    const { id, name, status, type } = entry.request
    return (
      <li className={`${base}__event`}>
        {text('inboxAsked', {
          name: name || text(TYPE_TEXT[type]),
          status: text(STATUS_TEXT[status]),
        })}{' '}
        · {when}
        <RequestMenu
          cannot={Boolean(entry.request.cannotReason)}
          id={id}
          keptIn={slugs.keptIn}
          name={name || text(TYPE_TEXT[type])}
          requests={slugs.requests}
          status={status}
          type={type}
        />
      </li>
    )
  }
  const { body, direction, mailProblem, readAt, staff, staffName, text: words } = entry.message
  const isOurs = direction === 'to-client'
  const author = isOurs
    ? (staffName ??
      visibleStaffName({ fallback: text('historyUnknownStaff'), staff, title: staffTitle }))
    : client
  return (
    <li className={`${base}__message ${isOurs ? `${base}__message--ours` : ''}`}>
      <span className={`${base}__author`}>{author}</span>
      <MessageWords body={body} text={words} />
      <span className={`${base}__when`}>
        {when}
        {isOurs && readAt
          ? ` · ${text('inboxSeen', { time: formatDateTime({ date: readAt, language }) })}`
          : null}
      </span>
      {isOurs && mailProblem ? (
        <span className={`${base}__problem`}>{text(`messageMailProblem_${mailProblem}`)}</span>
      ) : null}
    </li>
  )
}
