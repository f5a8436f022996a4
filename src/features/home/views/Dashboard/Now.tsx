import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { DashboardData } from '../../loaders/dashboard.js'
import { todoTexts, type Todo } from '../../todo.js'

type Props = { data: DashboardData; view: ViewContext }

const ALSO = 4

/** The one thing to do next. */
export const NextTask = ({
  today,
  todo,
  view,
}: {
  today: string
  todo: Todo
  view: ViewContext
}) => {
  const { detail, href, tag, title } = todoTexts(view, todo, today)
  return (
    <section aria-labelledby="pcp-next">
      <Card look="next">
        {todo.item.dueDate ? <Tag {...tag} /> : null}
        <h2 id="pcp-next">{title}</h2>
        {detail ? <p className="pcp-quiet">{detail}</p> : null}
        <ButtonLink href={href}>{view.t('client.dashboardStart')}</ButtonLink>
      </Card>
    </section>
  )
}

/** What else is asked for. */
export const Waiting = ({ data: { pending, today }, view }: Props) => {
  const [, ...also] = pending
  if (also.length === 0) return null
  const unseen = also.slice(ALSO)
  return (
    <Section title={view.t('client.dashboardAlso')}>
      <ListRows>
        {also.slice(0, ALSO).map((todo) => {
          const { detail, href, icon, tag, title } = todoTexts(view, todo, today)
          return (
            <ListRow
              detail={todo.item.dueDate ? tag.label : detail}
              href={href}
              icon={icon}
              key={todo.item.id}
              title={title}
            />
          )
        })}
      </ListRows>
      {unseen.some(({ kind }) => kind === 'request') ? (
        <p>
          <a className="pcp-phone" href={view.path('/requests')}>
            {view.t('client.dashboardAllRequests')}
          </a>
        </p>
      ) : null}
      {unseen.some(({ kind }) => kind === 'task') ? (
        <p>
          <a className="pcp-phone" href={view.path('/tasks')}>
            {view.t('client.taskMore')}
          </a>
        </p>
      ) : null}
    </Section>
  )
}

/** A release that ends soon, with the day. */
export const ReleaseEnds = ({ data: { releaseEnds }, view: { format, path, t } }: Props) =>
  releaseEnds === null ? null : (
    <Section title={t('client.dashboardRelease')}>
      <ListRows>
        <ListRow
          detail={t('client.dashboardReleaseHint')}
          href={path('/privacy')}
          icon="roi"
          title={t('client.dashboardReleaseEnds', { date: format.day(releaseEnds) })}
        />
      </ListRows>
    </Section>
  )

/** When, with whom and where the client is expected next. */
export const NextAppointment = ({ data: { appointment }, view }: Props) => {
  const { format, t } = view
  if (appointment === null) {
    return (
      <Section title={t('client.dashboardAppointment')}>
        <p className="pcp-quiet">{t('client.dashboardNoAppointment')}</p>
      </Section>
    )
  }
  const { name, place, startsAt } = appointment
  return (
    <Section title={t('client.dashboardAppointment')}>
      <ListRows>
        <ListRow
          detail={[name ? t('client.appointmentWith', { name }) : '', place]
            .filter(Boolean)
            .join(' · ')}
          href={view.path('/calendar')}
          icon="calendar"
          title={t('client.appointmentAt', {
            day: format.weekday(startsAt),
            time: format.time(startsAt),
          })}
        />
      </ListRows>
    </Section>
  )
}

/** Who wrote, and how much of it is unread. */
export const UnreadMessages = ({ data: { unread }, view }: Props) => (
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
