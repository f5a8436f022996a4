import type { Day } from '../../../../core/day.js'
import type { QuestionSet } from '../../../../core/questions/question.js'
import { typedForm } from '../../../../core/typedForms.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { answerTexts, formFields, QuestionForm, ScoreResults } from '../../../questions/portal.js'
import type { TaskDetail } from '../../loaders/task.js'
import { GivenBack, TaskHead } from '../TaskHead.js'
import { WhatNext } from '../WhatNext.js'

type Props = {
  /** Name of the question that is shown, where there is one a page. */
  at?: string | undefined
  detail: TaskDetail & { set: QuestionSet }
  files: ReadonlyMap<string, string>
  /** An answer is changed from the page that shows all of them. */
  fromCheck: boolean
  /** The questions begin with what the record says. */
  isPrefilled?: boolean
  today: Day
  view: ViewContext
}

/** What was sent, question by question, as it was asked. */
const Answered = ({ detail, view }: Props) => (
  <>
    <Section title={view.t('client.tasksAnswered')}>
      <Card>
        <Facts
          facts={answerTexts(view, {
            answers: detail.answers,
            questions: detail.set.questions ?? [],
          })}
        />
      </Card>
    </Section>
    <ScoreResults results={detail.results} view={view} />
  </>
)

/** The questions of a task: the form while they wait for the client, afterwards what was sent. */
export const AnsweringView = (props: Props) => {
  const { at, detail, files, fromCheck, isPrefilled = false, today, view } = props
  const { item, set } = detail
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="task">
      <BackLink href={path('/questions')} label={t('client.taskCheckBack')} />
      <ErrorSummary fields={item.toDo ? formFields(set, view) : []} view={view} />
      <TaskHead item={item} today={today} view={view} />
      <GivenBack item={item} view={view} />
      {item.toDo ? (
        <QuestionForm
          action={`/case-tasks/${item.id}/answers`}
          at={at}
          files={files}
          form={typedForm('task', item.id)}
          fromCheck={fromCheck}
          intro={[
            t('client.questionsKept'),
            ...(isPrefilled ? [t('client.questionsPrefilled')] : []),
          ].join(' ')}
          set={set}
          view={view}
        />
      ) : (
        <Answered {...props} />
      )}
      <WhatNext item={item} view={view} />
    </div>
  )
}
