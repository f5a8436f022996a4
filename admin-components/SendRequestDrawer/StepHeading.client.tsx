'use client'

import { useEffect, useRef, type ReactNode } from 'react'

type Props = {
  children: string
  /** The first step leaves the focus to the dialog. */
  focus?: boolean
  subtitle?: string
  /** At the top right of the step. */
  tools?: ReactNode
}

/** Title of a step. Takes the focus, so that the change of step is read out. */
export const StepHeading = ({ children, focus = true, subtitle, tools }: Props): ReactNode => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focus) heading.current?.focus()
  }, [focus])

  return (
    <div className="pcp-admin-step">
      <div className="pcp-admin-step__texts">
        <h3 className="pcp-admin-step__title" ref={heading} tabIndex={-1}>
          {children}
        </h3>
        {subtitle ? <p className="pcp-admin-step__subtitle">{subtitle}</p> : null}
      </div>
      {tools}
    </div>
  )
}
