import { Fragment } from 'react'

import { LinkedText } from '../../../../portal/kit/components/LinkedText/index.js'
import { isRichText, RichText } from '../../../../portal/kit/components/RichText/index.js'
import { ROWS_A_STEP } from '../../../../portal/kit/page.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { Thread, ThreadMessage } from '../../loaders/messages.js'

/** Links to a conversation lead here, so that it opens where one reads on. */
const NEWEST = 'newest'

type MessageProps = {
  id: string | undefined
  message: ThreadMessage
  name: string
  view: ViewContext
}

const Message = ({ id, message, name, view }: MessageProps) => {
  const { format, t } = view
  const sender = message.mine ? t('client.messageYou') : (message.writer ?? name)
  const time = format.time(message.at)
  const read = message.mine && message.read ? ` · ${t('client.messageRead')}` : ''
  return (
    <li className={`pcp-message${message.mine ? ' pcp-message--mine' : ''}`} id={id}>
      <div className="pcp-bubble" dir="auto">
        {isRichText(message.body) ? (
          <RichText state={message.body} />
        ) : (
          <LinkedText text={message.text} />
        )}
      </div>
      <p className="pcp-quiet">
        {t('client.messageFrom', { name: sender, time })}
        {read}
      </p>
    </li>
  )
}

/**
 * A message counted from the newest, where each step to earlier ones goes on: "Show earlier
 * messages" leads back to the oldest that was shown.
 */
const messageID = (fromNewest: number): string | undefined => {
  if (fromNewest === 1) return NEWEST
  return fromNewest % ROWS_A_STEP === 0 ? `message-${fromNewest}` : undefined
}

/** Messages by day, oldest first, with a line above the first one that is new. */
export const Messages = ({ thread, view }: { thread: Thread; view: ViewContext }) => {
  const days = thread.messages.map(({ at }) => view.format.weekday(at))
  const firstNew = thread.messages.findIndex(({ isNew }) => isNew)
  return (
    <ol className="pcp-thread" role="list">
      {thread.messages.map((message, index) => (
        <Fragment key={message.id}>
          {days[index] === days[index - 1] ? null : (
            <li className="pcp-threadDay">{days[index]}</li>
          )}
          {index === firstNew ? (
            <li className="pcp-threadNew">{view.t('client.messageNew')}</li>
          ) : null}
          <Message
            id={messageID(thread.messages.length - index)}
            message={message}
            name={thread.name}
            view={view}
          />
        </Fragment>
      ))}
    </ol>
  )
}
