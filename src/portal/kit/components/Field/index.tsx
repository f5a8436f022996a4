import type { ReactNode } from 'react'

/** Id of the control of a form field: the error summary links to it. */
export const fieldID = (name: string): string => `field-${name.replaceAll(/[^\w-]/g, '-')}`

const hintID = (name: string): string => `${fieldID(name)}-hint`
const errorID = (name: string): string => `${fieldID(name)}-error`

export type FieldTexts = {
  error?: string | undefined
  hint?: string | undefined
  label: string
  name: string
  /** "(optional)", behind the label. */
  optional?: string | undefined
}

/** Attributes that tie a control to its hint and its error. */
export const describes = ({ error, hint, name }: FieldTexts) => {
  const ids = [hint ? hintID(name) : '', error ? errorID(name) : ''].filter(Boolean).join(' ')
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? true : undefined,
    id: fieldID(name),
    name,
  } as const
}

const Help = ({ error, hint, name }: FieldTexts) => (
  <>
    {hint ? (
      <span className="pcp-hint" id={hintID(name)}>
        {hint}
      </span>
    ) : null}
    {error ? (
      <span className="pcp-fieldError" id={errorID(name)}>
        {error}
      </span>
    ) : null}
  </>
)

const wrapper = (error: string | undefined): string => `pcp-field${error ? ' pcp-field--bad' : ''}`

/** Label, hint and error around one control. */
export const Field = ({ children, ...texts }: FieldTexts & { children: ReactNode }) => (
  <div className={wrapper(texts.error)}>
    <label className="pcp-label" htmlFor={fieldID(texts.name)}>
      {texts.label} {texts.optional ? <span className="pcp-optional">{texts.optional}</span> : null}
    </label>
    <Help {...texts} />
    {children}
  </div>
)

/** The same around a group of choices. The first choice bears the field's id. */
export const FieldGroup = ({ children, ...texts }: FieldTexts & { children: ReactNode }) => (
  <fieldset
    aria-describedby={describes(texts)['aria-describedby']}
    className={wrapper(texts.error)}
  >
    <legend className="pcp-legend">
      {texts.label} {texts.optional ? <span className="pcp-optional">{texts.optional}</span> : null}
    </legend>
    <Help {...texts} />
    {children}
  </fieldset>
)
