import { parseDay, storedDay } from './day.js'
import { fold } from './fold.js'

/**
 * How a field wants to be asked: what stands in a condition is brought into the form in which the
 * field keeps its values before a database compares them. Named in the field's
 * `custom: { askedForm }`.
 */
export type AskedForm = keyof typeof ASKED_FORMS

/** One operand in, the operand as it is kept out; lists come one by one. */
type ToStored = (operand: unknown) => unknown

export const ASKED_FORMS = {
  /**
   * A day, however it is written: `less_than`, `greater_than_equal` and their like then mean whole
   * days.
   */
  day: (operand) => {
    const day = parseDay(operand)
    return day === null ? operand : storedDay(day)
  },
  /** Text that is searched: `src/core/fold.ts`. */
  folded: (operand) =>
    typeof operand === 'string' || typeof operand === 'number' ? fold(String(operand)) : operand,
} as const satisfies Readonly<Record<string, ToStored>>

/** The name of the form, given in the `custom` of a field, if any. */
export const askedFormNameOf = (custom: unknown): AskedForm | undefined => {
  const name: unknown =
    typeof custom === 'object' && custom !== null && 'askedForm' in custom
      ? custom.askedForm
      : undefined
  return typeof name === 'string' && Object.hasOwn(ASKED_FORMS, name)
    ? (name as AskedForm)
    : undefined
}

/** The form named on a field, if any. */
export const askedFormOf = (custom: unknown): ToStored | undefined => {
  const name = askedFormNameOf(custom)
  return name === undefined ? undefined : ASKED_FORMS[name]
}
