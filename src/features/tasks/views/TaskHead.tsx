import type { Day } from '../../../core/day.js'
import { Card } from '../../../portal/kit/components/Card/index.js'
import { PageHeading } from '../../../portal/kit/components/PageHeading/index.js'
import { Prose } from '../../../portal/kit/components/Prose/index.js'
import { Tag } from '../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'
import type { TaskItem } from '../loaders/tasks.js'
import { partOfText, taskTag } from '../taskTexts.js'

type Props = { item: TaskItem; today: Day; view: ViewContext }

/** What a task is called, what it is part of and how it stands. */
export const TaskHead = ({ item, today, view }: Props) => (
  <PageHeading title={item.title}>
    {item.partOf ? <p className="pcp-quiet">{partOfText(view, item)}</p> : null}
    <Tag {...taskTag(view, item, today)} />
    {item.private ? (
      <p>
        <strong>{view.t('client.onlyThisAgency')}</strong>
      </p>
    ) : null}
  </PageHeading>
)

/** Of a task that was given back: what is missing, in the words of staff. */
export const GivenBack = ({ item, view: { t } }: Omit<Props, 'today'>) =>
  item.toDo && item.askedAgain && item.reviewNote ? (
    <Card>
      <h2>{t('client.taskAskedAgain')}</h2>
      <Prose text={item.reviewNote} />
      <p className="pcp-quiet">{t('client.taskAskedAgainText')}</p>
    </Card>
  ) : null
