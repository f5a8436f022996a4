import type { Day } from '../../../../core/day.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { ShowMore } from '../../../../portal/kit/components/ShowMore/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { askedText, requestTag } from '../../../requests/portal.js'
import type { AssessmentLists, DoneAssessment } from '../../loaders/assessments.js'

type Data = Omit<AssessmentLists, 'more'> & { more: null | string; today: Day }
type Props = { data: Data; view: ViewContext }

/** Whose words the answers are, and of which day. */
export const answeredText = (
  { format, t }: ViewContext,
  { byClient, date }: DoneAssessment,
): string =>
  t(byClient ? 'client.assessmentByClient' : 'client.assessmentByStaff', { date: format.day(date) })

const ToDo = ({ data: { toDo, today }, view }: Props) => (
  <ListRows>
    {toDo.map((item) => (
      <ListRow
        detail={askedText(view, item)}
        href={view.path(`/requests/${item.id}`)}
        icon="assessment"
        key={item.id}
        tag={<Tag {...requestTag(view, item, today)} />}
        title={item.name}
      />
    ))}
  </ListRows>
)

const Done = ({ data: { done }, view }: Props) => (
  <ListRows>
    {done.map((one) => (
      <ListRow
        detail={answeredText(view, one)}
        href={view.path(`/assessments/${one.id}`)}
        icon="assessment"
        key={one.id}
        title={one.title}
      />
    ))}
  </ListRows>
)

/** The questions that wait for the client, and those that are answered. */
export const AssessmentsView = ({ data, view }: Props) => {
  const { done, more, toDo } = data
  const { t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="assessments">
      <PageHeading title={t('client.assessmentsTitle')}>
        <p className="pcp-quiet">{t('client.assessmentsIntro')}</p>
      </PageHeading>
      {toDo.length > 0 ? (
        <Section title={t('client.requestsPending')}>
          <ToDo data={data} view={view} />
        </Section>
      ) : null}
      <Section title={t('client.requestsDone')}>
        {done.length > 0 ? <Done data={data} view={view} /> : <p>{t('client.noResults')}</p>}
      </Section>
      <ShowMore more={more} path="/assessments" view={view} />
    </div>
  )
}
