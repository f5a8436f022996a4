import type { QuestionSet } from '../../../../core/questions/question.js'
import { typedForm } from '../../../../core/typedForms.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { AnswerReview, formAt, signedFields } from '../../../questions/portal.js'
import type { TaskItem } from '../../loaders/tasks.js'

type Props = {
  files: ReadonlyMap<string, string>
  item: TaskItem
  set: QuestionSet
  view: ViewContext
}

/** All answers to the questions of a task, to look at once more before they are sent. */
export const TaskCheckView = ({ files, item, set, view }: Props) => {
  const { path, t } = view
  const back = `/questions/${item.id}`
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path(formAt(set, back))} label={t('client.taskCheckBack')} />
      <ErrorSummary fields={signedFields(set)} view={view} />
      <PageHeading title={t('client.answersCheckTitle')}>
        <p>{item.title}</p>
      </PageHeading>
      <AnswerReview
        action={`/case-tasks/${item.id}/submit`}
        back={back}
        files={files}
        form={typedForm('task', item.id)}
        set={set}
        view={view}
      />
    </div>
  )
}
