import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { ShowMore } from '../../../../portal/kit/components/ShowMore/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { RequestItem } from '../../loaders/requests.js'
import { askedText, outcomeText, requestIcon, requestTag, taskTitle } from '../../requestTexts.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

export type RequestsData = {
  done: readonly RequestItem[]
  more: null | string
  pending: readonly RequestItem[]
  today: string
}
type ListProps = {
  detail: (view: ViewContext, item: RequestItem) => string
  items: readonly RequestItem[]
  today: string
  view: ViewContext
}

const List = ({ detail, items, today, view }: ListProps) => (
  <ListRows>
    {items.map((item) => (
      <ListRow
        detail={detail(view, item)}
        href={view.path(`/requests/${item.id}`)}
        icon={requestIcon(item)}
        key={item.id}
        tag={<Tag {...requestTag(view, item, today)} />}
        title={taskTitle(view, item)}
      />
    ))}
  </ListRows>
)

/** Everything asked of the client: what waits, then what is done. */
export const RequestsView = ({ data, view }: { data: RequestsData; view: ViewContext }) => {
  const { done, more, pending, today } = data
  const { t } = view
  const [first] = pending
  return (
    <div className="pcp-stack pcp-stack--loose" data-live="requests">
      <PageHeading title={t('client.requestsTitle')}>
        {first ? null : (
          <p>{t(done.length > 0 ? 'client.requestsNonePending' : 'client.requestsNone')}</p>
        )}
      </PageHeading>
      {first ? (
        <Section title={t('client.requestsPending')}>
          <List detail={askedText} items={pending} today={today} view={view} />
        </Section>
      ) : null}
      {first ? (
        <ButtonLink href={view.path(`/requests/${first.id}`)}>
          {t('client.dashboardStart')}
        </ButtonLink>
      ) : null}
      {done.length > 0 ? (
        <Section title={t('client.requestsDone')}>
          <List detail={outcomeText} items={done} today={today} view={view} />
        </Section>
      ) : null}
      <ShowMore more={more} path="/requests" view={view} />
    </div>
  )
}
