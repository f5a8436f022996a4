'use client'

import { useEffect, useRef, type ReactNode } from 'react'

import type { CaseShown } from '../hooks/useCaseView.js'
import { ACT_SLUG } from '../hooks/useCaseAct.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { TaskAnswers } from '../TaskAnswers/index.client.js'
import { AddForm } from './AddForm.client.js'
import { isAboutTask, type Act, type CasePlaces } from './caseActs.client.js'
import { CompleteForm } from './CompleteForm.client.js'
import { DatesForm } from './DatesForm.client.js'
import { GiveForm } from './GiveForm.client.js'
import { PrivacyForm } from '../PrivacyForm/index.client.js'
import { ReasonForm } from './ReasonForm.client.js'
import { VersionForm } from './VersionForm.client.js'

type Props = {
  act: Act
  /** Goes on to something else about the same task. */
  onAct: (act: Act) => void
  onDone: () => void
  places: CasePlaces
  shown: CaseShown
}

/** Staff of the agency of an open case give answers to a task in place of those that are there. */
const canEnd = ({ mayChange, state, tasks }: CaseShown, task: string): boolean => {
  const status = tasks.find(({ id }) => id === task)?.status
  return mayChange && state === 'open' && (status === 'open' || status === 'submitted')
}

const Form = ({ act, onAct, onDone, places, shown }: Props): ReactNode => {
  if (isAboutTask(act)) {
    const { kind, task } = act
    switch (kind) {
      case 'answers':
        return (
          <TaskAnswers
            client={shown.client}
            documents={places.slugs.clientDocuments}
            onChange={onDone}
            task={task.id}
            {...(canEnd(shown, task.id)
              ? { onComplete: () => onAct({ kind: 'complete', task }) }
              : {})}
          />
        )
      case 'complete':
        return <CompleteForm onDone={onDone} shown={shown} slugs={places.slugs} task={task} />
      case 'give':
        return <GiveForm onDone={onDone} shown={shown} task={task} />
      case 'skip':
        return <ReasonForm kind="skip" onDone={onDone} row={task.id} />
    }
  }
  switch (act.kind) {
    case 'add':
      return <AddForm onDone={onDone} shown={shown} slug={places.slugs.taskTemplates} />
    case 'close':
      return <ReasonForm kind="close" onDone={onDone} row={shown.id} />
    case 'dates':
      return <DatesForm onDone={onDone} shown={shown} />
    case 'owner':
      return <GiveForm onDone={onDone} shown={shown} task={null} />
    case 'privacy':
      return (
        <PrivacyForm
          action="setCasePrivacy"
          id={shown.id}
          isPrivate={shown.private}
          onDone={onDone}
          slug={ACT_SLUG}
        />
      )
    case 'version':
      return <VersionForm onDone={onDone} shown={shown} />
  }
}

/** The drawer in which something is done about a case or a task. */
export const ActDrawer = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { act, shown } = props
  const title = isAboutTask(act)
    ? text('caseActOf', { act: text(`caseTaskAct_${act.kind}`), name: act.task.name })
    : text(`caseAct_${act.kind}`, { version: shown.newestVersion })
  const about = isAboutTask(act) ? act.task.id : ''
  const before = useRef(act.kind)
  // Whoever goes on within the drawer is where the new part begins
  useEffect(() => {
    if (before.current !== act.kind) document.getElementById(`${ACT_SLUG}-title`)?.focus()
    before.current = act.kind
  }, [act.kind])
  return (
    <PortalDialog drawer slug={ACT_SLUG} title={title}>
      <Form {...props} key={`${act.kind} ${about}`} />
    </PortalDialog>
  )
}
