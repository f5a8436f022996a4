import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { answerTexts, ScoreResults } from '../../../questions/portal.js'
import type { AssessmentDetail } from '../../loaders/assessments.js'
import { answeredText } from '../Assessments/index.js'

type Props = { assessment: AssessmentDetail; view: ViewContext }

/** What was answered, question by question, as it was asked. */
export const AssessmentAnswersView = ({ assessment, view }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/assessments')} label={t('client.assessmentsBack')} />
      <PageHeading title={assessment.title}>
        <p className="pcp-quiet">
          {[answeredText(view, assessment), assessment.agency].filter(Boolean).join(' · ')}
        </p>
        {assessment.private ? <p className="pcp-quiet">{t('client.assessmentPrivate')}</p> : null}
      </PageHeading>
      <Section title={t('client.assessmentAnswers')}>
        <Card>
          <Facts facts={answerTexts(view, assessment.answered)} />
        </Card>
      </Section>
      <ScoreResults results={assessment.answered.results} view={view} />
      <p>
        {t('client.assessmentWrong')}{' '}
        <a className="pcp-phone" href={path('/messages')}>
          {t('client.writeToCareTeam')}
        </a>
      </p>
    </div>
  )
}
