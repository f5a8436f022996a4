import { answerWords } from '../../../core/questions/answerText.js'
import { askedAnswers, shownQuestions } from '../../../core/questions/asked.js'
import { answersIn, type Answers } from '../../../core/questions/conditions.js'
import { answerField, givenAnswers, questionOfField } from '../../../core/questions/formFields.js'
import { localized } from '../../../core/localized.js'
import { rowQuestions, type Question, type QuestionSet } from '../../../core/questions/question.js'
import type { TypedForm } from '../../../core/typedForms.js'
import { Button } from '../../../portal/kit/components/Button/index.js'
import { Card } from '../../../portal/kit/components/Card/index.js'
import { fieldID } from '../../../portal/kit/components/Field/index.js'
import { Facts } from '../../../portal/kit/components/Facts/index.js'
import { Form } from '../../../portal/kit/components/Form/index.js'
import { TextField } from '../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../portal/kit/viewContext.js'
import { wordsOf } from '../answerTexts.js'
import { formAt, isPage } from '../pages.js'
import { QuestionField } from './QuestionField.js'

type Props = {
  /** Endpoint that takes the answers for good: `/requests/<id>/fulfill`. */
  action: string
  /** Path of the form, below the portal. */
  back: string
  files: ReadonlyMap<string, string>
  /** Under which name it was kept: forgotten once it is sent. */
  form: TypedForm
  set: QuestionSet
  /** The day that the answers are of; left out where nobody asks for it. */
  today?: string
  view: ViewContext
}

/** All that was typed: what is sent is what is shown. */
const Typed = ({ set, view }: Pick<Props, 'set' | 'view'>) => {
  const questions = set.questions ?? []
  const fields = Object.entries(view.draft).flatMap(([field, typed]) => {
    const question = questionOfField(questions, field)
    if (!question || question.type === 'signature') return []
    const isList = question.type === 'multiselect' || question.type === 'file'
    return (isList ? typed.split('\n') : [typed]).map((value) => ({ field, value }))
  })
  return (
    <>
      {fields.map(({ field, value }) => (
        <input key={`${field} ${value}`} name={field} type="hidden" value={value} />
      ))}
    </>
  )
}

type Files = Props['files']

/** Files by their names, as answers that are sent have them, also in the rows of a group. */
const withFileNames = (question: Question, value: unknown, files: Files): unknown => {
  if (!Array.isArray(value)) return value
  if (question.type === 'file')
    return value.map((id: unknown) => ({ id, name: files.get(String(id)) ?? '' }))
  return question.type === 'group'
    ? value.map((row: unknown) => {
        const answers = answersIn(row)
        const inner = rowQuestions(question).map((one) => [
          one.name,
          withFileNames(one, answers.get(one.name), files),
        ])
        return Object.fromEntries(inner) as unknown
      })
    : value
}

const Answered = ({ answers, back, files, set, view }: Props & { answers: Answers }) => {
  const { locale, t } = view
  const isPaged = set.layout === 'one-question-a-page'
  const asked = shownQuestions(set.questions ?? [], answers).filter(isPage)
  const facts = asked.map((question) => {
    const { name } = question
    const label = localized(question.label, locale) || name
    const value = answers.get(name)
    const place = isPaged ? '&from=check' : `#${fieldID(answerField(question))}`
    const href = `${view.path(formAt(set, back, name))}${place}`
    const told = answerWords(question, withFileNames(question, value, files), wordsOf(view))
    return {
      label,
      value: (
        <>
          {told}{' '}
          <a className="pcp-phone" href={href}>
            {t('client.answerChange')}
            <span className="pcp-hiddenText"> {label}</span>
          </a>
        </>
      ),
    }
  })
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  )
}

/** All answers on one page, each with a way back to it, before they are signed and sent. */
export const AnswerReview = (props: Props) => {
  const { action, files, form, set, today, view } = props
  const { draft, t } = view
  const given = givenAnswers(set.questions ?? [], draft)
  // What was typed before its question was hidden is not sent, so it is not shown
  const answers = askedAnswers(set.questions ?? [], given)
  const signed = shownQuestions(set.questions ?? [], answers).filter(
    ({ type }) => type === 'signature',
  )
  return (
    <>
      <p>{t('client.answersCheckIntro')}</p>
      <Answered {...props} answers={answers} />
      <Form action={action} keep={form} view={view}>
        <Typed set={set} view={view} />
        {signed.map((question) => (
          <QuestionField files={files} key={question.name} question={question} view={view} />
        ))}
        {today === undefined ? null : (
          <TextField
            defaultValue={draft.assessmentDate ?? today}
            error={fieldError(view, 'assessmentDate')}
            label={t('client.assessmentDateLabel')}
            look="date"
            name="assessmentDate"
            type="date"
          />
        )}
        <Button>{t('client.answersSubmit')}</Button>
      </Form>
    </>
  )
}
