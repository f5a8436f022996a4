import type { Day } from '../../../../core/day.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { PlanTask } from '../../loaders/plans.js'
import { actionTag, commentsText } from '../planTexts.js'

type Props = { tasks: readonly PlanTask[]; today: Day; view: ViewContext }

/** What is the client's to do, what is due first on top. */
export const TaskRows = ({ tasks, today, view }: Props) => (
  <ListRows>
    {tasks.map(({ action, plan }) => {
      const tag = actionTag(view, action, today)
      return (
        <ListRow
          detail={commentsText(view, action) || undefined}
          href={view.path(`/plans/${plan}/actions/${action.key}`)}
          icon="requests"
          key={action.key}
          tag={tag ? <Tag {...tag} /> : undefined}
          title={action.text}
        />
      )
    })}
  </ListRows>
)
