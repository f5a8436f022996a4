import { localized } from '../../../core/localized.js'
import { choicesOf } from '../../../core/questions/choices.js'
import { ADDRESS_PARTS, answerField } from '../../../core/questions/formFields.js'
import type { Question } from '../../../core/questions/question.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { Checkbox, Choices, Select } from '../../../portal/kit/components/Choices/index.js'
import { FieldGroup, type FieldTexts } from '../../../portal/kit/components/Field/index.js'
import { TextArea, TextField } from '../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../portal/kit/viewContext.js'
import { addressPartName } from '../partNames.js'
import { FileField } from './FileField.js'

/** Up to so many answers are shown at once; more go into a list. */
const MOST_SHOWN = 6

type Props = {
  /** Names of the files that are there, by id. */
  files: ReadonlyMap<string, string>
  question: Question
  view: ViewContext
  /** Before the names of its fields: `answers`, or of a row `answers.kids.0`. */
  within?: string
}

type Own = Props & { texts: FieldTexts }

const typedInto = ({ texts, view }: Own): string | undefined => view.draft[texts.name]

const chosenIn = (own: Own): string[] => {
  const typed = typedInto(own)
  return typed ? typed.split('\n') : []
}

const AUTO_COMPLETE = {
  city: 'address-level2',
  postalCode: 'postal-code',
  state: 'address-level1',
  street: 'address-line1',
  unit: 'address-line2',
} as const

const AddressField = ({ texts, view }: Own) => (
  <FieldGroup {...texts} error={undefined}>
    {ADDRESS_PARTS.map((part) => {
      const name = `${texts.name}.${part}`
      return (
        <TextField
          autoComplete={AUTO_COMPLETE[part]}
          defaultValue={view.draft[name]}
          error={fieldError(view, name)}
          key={part}
          label={addressPartName(view.t, part)}
          name={name}
        />
      )
    })}
  </FieldGroup>
)

const SignatureField = ({ question, texts, view }: Own) => {
  const { t } = view
  const [name, signed] = [`${texts.name}.signedName`, `${texts.name}.signed`]
  return (
    <FieldGroup {...texts} error={undefined}>
      <TextField
        autoComplete="name"
        error={fieldError(view, name)}
        label={t('client.signatureName')}
        name={name}
        required={question.required === true}
      />
      <Checkbox error={fieldError(view, signed)} label={t('client.signatureBox')} name={signed} />
    </FieldGroup>
  )
}

const ChoiceField = (own: Own) => {
  const { question, texts, view } = own
  const required = question.required === true
  const chosen = chosenIn(own)
  const choices = choicesOf(question).map(({ label, value }) => ({
    label: localized(label, view.locale) || value,
    value,
  }))
  if (question.type === 'multiselect')
    return <Choices {...texts} choices={choices} chosen={chosen} kind="checkbox" />
  return choices.length <= MOST_SHOWN ? (
    <Choices {...texts} choices={choices} chosen={chosen} required={required} />
  ) : (
    <Select
      {...texts}
      choices={choices}
      chosen={chosen}
      empty={view.t('client.assessmentChoose')}
      required={required}
    />
  )
}

/** The text below a heading between questions. */
export const SectionHelp = ({ question, view: { locale } }: Pick<Props, 'question' | 'view'>) =>
  localized(question.help, locale)
    .split('\n')
    .filter(Boolean)
    .map((line) => <p key={line}>{line}</p>)

/** A heading between questions, with a text. */
const SectionText = ({ question, view }: Props) => (
  <div className="pcp-stack pcp-stack--tight">
    <h2>{localized(question.label, view.locale)}</h2>
    <SectionHelp question={question} view={view} />
  </div>
)

/** The input for one question that does not repeat, by its kind. */
export const QuestionField = (props: Props) => {
  const { question, view, within } = props
  const { locale, t } = view
  const name = answerField(question, within)
  const required = question.required === true
  const texts: FieldTexts = {
    error: fieldError(view, name),
    hint: localized(question.help, locale) || undefined,
    label: localized(question.label, locale),
    name,
    optional: required ? undefined : t('client.optional'),
  }
  const own = { ...props, texts }
  const typed = typedInto(own)
  switch (question.type) {
    case 'address':
      return <AddressField {...own} />
    case 'date':
      return (
        <TextField {...texts} defaultValue={typed} look="date" required={required} type="date" />
      )
    case 'file':
      return <FileField {...own} ids={chosenIn(own)} />
    case 'group':
      return null
    case 'multiselect':
    case 'select':
      return <ChoiceField {...own} />
    case 'number':
      return <TextField {...texts} defaultValue={typed} inputMode="decimal" required={required} />
    case 'section':
      return <SectionText {...props} />
    case 'signature':
      return <SignatureField {...own} />
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
          chosen={chosenIn(own)}
          line
          required={required}
        />
      )
  }
}
