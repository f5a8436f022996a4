import type { Day } from '../../../../core/day.js'
import type { QuestionSet } from '../../../../core/questions/question.js'
import type { TypedForm } from '../../../../core/typedForms.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { AnswerReview, signedFields } from '../../../questions/portal.js'
import type { FileNames } from '../../loaders/request.js'
import type { RequestItem } from '../../loaders/requests.js'
import { taskTitle } from '../../requestTexts.js'

type Props = {
  correction: boolean
  files: FileNames
  form: TypedForm
  item: RequestItem
  set: QuestionSet
  today: Day
  view: ViewContext
}

/** All answers to an assessment, to look at once more before they are sent. */
export const CheckView = ({ correction, files, form, item, set, today, view }: Props) => {
  const { path, t } = view
  const back = `/requests/${item.id}${correction ? '/correct' : ''}`
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/requests')} label={t('client.requestBack')} />
      <ErrorSummary fields={[...signedFields(set), 'assessmentDate']} view={view} />
      <PageHeading title={t('client.answersCheckTitle')}>
        <p>{taskTitle(view, item)}</p>
      </PageHeading>
      <AnswerReview
        action={`/requests/${item.id}/${correction ? 'correct' : 'fulfill'}`}
        back={back}
        files={files}
        form={form}
        set={set}
        today={today}
        view={view}
      />
    </div>
  )
}
