import type { ReactNode } from 'react'

type Props = { children: ReactNode; filled?: boolean; go: string; id?: string }

/** Sends the form of questions on one step (`takeStep.ts`). */
export const StepButton = ({ children, filled = false, go, id }: Props) => (
  <button
    className={`pcp-button${filled ? '' : ' pcp-button--second'}`}
    id={id}
    name="go"
    type="submit"
    value={go}
  >
    {children}
  </button>
)
