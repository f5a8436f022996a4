import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { UnreadThread } from '../../../messages/portal.js'
import type { ProgramItem } from '../../../programs/portal.js'
import {
  type RequestItem,
  askedText,
  requestIcon,
  requestTag,
  taskTitle,
} from '../../../requests/portal.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

export type DashboardData = {
  hour: number
  name: string
  pending: readonly RequestItem[]
  programs: readonly ProgramItem[]
  today: string
  unread: readonly UnreadThread[]
}
type Props = { data: DashboardData; view: ViewContext }

const ALSO = 4

const greeting = (hour: number) =>
  hour < 12
    ? 'client.greetingMorning'
    : hour < 18
      ? 'client.greetingAfternoon'
      : 'client.greetingEvening'

const Next = ({ item, today, view }: { item: RequestItem; today: string; view: ViewContext }) => (
  <section aria-labelledby="pcp-next">
    <Card look="next">
      {item.dueDate ? <Tag {...requestTag(view, item, today)} /> : null}
      <h2 id="pcp-next">{taskTitle(view, item)}</h2>
      <p className="pcp-quiet">{askedText(view, item)}</p>
      <ButtonLink href={view.path(`/requests/${item.id}`)}>
        {view.t('client.dashboardStart')}
      </ButtonLink>
    </Card>
  </section>
)

const Waiting = ({ data: { pending, today }, view }: Props) => {
  const [, ...also] = pending
  if (also.length === 0) return null
  return (
    <Section title={view.t('client.dashboardAlso')}>
      <ListRows>
        {also.slice(0, ALSO).map((item) => (
          <ListRow
            detail={item.dueDate ? requestTag(view, item, today).label : askedText(view, item)}
            href={view.path(`/requests/${item.id}`)}
            icon={requestIcon(item)}
            key={item.id}
            title={taskTitle(view, item)}
          />
        ))}
      </ListRows>
      {also.length > ALSO ? (
        <p>
          <a className="pcp-phone" href={view.path('/requests')}>
            {view.t('client.dashboardAllRequests')}
          </a>
        </p>
      ) : null}
    </Section>
  )
}

const Messages = ({ data: { unread }, view }: Props) => (
  <Section title={view.t('client.dashboardMessages')}>
    {unread.length === 0 ? (
      <p className="pcp-quiet">{view.t('client.dashboardNoMessages')}</p>
    ) : (
      <ListRows>
        {unread.map((conversation) => (
          <ListRow
            detail={view.t('client.unreadCount', { count: conversation.unread })}
            href={`${view.path(`/messages/${conversation.staffID}`)}#newest`}
            icon="messages"
            key={conversation.staffID}
            title={conversation.name}
          />
        ))}
      </ListRows>
    )}
  </Section>
)

const Programs = ({ data: { programs }, view }: Props) => (
  <Section title={view.t('client.dashboardPrograms')}>
    {programs.length === 0 ? (
      <p className="pcp-quiet">{view.t('client.dashboardNoPrograms')}</p>
    ) : (
      <ListRows>
        {programs.map((program) => (
          <ListRow
            detail={view.t('client.programStart', { date: view.format.day(program.start) })}
            href={view.path('/programs')}
            key={program.id}
            tag={<Tag label={view.t('client.programActive')} tone="good" />}
            title={program.name}
          />
        ))}
      </ListRows>
    )}
  </Section>
)

/** What is asked of the client next comes first; all else follows. */
export const DashboardView = ({ data, view }: Props) => {
  const [next] = data.pending
  const { t } = view
  return (
    <div className="pcp-stack pcp-stack--loose" data-live="dashboard">
      <ErrorSummary fields={[]} view={view} />
      <PageHeading title={t(greeting(data.hour), { name: data.name })}>
        <p className="pcp-quiet">
          {next
            ? t('client.dashboardTodo', { count: data.pending.length })
            : t('client.dashboardAllDone')}
        </p>
      </PageHeading>
      <div className="pcp-columns">
        <div>
          {next ? <Next item={next} today={data.today} view={view} /> : null}
          <Waiting data={data} view={view} />
          {next ? null : <Messages data={data} view={view} />}
        </div>
        <div>
          {next ? <Messages data={data} view={view} /> : null}
          <Programs data={data} view={view} />
        </div>
      </div>
    </div>
  )
}
