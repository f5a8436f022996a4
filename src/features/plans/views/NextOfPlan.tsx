import type { Day } from '../../../core/day.js'
import { ListRow, ListRows } from '../../../portal/kit/components/ListRow/index.js'
import { Section } from '../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'
import type { PlanNext } from '../loaders/plans.js'
import { TaskRows } from './Plans/TaskRows.js'
import { planTag } from './planTexts.js'

type Props = { next: PlanNext; today: Day; view: ViewContext }

/** The next thing on the client's plan, for the first page; nothing where there is none. */
export const NextOfPlan = ({ next, today, view }: Props) => {
  if (next === null) return null
  const { plan, task } = next
  return (
    <Section title={view.t('client.planNext')}>
      {task ? (
        <TaskRows tasks={[task]} today={today} view={view} />
      ) : (
        <ListRows>
          <ListRow
            detail={view.t('client.planSignLead')}
            href={view.path(`/plans/${plan.id}`)}
            icon="document"
            tag={<Tag {...planTag(view, plan)} />}
            title={plan.name}
          />
        </ListRows>
      )}
    </Section>
  )
}
