import { typedForm } from '../../../../core/typedForms.js'
import { TEXT_LIMITS } from '../../../../core/textLimits.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { LinkedText } from '../../../../portal/kit/components/LinkedText/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Notice } from '../../../../portal/kit/components/Notice/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { TextArea } from '../../../../portal/kit/components/TextField/index.js'
import type { Away } from '../../loaders/away.js'
import type { Thread } from '../../loaders/messages.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import { Messages } from './Messages.js'

type Props = { earlier: null | string; thread: Thread; view: ViewContext }

type AwayProps = { away: Away; name: string; view: ViewContext }

/** Read before writing: that somebody is away, their own words, and who reads it meanwhile. */
const AwayNotice = ({ away: { note, standIn, until }, name, view }: AwayProps) => {
  const { format, t } = view
  return (
    <div className="pcp-stack">
      <p>
        {until
          ? t('client.messagesAwayUntil', { day: format.day(until), name })
          : t('client.messagesAway', { name })}{' '}
        {standIn ? t('client.messagesStandIn', { name: standIn }) : t('client.messagesTeamReads')}
      </p>
      {note ? (
        <blockquote dir="auto">
          <LinkedText text={note} />
        </blockquote>
      ) : null}
    </div>
  )
}

type InsteadProps = { people: Thread['instead']; view: ViewContext }

/** Who can be written to, where this person cannot. */
const Instead = ({ people, view }: InsteadProps) => (
  <Section title={view.t('client.messagesInstead')}>
    <ListRows>
      {people.map(({ id, name }) => (
        <ListRow
          href={`${view.path(`/messages/${id}`)}#newest`}
          icon="messages"
          key={id}
          title={name}
        />
      ))}
    </ListRows>
  </Section>
)

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
          <a
            className="pcp-phone"
            href={`${path(`/messages/${thread.id}`)}${earlier}#message-${String(thread.messages.length)}`}
          >
            {t('client.messageShowEarlier')}
          </a>
        </p>
      ) : null}
      <div data-follow="" data-live="thread">
        {thread.messages.length > 0 ? <Messages thread={thread} view={view} /> : null}
      </div>
      {view.notice && view.notice.place === 'view' ? (
        <Notice look={view.notice.look}>{view.notice.text}</Notice>
      ) : null}
      {thread.former ? (
        <p className="pcp-quiet">
          {t('client.messagesHandedOver', { former: thread.former, name: thread.name })}
        </p>
      ) : null}
      {thread.wentTo ? (
        <p>
          <a className="pcp-phone" href={`${path(`/messages/${thread.wentTo.id}`)}#newest`}>
            {t('client.messagesWentTo', { name: thread.wentTo.name })}
          </a>
        </p>
      ) : null}
      {thread.away ? <AwayNotice away={thread.away} name={thread.name} view={view} /> : null}
      {thread.goesOn && thread.staffID !== null ? (
        <p className="pcp-quiet">{t('client.messagesGoOn', { name: thread.name })}</p>
      ) : null}
      {thread.canReply ? (
        <Form action="/messages" keep={typedForm('message', thread.id)} view={view}>
          <input name="to" type="hidden" value={thread.id} />
          <TextArea
            defaultValue={draft.text}
            error={fieldError(view, 'text')}
            label={t('client.messageLabel')}
            limit={TEXT_LIMITS.message}
            name="text"
            required
            view={view}
          />
          <Button>{t('client.messageSend')}</Button>
        </Form>
      ) : (
        <>
          <p className="pcp-quiet">{t('client.messagesReadOnly')}</p>
          {thread.instead.length > 0 ? <Instead people={thread.instead} view={view} /> : null}
        </>
      )}
    </div>
  )
}
