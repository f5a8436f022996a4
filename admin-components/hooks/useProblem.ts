import { createContext, useContext, useId } from 'react'

import type { Problem } from '../shared/callPortal.js'

/** What the server found wrong with the fields of the form around. */
export const FormProblems = createContext<readonly Problem[]>([])

/** Of one field: what is wrong with it, under which id that stands, and what its control says of it. */
export const useProblem = (
  field: string,
): {
  control: { 'aria-describedby'?: string; 'aria-invalid'?: true }
  id: string
  message: string | undefined
} => {
  const id = useId()
  const message = useContext(FormProblems).find((problem) => problem.field === field)?.message
  const control = message ? ({ 'aria-describedby': id, 'aria-invalid': true } as const) : {}
  return { control, id, message }
}
