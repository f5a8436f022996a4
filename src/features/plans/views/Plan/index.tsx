import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { PlanDetail } from '../../loaders/plans.js'
import { TaskRows } from '../Plans/TaskRows.js'
import { planTag } from '../planTexts.js'
import { Goals, PlanTexts } from './Goals.js'

type Props = { plan: PlanDetail; view: ViewContext }

/** What is to be done about the plan as a whole: read and sign it, or wait. */
const Standing = ({ plan, view: { path, t } }: Props) => {
  if (plan.toSign) {
    return (
      <Card look="next">
        <h2>{t('client.planSignTitle')}</h2>
        <p className="pcp-quiet">
          {t(plan.version > 1 ? 'client.planSignChanged' : 'client.planSignLead')}
        </p>
        <ButtonLink href={path(`/plans/${plan.id}/sign`)}>{t('client.planSignTitle')}</ButtonLink>
      </Card>
    )
  }
  if (plan.status === 'ended') return <p className="pcp-quiet">{t('client.planEndedHint')}</p>
  return (
    <p className="pcp-quiet">
      {t(plan.status === 'agreed' ? 'client.planAgreedHint' : 'client.planSignedByYou')}
    </p>
  )
}

const Versions = ({ plan, view: { format, path, t } }: Props) => (
  <Section title={t('client.planVersions')}>
    <ListRows>
      {plan.versions.map(({ madeAt, number, signed }) => (
        <ListRow
          detail={format.on(madeAt)}
          href={path(`/plans/${plan.id}/versions/${number}`)}
          icon="document"
          key={number}
          tag={signed ? <Tag label={t('client.planVersionSigned')} tone="good" /> : undefined}
          title={t('client.planVersionTitle', { number })}
        />
      ))}
    </ListRows>
    <p>
      <ButtonLink href={plan.file} look="second">
        {t('client.planFile')}
      </ButtonLink>
    </p>
  </Section>
)

/** One plan: what is the client's to do, then all of it, how to appeal, and what stood there before. */
export const PlanView = ({ plan, view }: Props) => {
  const { format, path, t } = view
  const facts = [
    ...(plan.officer ? [{ label: t('client.planOfficer'), value: plan.officer }] : []),
    ...(plan.reviewDate
      ? [{ label: t('client.planReview'), value: format.day(plan.reviewDate) }]
      : []),
  ]
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="plan">
      <BackLink href={path('/plans')} label={t('client.planBack')} />
      <PageHeading title={plan.name}>
        <Tag {...planTag(view, plan)} />
      </PageHeading>
      <Standing plan={plan} view={view} />
      {plan.status === 'ended' ? null : (
        <Section title={t('client.planYours')}>
          {plan.tasks.length === 0 ? (
            <p className="pcp-quiet">{t('client.planNothingToDo')}</p>
          ) : (
            <TaskRows tasks={plan.tasks} today={plan.today} view={view} />
          )}
        </Section>
      )}
      {facts.length > 0 ? (
        <Card>
          <Facts facts={facts} />
        </Card>
      ) : null}
      <PlanTexts place="start" plan={plan} />
      <Goals plan={plan} view={view} />
      <PlanTexts place="end" plan={plan} />
      <Versions plan={plan} view={view} />
    </div>
  )
}
