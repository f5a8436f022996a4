import { Fragment } from 'react'

import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { isRichText, RichText } from '../../../../portal/kit/components/RichText/index.js'
import { TextArea } from '../../../../portal/kit/components/TextField/index.js'
import type { Thread, ThreadMessage } from '../../loaders/messages.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { earlier: null | string; thread: Thread; view: ViewContext }

const Message = ({
  message,
  name,
  view,
}: {
  message: ThreadMessage
  name: string
  view: ViewContext
}) => {
  const { format, t } = view
  const sender = message.mine ? t('client.messageYou') : name
  const time = format.time(message.at)
  const read = message.mine && message.read ? ` · ${t('client.messageRead')}` : ''
  return (
    <li className={`pcp-message${message.mine ? ' pcp-message--mine' : ''}`}>
      <div className="pcp-bubble" dir="auto">
        {isRichText(message.body) ? <RichText state={message.body} /> : message.text}
      </div>
      <p className="pcp-quiet">
        {t('client.messageFrom', { name: sender, time })}
        {read}
      </p>
    </li>
  )
}

const Messages = ({ thread, view }: Omit<Props, 'earlier'>) => {
  const days = thread.messages.map(({ at }) => view.format.weekday(at))
  return (
    <ol className="pcp-thread" role="list">
      {thread.messages.map((message, index) => (
        <Fragment key={message.id}>
          {days[index] === days[index - 1] ? null : (
            <li className="pcp-threadDay">{days[index]}</li>
          )}
          <Message message={message} name={thread.name} view={view} />
        </Fragment>
      ))}
    </ol>
  )
}

/** One conversation, oldest first, with the reply below where this person takes messages. */
export const ThreadView = ({ earlier, thread, view }: Props) => {
  const { draft, path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/messages')} label={t('client.messagesTitle')} />
      <ErrorSummary fields={['text']} view={view} />
      <PageHeading title={thread.name}>
        {thread.messages.length === 0 ? (
          <p className="pcp-quiet">{t('client.messageEmptyThread', { name: thread.name })}</p>
        ) : null}
      </PageHeading>
      {earlier ? (
        <p>
          <a className="pcp-phone" href={`${path(`/messages/${thread.staffID}`)}${earlier}`}>
            {t('client.messageShowEarlier')}
          </a>
        </p>
      ) : null}
      {thread.messages.length > 0 ? <Messages thread={thread} view={view} /> : null}
      {thread.canReply ? (
        <Form action="/messages" view={view}>
          <input name="to" type="hidden" value={thread.staffID} />
          <TextArea
            defaultValue={draft.text}
            error={fieldError(view, 'text')}
            label={t('client.messageLabel')}
            name="text"
            required
          />
          <Button>{t('client.messageSend')}</Button>
        </Form>
      ) : (
        <p className="pcp-quiet">{t('client.messagesReadOnly')}</p>
      )}
    </div>
  )
}
