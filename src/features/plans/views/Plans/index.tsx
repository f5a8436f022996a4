import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { PlanLists } from '../../loaders/plans.js'
import { planTag } from '../planTexts.js'
import { TaskRows } from './TaskRows.js'

/** The client's plans: first what is theirs to do, then each plan. */
export const PlansView = ({ lists, view }: { lists: PlanLists; view: ViewContext }) => {
  const { format, path, t } = view
  const { plans, tasks, today } = lists
  const review = (date: null | string) =>
    date ? `${t('client.planReview')} ${format.day(date)}` : undefined
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="plans">
      <PageHeading title={t('client.plansTitle')}>
        <p className="pcp-quiet">
          {t(plans.length === 0 ? 'client.planNone' : 'client.plansIntro')}
        </p>
      </PageHeading>
      {plans.length > 0 ? (
        <Section title={t('client.planYours')}>
          {tasks.length === 0 ? (
            <p className="pcp-quiet">{t('client.planNothingToDo')}</p>
          ) : (
            <TaskRows tasks={tasks} today={today} view={view} />
          )}
        </Section>
      ) : null}
      {plans.length > 0 ? (
        <Section title={t('client.planAll')}>
          <ListRows>
            {plans.map((plan) => (
              <ListRow
                detail={plan.status === 'ended' ? undefined : review(plan.reviewDate)}
                href={path(`/plans/${plan.id}`)}
                icon="document"
                key={plan.id}
                tag={<Tag {...planTag(view, plan)} />}
                title={plan.name}
              />
            ))}
          </ListRows>
        </Section>
      ) : null}
    </div>
  )
}
