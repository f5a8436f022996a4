'use client'

import type { ReactNode, SubmitEvent } from 'react'

import { DialogButtons } from '../DialogButtons/index.client.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import type { Failure } from '../shared/callPortal.js'
import './index.css'

const base = 'pcp-admin-form'

type Props = {
  /** Buttons at the end. */
  buttons: ReactNode
  children: ReactNode
  failure: Failure | null
  onSubmit: () => void
}

/** Form of a dialog. What the server refused is read out at once, and what was typed stays. */
export const PortalForm = ({ buttons, children, failure, onSubmit }: Props): ReactNode => {
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    // React passes events through portals: without this the client's record around us would be
    // saved too
    event.stopPropagation()
    onSubmit()
  }

  return (
    <form className={base} noValidate onSubmit={submit}>
      {children}
      <PortalAlert message={failure?.message} />
      <DialogButtons>{buttons}</DialogButtons>
    </form>
  )
}
