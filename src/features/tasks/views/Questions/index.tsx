import type { Day } from '../../../../core/day.js'
import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { QuestionLists } from '../../loaders/questionSets.js'
import { partOfText, taskOutcome, taskTag } from '../../taskTexts.js'

export type QuestionsData = QuestionLists & { today: Day }

/** The questions that were sent to the client: those to answer, and what they answered. */
export const QuestionsView = ({ data, view }: { data: QuestionsData; view: ViewContext }) => {
  const { sent, toAnswer, today } = data
  const { path, t } = view
  const [first] = toAnswer
  return (
    <div className="pcp-stack pcp-stack--loose" data-live="questions">
      <PageHeading title={t('client.questionsPageTitle')}>
        <p>{t(first ? 'client.questionsIntro' : 'client.questionsNone')}</p>
      </PageHeading>
      {first ? (
        <Section title={t('client.questionsToAnswer')}>
          <ListRows>
            {toAnswer.map(({ count, item }) => (
              <ListRow
                detail={[t('client.questionsCount', { count }), partOfText(view, item)]
                  .filter(Boolean)
                  .join(' · ')}
                href={path(`/questions/${item.id}`)}
                icon="assessment"
                key={item.id}
                tag={<Tag {...taskTag(view, item, today)} />}
                title={item.title}
              />
            ))}
          </ListRows>
          <ButtonLink href={path(`/questions/${first.item.id}`)}>
            {t('client.questionsAnswer')}
          </ButtonLink>
        </Section>
      ) : null}
      {sent.length > 0 ? (
        <Section title={t('client.questionsSent')}>
          <ListRows>
            {sent.map((item) => (
              <ListRow
                detail={taskOutcome(view, item)}
                href={path(`/questions/${item.id}`)}
                icon="assessment"
                key={item.id}
                tag={<Tag {...taskTag(view, item, today)} />}
                title={item.title}
              />
            ))}
          </ListRows>
        </Section>
      ) : null}
    </div>
  )
}
