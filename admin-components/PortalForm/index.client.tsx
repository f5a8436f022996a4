'use client'

import {
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type SubmitEvent,
  type SyntheticEvent,
} from 'react'

import { DialogButtons } from '../DialogButtons/index.client.js'
import { FormProblems } from '../hooks/useProblem.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import type { Failure, Problem } from '../shared/callPortal.js'
import './index.css'

const base = 'pcp-admin-form'
const NONE: readonly Problem[] = []

/** The fields that an element stands in: of a group as well as of what it asks. */
const fieldsAround = (element: Element): string[] => {
  const field = element.closest<HTMLElement>('[data-field]')
  if (!field) return []
  const around = field.parentElement ? fieldsAround(field.parentElement) : []
  return [field.dataset.field ?? '', ...around]
}

type Changed = { failure: Failure | null; fields: readonly string[] }

type Props = {
  /** Buttons at the end. */
  buttons: ReactNode
  children: ReactNode
  failure: Failure | null
  onSubmit: () => void
}

/**
 * Form of a dialog. What the server refused stands at its fields, the first of which gets the
 * focus; what belongs to no field here is read out at once. What was typed stays. A field that is
 * changed is no longer said to be wrong: what was said of it was about what stood there before.
 */
export const PortalForm = ({ buttons, children, failure, onSubmit }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [shown, setShown] = useState<readonly string[]>([])
  const [changed, setChanged] = useState<Changed>({ failure: null, fields: [] })
  const refused = failure?.problems ?? NONE
  const mended = changed.failure === failure ? changed.fields : []
  const problems = refused.filter(({ field }) => !mended.includes(field))

  useLayoutEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? []
    setShown([...fields].map(({ dataset }) => dataset.field ?? ''))
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  const elsewhere = problems.filter(({ field }) => !shown.includes(field))
  const change = ({ target }: SyntheticEvent): void => {
    if (refused.length > 0 && target instanceof Element)
      setChanged({ failure, fields: [...mended, ...fieldsAround(target)] })
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    // React passes events through portals: without this the client's record around us would be
    // saved too
    event.stopPropagation()
    onSubmit()
  }
  const alert = (): string | undefined => {
    if (refused.length === 0) return failure?.message
    if (problems.length === 0) return undefined
    return elsewhere.length > 0
      ? elsewhere.map(({ message }) => message).join(' ')
      : text('formMarked')
  }

  return (
    <FormProblems value={problems}>
      <form className={base} noValidate onInput={change} onSubmit={submit} ref={form}>
        {children}
        <PortalAlert message={alert()} />
        <DialogButtons>{buttons}</DialogButtons>
      </form>
    </FormProblems>
  )
}
