/**
 * The one form in which a field keeps what people write, named in its `custom: { storedForm }`
 * beside the hook that makes it: a mail address, a calendar day, a telephone number, a text on one
 * line or on several, a formatted text, a text in several languages, the same on several lines. What was stored before there
 * was such a form is brought into it by `src/features/upgrade`.
 */
const STORED_FORMS = [
  'day',
  'email',
  'line',
  'lines',
  'phone',
  'rich',
  'texts',
  'texts-on-lines',
] as const

export type StoredForm = (typeof STORED_FORMS)[number]

/** The part of a field's `custom` that says it. */
export const keptAs = (storedForm: StoredForm): { storedForm: StoredForm } => ({ storedForm })

/** The form named on a field, if any. */
export const storedFormOf = (custom: unknown): StoredForm | undefined => {
  const name: unknown =
    typeof custom === 'object' && custom !== null && 'storedForm' in custom
      ? custom.storedForm
      : undefined
  return STORED_FORMS.find((form) => form === name)
}
