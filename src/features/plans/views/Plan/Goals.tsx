import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { PlanPlace } from '../../../../core/status/plan.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { PlanDetail } from '../../loaders/plans.js'
import { actionTag, commentsText } from '../planTexts.js'

type Props = { plan: PlanDetail; view: ViewContext }

const Lines = ({ text }: { text: string }) =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line, index) => <p key={index}>{line}</p>)

/** The goals, each with who does what until when. */
export const Goals = ({ plan, view }: Props) => {
  const { path, t } = view
  return plan.goals.map((goal, index) => (
    <Section key={goal.key} title={t('client.planGoal', { number: index + 1, title: goal.title })}>
      <Lines text={goal.why} />
      <ListRows>
        {goal.actions.map((action) => {
          const tag = actionTag(view, action, plan.today)
          const who = t(action.who === 'client' ? 'client.planYouSay' : 'client.planOfficerSays')
          return (
            <ListRow
              detail={[who, commentsText(view, action)].filter(Boolean).join(' · ')}
              href={path(`/plans/${plan.id}/actions/${action.key}`)}
              key={action.key}
              tag={tag ? <Tag {...tag} /> : undefined}
              title={action.text}
            />
          )
        })}
      </ListRows>
    </Section>
  ))
}

/** Texts before the goals, or after them: how to appeal and to complain. */
export const PlanTexts = ({ place, plan }: { place: PlanPlace; plan: PlanDetail }) =>
  plan.sections
    .filter((section) => section.place === place)
    .map(({ heading, key, text }) => (
      <Section key={key} title={heading}>
        <Lines text={text} />
      </Section>
    ))
