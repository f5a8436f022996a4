import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { Conversation } from '../../loaders/messages.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

const EXCERPT = 80

const excerpt = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT - 1)}…` : line
}

type ListProps = { conversations: readonly Conversation[]; view: ViewContext }

const List = ({ conversations, view }: ListProps) => (
  <ListRows>
    {conversations.map(({ away, lastAt, lastText, name, staffID, unread }) => (
      <ListRow
        detail={
          lastAt && lastText
            ? `${view.format.on(lastAt)} · ${excerpt(lastText)}`
            : view.t('client.messagesNoneYet')
        }
        href={`${view.path(`/messages/${staffID}`)}#newest`}
        icon="messages"
        key={staffID}
        tag={
          unread > 0 ? (
            <Tag label={view.t('client.unreadCount', { count: unread })} tone="wait" />
          ) : away ? (
            <Tag label={view.t('client.messagesAwayTag')} tone="none" />
          ) : null
        }
        title={name}
      />
    ))}
  </ListRows>
)

/** The care team and what is new from whom; below, people who are no longer in it. */
export const MessagesView = ({ conversations, view }: ListProps) => {
  const { t } = view
  const team = conversations.filter(({ inCareTeam }) => inCareTeam)
  const others = conversations.filter(({ inCareTeam }) => !inCareTeam)
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="messages">
      <PageHeading title={t('client.messagesTitle')}>
        {team.length === 0 ? <p>{t('client.messagesNone')}</p> : null}
      </PageHeading>
      {team.length > 0 ? (
        <Section title={t('client.messagesCareTeam')}>
          <List conversations={team} view={view} />
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section title={t('client.messagesFormer')}>
          <List conversations={others} view={view} />
        </Section>
      ) : null}
    </div>
  )
}
