import { describes, Field, fieldID, FieldGroup, type FieldTexts } from '../Field/index.js'

export type Choice = { hint?: string; label: string; value: string }
type Props = FieldTexts & {
  chosen?: readonly string[]
  choices: readonly Choice[]
  required?: boolean | undefined
}

/**
 * One answer of a few (radio) or several (checkbox), each a large target. `line` puts two large
 * answers side by side.
 */
export const Choices = ({
  choices,
  chosen = [],
  kind = 'radio',
  line = false,
  required,
  ...texts
}: Props & { kind?: 'checkbox' | 'radio'; line?: boolean }) => (
  <FieldGroup {...texts}>
    <div className={line ? 'pcp-choices--line' : undefined}>
      {choices.map((choice, index) => (
        <label className="pcp-choice" key={choice.value}>
          <input
            aria-invalid={texts.error ? true : undefined}
            defaultChecked={chosen.includes(choice.value)}
            id={index === 0 ? fieldID(texts.name) : undefined}
            name={texts.name}
            required={kind === 'radio' ? required : undefined}
            type={kind}
            value={choice.value}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  </FieldGroup>
)

/** One answer of many, in the device's own list. */
export const Select = ({
  choices,
  chosen = [],
  empty,
  required,
  ...texts
}: Props & {
  /** What stands for no answer; left out where there is always one. */
  empty?: string
}) => (
  <Field {...texts}>
    <select
      {...describes(texts)}
      className="pcp-input"
      defaultValue={chosen[0] ?? ''}
      required={required}
    >
      {empty === undefined ? null : <option value="">{empty}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </Field>
)

type CheckProps = {
  checked?: boolean
  error?: string | undefined
  hint?: string
  label: string
  name: string
}

/** A yes to one statement. */
export const Checkbox = ({ checked = false, error, hint, label, name }: CheckProps) => {
  const box = (
    <label className="pcp-choice">
      <input
        {...describes({ error, label, name })}
        defaultChecked={checked}
        type="checkbox"
        value="true"
      />
      <span>
        {label}
        {hint ? <span className="pcp-hint">{hint}</span> : null}
      </span>
    </label>
  )
  return error === undefined ? (
    box
  ) : (
    <div className="pcp-field pcp-field--bad">
      <span className="pcp-fieldError" id={`${fieldID(name)}-error`}>
        {error}
      </span>
      {box}
    </div>
  )
}
