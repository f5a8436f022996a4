import { localized } from '../../../core/localized.js'
import { answerField, rowPrefix, rowsField } from '../../../core/questions/formFields.js'
import { MOST_ROWS, rowQuestions, type Question } from '../../../core/questions/question.js'
import { fieldID } from '../../../portal/kit/components/Field/index.js'
import { fieldError, type ViewContext } from '../../../portal/kit/viewContext.js'
import { rowsShown } from '../shownRows.js'
import { OnlyIf } from './OnlyIf.js'
import { QuestionField } from './QuestionField.js'
import { StepButton } from './StepButton.js'

type Props = {
  files: ReadonlyMap<string, string>
  /** Whether the server has seen to its conditions already: one question a page. */
  plain?: boolean
  question: Question
  /** Those that its conditions may be about. */
  questions: readonly Question[]
  view: ViewContext
  within?: string
}

const GroupField = ({ files, question: group, questions, view }: Props) => {
  const { locale, t } = view
  const own = answerField(group)
  const error = fieldError(view, own)
  const rows = rowsShown(view, group)
  const label = localized(group.label, locale)
  const help = localized(group.help, locale)
  return (
    <div className="pcp-stack">
      <h2>{label}</h2>
      {help ? <p className="pcp-hint">{help}</p> : null}
      {error ? <span className="pcp-fieldError">{error}</span> : null}
      <input data-keep="" name={rowsField(group)} type="hidden" value={rows} />
      {Array.from({ length: rows }, (_, row) => (
        <fieldset className="pcp-stack" key={row}>
          <legend className="pcp-legend">{t('client.groupRow', { label, row: row + 1 })}</legend>
          {rowQuestions(group).map((question) => (
            <AskedQuestion
              files={files}
              key={question.name}
              question={question}
              questions={[...questions, ...rowQuestions(group)]}
              view={view}
              within={rowPrefix(group, row)}
            />
          ))}
          <StepButton go={`remove:${group.name}:${row}`}>
            {t('client.groupRemove', { label, row: row + 1 })}
          </StepButton>
        </fieldset>
      ))}
      {rows < Math.min(group.maxRows ?? MOST_ROWS, MOST_ROWS) ? (
        <StepButton go={`add:${group.name}`} id={fieldID(own)}>
          {t(rows === 0 ? 'client.groupAddFirst' : 'client.groupAdd', { label })}
        </StepButton>
      ) : null}
    </div>
  )
}

/**
 * One question with what it hangs on. Without scripts it says for whom it is; with them it is shown
 * when it is asked (`src/portal/islands/questions.client.ts`).
 */
export const AskedQuestion = (props: Props) => {
  const { plain = false, question, within } = props
  const field =
    question.type === 'group' ? (
      <GroupField {...props} />
    ) : (
      <QuestionField {...props} {...(within ? { within } : {})} />
    )
  if (plain || (question.showIf ?? []).length === 0)
    return (
      <div data-ask={question.name} data-within={within}>
        {field}
      </div>
    )
  const { showIf, showWhen } = question
  return (
    <div
      className="pcp-stack pcp-stack--tight"
      data-ask={question.name}
      data-shown={JSON.stringify({ showIf, showWhen })}
      data-within={within}
    >
      <OnlyIf {...props} />
      {field}
    </div>
  )
}
