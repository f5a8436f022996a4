import type { Day } from '../../../../core/day.js'
import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { ShowMore } from '../../../../portal/kit/components/ShowMore/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { TaskItem, TaskLists } from '../../loaders/tasks.js'
import { andPartOf, partOfText, reasonText, taskOutcome, taskTag } from '../../taskTexts.js'

export type TasksData = Omit<TaskLists, 'more'> & { more: null | string; today: Day }

type ListProps = {
  detail: (view: ViewContext, item: TaskItem) => string
  items: readonly TaskItem[]
  today: Day
  view: ViewContext
}

const List = ({ detail, items, today, view }: ListProps) => (
  <ListRows>
    {items.map((item) => (
      <ListRow
        detail={detail(view, item)}
        href={view.path(`/tasks/${item.id}`)}
        icon="tasks"
        key={item.id}
        tag={<Tag {...taskTag(view, item, today)} />}
        title={item.title}
      />
    ))}
  </ListRows>
)

type PartProps = Omit<ListProps, 'detail'> & {
  detail?: ListProps['detail']
  title: string
}

const Part = ({ detail = partOfText, items, title, ...props }: PartProps) =>
  items.length === 0 ? null : (
    <Section title={title}>
      <List {...props} detail={detail} items={items} />
    </Section>
  )

const outcomeText = (view: ViewContext, item: TaskItem): string =>
  andPartOf(view, taskOutcome(view, item), item)

/** What comes next and why it has not come yet; nothing to press, so no links. */
const Next = ({ next, view }: { next: TasksData['next']; view: ViewContext }) =>
  next.length === 0 ? null : (
    <Section title={view.t('client.tasksNext')}>
      <ListRows>
        {next.map(({ item, why }) => (
          <ListRow
            detail={andPartOf(view, reasonText(view, why), item)}
            icon="tasks"
            key={item.id}
            title={item.title}
          />
        ))}
      </ListRows>
    </Section>
  )

/** What a client does in their cases: to do, with us, what comes next, done. */
export const TasksView = ({ data, view }: { data: TasksData; view: ViewContext }) => {
  const { done, held, inReview, more, next, today, todo } = data
  const { path, t } = view
  const [first] = todo
  const isEmpty = [done, held, inReview, next, todo].every((list) => list.length === 0)
  return (
    <div className="pcp-stack pcp-stack--loose" data-live="tasks">
      <PageHeading title={t('client.tasksPageTitle')}>
        {first ? null : <p>{t(isEmpty ? 'client.tasksNone' : 'client.tasksNoneOpen')}</p>}
      </PageHeading>
      <Part items={todo} title={t('client.tasksTodo')} today={today} view={view} />
      {first ? (
        <ButtonLink href={path(`/tasks/${first.id}`)}>{t('client.dashboardStart')}</ButtonLink>
      ) : null}
      <Part items={held} title={t('client.taskHeld')} today={today} view={view} />
      <Part
        detail={outcomeText}
        items={inReview}
        title={t('client.tasksInReview')}
        today={today}
        view={view}
      />
      <Next next={next} view={view} />
      <Part
        detail={outcomeText}
        items={done}
        title={t('client.tasksDone')}
        today={today}
        view={view}
      />
      <ShowMore more={more} path="/tasks" view={view} />
    </div>
  )
}
