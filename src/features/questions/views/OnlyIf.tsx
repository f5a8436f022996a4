import { localized } from '../../../core/localized.js'
import { choicesOf } from '../../../core/questions/choices.js'
import type { Condition, Question } from '../../../core/questions/question.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'

type Props = { questions: readonly Question[]; question: Question; view: ViewContext }

const KEYS = {
  answered: 'client.saidAnything',
  equals: 'client.saidThis',
  includes: 'client.saidThis',
  'less-than': 'client.saidLess',
  'more-than': 'client.saidMore',
  'not-equals': 'client.saidOther',
} as const

const answerIn = (
  { format, locale, t }: ViewContext,
  asked: Question | undefined,
  value: string,
): string => {
  if (asked?.type === 'yes-no') return t(value === 'yes' ? 'client.yes' : 'client.no')
  if (asked?.type === 'date') return format.day(value)
  const choice = asked && choicesOf(asked).find((one) => one.value === value)
  return (choice && localized(choice.label, locale)) ?? value
}

const saidText = ({ questions, view }: Props, { is, question, value }: Condition): string => {
  const asked = questions.find(({ name }) => name === question)
  return view.t(KEYS[is], {
    answer: answerIn(view, asked, value ?? ''),
    question: (asked && localized(asked.label, view.locale)) ?? question,
  })
}

/** For whom a question is, in words: what a page without scripts cannot hide. */
export const OnlyIf = (props: Props) => {
  const { question, view } = props
  const said = (question.showIf ?? []).map((condition) => saidText(props, condition))
  if (said.length === 0) return null
  const [only] = said
  const isOne = said.length === 1 && only !== undefined
  return (
    <div className="pcp-quiet" data-part="only-if">
      {isOne ? (
        <p>{view.t('client.onlyIf', { condition: only })}</p>
      ) : (
        <>
          <p>{view.t(question.showWhen === 'any' ? 'client.onlyIfAny' : 'client.onlyIfAll')}</p>
          <ul>
            {said.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
