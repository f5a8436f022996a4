import type { Question } from '../../../core/questions/question.js'
import { Choices, Select } from '../../../portal/kit/components/Choices/index.js'
import { TextArea, TextField } from '../../../portal/kit/components/TextField/index.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { localized } from '../../../core/localized.js'
import { fieldError, type ViewContext } from '../../../portal/kit/viewContext.js'

/** Up to so many answers are shown at once; more go into a list. */
const MOST_SHOWN = 6

/** Name of the form field of a question. */
export const answerField = ({ name }: Question): string => `answers.${name}`

/** The input for one question, by its type. */
export const QuestionField = ({ question, view }: { question: Question; view: ViewContext }) => {
  const { draft, locale, t } = view
  const name = answerField(question)
  const required = question.required === true
  const texts = {
    error: fieldError(view, name),
    label: localized(question.label, locale),
    name,
    optional: required ? undefined : t('client.optional'),
  }
  const typed = draft[name]
  const chosen = typed ? typed.split('\n') : []
  const choices = (question.options ?? []).map(({ label, value }) => ({
    label: localized(label, locale) || value,
    value,
  }))
  switch (question.type) {
    case 'date':
      return (
        <TextField {...texts} defaultValue={typed} look="date" required={required} type="date" />
      )
    case 'multiselect':
      return <Choices {...texts} choices={choices} chosen={chosen} kind="checkbox" />
    case 'number':
      return <TextField {...texts} defaultValue={typed} inputMode="decimal" required={required} />
    case 'select':
      return choices.length <= MOST_SHOWN ? (
        <Choices {...texts} choices={choices} chosen={chosen} required={required} />
      ) : (
        <Select
          {...texts}
          choices={choices}
          chosen={chosen}
          empty={t('client.assessmentChoose')}
          required={required}
        />
      )
    case 'text':
      return <TextField {...texts} defaultValue={typed} required={required} />
    case 'textarea':
      return (
        <TextArea
          {...texts}
          defaultValue={typed}
          limit={TEXT_LIMITS.answer}
          required={required}
          view={view}
        />
      )
    case 'yes-no':
      return (
        <Choices
          {...texts}
          choices={[
            { label: t('client.yes'), value: 'yes' },
            { label: t('client.no'), value: 'no' },
          ]}
          chosen={chosen}
          line
          required={required}
        />
      )
    case 'address':
    case 'file':
    case 'group':
    case 'section':
    case 'signature':
      return null
  }
}
