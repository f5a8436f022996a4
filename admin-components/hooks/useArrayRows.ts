import { useField, useForm } from '@payloadcms/ui'
import type { FormState, Row } from 'payload'

type Values = Readonly<Record<string, unknown>>

/** Rows of an array field that a component of ours draws, and what can be done to them. */
export type ArrayRows = {
  add: (values: Values, at?: number) => void
  disabled: boolean
  message: string | undefined
  move: (from: number, to: number) => void
  path: string
  remove: (at: number) => void
  rows: readonly Row[]
  set: (at: number, values: Values) => void
}

const stateOf = (values: Values): FormState =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { initialValue: undefined, passesCondition: true, valid: true, value },
    ]),
  )

/** The rows of an array field, for a component that draws them in a look of its own. */
export const useArrayRows = (fieldPath: string, schemaPath: string): ArrayRows => {
  const { addFieldRow, dispatchFields, moveFieldRow, removeFieldRow, setModified } = useForm()
  const { disabled, errorMessage, path, rows, showError } = useField({
    hasRows: true,
    potentiallyStalePath: fieldPath,
  })
  const list = rows ?? []
  return {
    add: (values, at = list.length) =>
      addFieldRow({ path, rowIndex: at, schemaPath, subFieldState: stateOf(values) }),
    disabled,
    message: showError ? errorMessage : undefined,
    move: (from, to) => moveFieldRow({ moveFromIndex: from, moveToIndex: to, path }),
    path,
    remove: (at) => removeFieldRow({ path, rowIndex: at }),
    rows: list,
    set: (at, values) => {
      for (const [name, value] of Object.entries(values)) {
        dispatchFields({ path: `${path}.${at}.${name}`, type: 'UPDATE', valid: true, value })
      }
      setModified(true)
    },
  }
}
