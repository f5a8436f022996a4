import { localized } from '../../../core/localized.js'
import { givenAnswers, questionOfField } from '../../../core/questions/formFields.js'
import { everyQuestion, type Question, type QuestionSet } from '../../../core/questions/question.js'
import type { TypedForm } from '../../../core/typedForms.js'
import { Form } from '../../../portal/kit/components/Form/index.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'
import { shownQuestions } from '../../../core/questions/asked.js'
import type { Answers } from '../../../core/questions/conditions.js'
import { isPage } from '../pages.js'
import { AskedQuestion } from './Asked.js'
import { SectionHelp } from './QuestionField.js'
import { StepButton } from './StepButton.js'

type Props = {
  /** Endpoint that takes a step: `/requests/<id>/answers`. */
  action: string
  /** Name of the question to show, where there is one a page. */
  at?: string | undefined
  files: ReadonlyMap<string, string>
  /** Under which name it is kept while it is typed. */
  form: TypedForm
  /** An answer is changed from the page that shows all of them: it leads back there. */
  fromCheck?: boolean
  intro: string
  set: QuestionSet
  view: ViewContext
}

/** Of what was typed what stands on other pages: the form bears it along, so that it is kept whole. */
const Others = ({ here, set, view }: Pick<Props, 'set' | 'view'> & { here: Question }) => {
  const others = Object.entries(view.draft).flatMap(([field, typed]) => {
    const question = questionOfField(set.questions ?? [], field)
    const [, top] = field.split('.')
    if (!question || top === here.name) return []
    const isList = question.type === 'multiselect' || question.type === 'file'
    return (isList ? typed.split('\n') : [typed]).map((value) => ({ field, value }))
  })
  return (
    <>
      {others.map(({ field, value }) => (
        <input data-keep="" key={`${field} ${value}`} name={field} type="hidden" value={value} />
      ))}
      {view.draft.assessmentDate ? (
        <input data-keep="" name="assessmentDate" type="hidden" value={view.draft.assessmentDate} />
      ) : null}
    </>
  )
}

/** Enter in a field presses the first button of a form: the one that goes on. */
const EnterGoesOn = ({ go }: { go: string }) => (
  <button aria-hidden className="pcp-hiddenText" name="go" tabIndex={-1} type="submit" value={go} />
)

/** The heading that a question stands under, on a page of its own. */
const headingOf = (shown: readonly Question[], here: Question): Question | undefined =>
  shown.slice(0, shown.indexOf(here)).findLast(({ type }) => type === 'section')

const OnePage = (props: Props & { answers: Answers }) => {
  const { answers, at, files, set, view } = props
  const { t } = view
  const questions = set.questions ?? []
  const shown = shownQuestions(questions, answers)
  const pages = shown.filter(isPage)
  const here = pages.find(({ name }) => name === at) ?? pages[0]
  if (!here) return <p>{t('client.assessmentMissing')}</p>
  const heading = headingOf(shown, here)
  const number = pages.indexOf(here)
  // Said once, with the first question under it
  const isFirst = heading !== undefined && shown[shown.indexOf(here) - 1] === heading
  return (
    <>
      <p className="pcp-quiet">
        {t('client.questionOf', { at: number + 1, of: pages.length })}
        {heading ? ` · ${localized(heading.label, view.locale)}` : ''}
      </p>
      {isFirst ? <SectionHelp question={heading} view={view} /> : null}
      <EnterGoesOn go="next" />
      <input data-keep="" name="at" type="hidden" value={here.name} />
      <Others here={here} set={set} view={view} />
      <AskedQuestion files={files} plain question={here} questions={questions} view={view} />
      <StepButton filled go="next">
        {t('client.questionNext')}
      </StepButton>
      {number > 0 ? <StepButton go="back">{t('client.questionBack')}</StepButton> : null}
    </>
  )
}

const AllQuestions = ({ files, set, view }: Props) => {
  const questions = (set.questions ?? []).filter(({ type }) => type !== 'signature')
  const { assessmentDate } = view.draft
  return (
    <>
      <EnterGoesOn go="check" />
      {assessmentDate ? (
        <input data-keep="" name="assessmentDate" type="hidden" value={assessmentDate} />
      ) : null}
      {questions.map((question) => (
        <AskedQuestion
          files={files}
          key={question.name}
          question={question}
          questions={questions}
          view={view}
        />
      ))}
      <StepButton filled go="check">
        {view.t('client.questionCheck')}
      </StepButton>
    </>
  )
}

/**
 * The questions of a set: all of them on one page, or one a page, as their author wants it. Nothing is
 * sent from here: what was answered is kept on the server, and looked at once more before it is sent.
 */
export const QuestionForm = (props: Props) => {
  const { action, form, fromCheck = false, intro, set, view } = props
  const questions = set.questions ?? []
  if (questions.length === 0) return <p>{view.t('client.assessmentMissing')}</p>
  const isPaged = set.layout === 'one-question-a-page'
  return (
    <>
      <p>{intro}</p>
      <Form
        action={action}
        multipart={everyQuestion(questions).some(({ type }) => type === 'file')}
        saves={form}
        view={view}
      >
        {fromCheck ? <input name="from" type="hidden" value="check" /> : null}
        <pcp-questions className="pcp-form">
          {isPaged ? (
            <OnePage {...props} answers={givenAnswers(questions, view.draft)} />
          ) : (
            <AllQuestions {...props} />
          )}
        </pcp-questions>
      </Form>
    </>
  )
}
