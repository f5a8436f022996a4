import type { Question } from '../../../../core/questions/question.js'
import type { TypedForm } from '../../../../core/typedForms.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import { QuestionField } from '../../../questions/portal.js'

type Props = {
  action: string
  keep: TypedForm
  questions: readonly Question[] | null
  /** What it says where it is not asked for the first time. */
  texts?: { intro: string; send: string }
  today: string
  view: ViewContext
}

/** All questions of an assessment on one page. */
export const AssessmentForm = ({ action, keep, questions, texts, today, view }: Props) => {
  const { draft, t } = view
  if (!questions || questions.length === 0) return <p>{t('client.assessmentMissing')}</p>
  return (
    <>
      <p>{texts?.intro ?? t('client.assessmentIntro')}</p>
      <Form action={action} keep={keep} view={view}>
        {questions.map((question) => (
          <QuestionField key={question.name} question={question} view={view} />
        ))}
        <TextField
          defaultValue={draft.assessmentDate ?? today}
          error={fieldError(view, 'assessmentDate')}
          label={t('client.assessmentDateLabel')}
          look="date"
          name="assessmentDate"
          type="date"
        />
        <Button>{texts?.send ?? t('client.assessmentSend')}</Button>
      </Form>
    </>
  )
}
