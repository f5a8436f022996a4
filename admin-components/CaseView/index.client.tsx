'use client'

import { Gutter, Link, useModal } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { useAskedOnce } from '../hooks/useAskedOnce.js'
import { useCaseView, type CaseShown } from '../hooks/useCaseView.js'
import { ACT_SLUG } from '../hooks/useCaseAct.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ActDrawer } from './ActDrawer.client.js'
import { isAboutTask, type Act, type CasePlaces } from './caseActs.client.js'
import { CasePicture } from './CasePicture.client.js'
import { CaseHead } from './CaseHead.client.js'
import { CaseTimeline } from './CaseTimeline.client.js'
import { TaskList } from './TaskList.client.js'
import '../shared/paper.css'
import './index.css'
import './picture.css'

const base = 'pcp-admin-case'

type Props = { client: ID | null; id: string; places: CasePlaces }
type ShownProps = { places: CasePlaces; reload: () => void; shown: CaseShown }

/** What a link asks to be done about a task, once it is there: answers to look at, or the task. */
const useAskedTask = (shown: CaseShown, open: (act: Act) => void): void => {
  const asked = useAskedOnce('task')
  const isDone = useRef(false)
  useEffect(() => {
    const task = shown.tasks.find(({ id }) => id === asked)
    if (!task || isDone.current) return
    isDone.current = true
    if (task.status === 'submitted') open({ kind: 'answers', task })
    else document.getElementById(`case-task-${task.id}`)?.focus()
  }, [asked, open, shown])
}

/** Until then a drawer that closes has given the focus back, where what it was opened by is still there. */
const GIVEN_BACK = 200

/**
 * Where the button that opened the drawer went with what was done, its task has the focus in its place.
 */
const useTaskFocus = (act: Act | null, shown: CaseShown): void => {
  const { isModalOpen } = useModal()
  const isOpen = isModalOpen(ACT_SLUG)
  const task = act && isAboutTask(act) ? act.task.id : null
  useEffect(() => {
    if (isOpen || task === null) return undefined
    const given = setTimeout(() => {
      if (document.activeElement === document.body)
        document.getElementById(`case-task-${task}`)?.focus()
    }, GIVEN_BACK)
    return () => clearTimeout(given)
  }, [isOpen, shown, task])
}

const Shown = ({ places, reload, shown }: ShownProps): ReactNode => {
  const { text } = usePortalTranslation()
  const { openModal } = useModal()
  const [act, setAct] = useState<Act | null>(null)
  const open = (wanted: Act): void => {
    setAct(wanted)
    openModal(ACT_SLUG)
  }
  useAskedTask(shown, open)
  useTaskFocus(act, shown)
  return (
    <>
      <CaseHead onAct={open} onDone={reload} places={places} shown={shown} />
      <section className={`${base}__part`}>
        <h2>{text('caseWorkflow')}</h2>
        {shown.tasks.length > 0 ? <CasePicture shown={shown} /> : null}
      </section>
      <TaskList onAct={open} onDone={reload} shown={shown} />
      <CaseTimeline entries={shown.timeline} />
      {act ? (
        <ActDrawer act={act} onAct={setAct} onDone={reload} places={places} shown={shown} />
      ) : null}
    </>
  )
}

/** A case: how it stands, its tasks with what can be done about each, and what happened. */
export const CaseViewClient = ({ client, id, places }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { failed, found, reload } = useCaseView(id, client)
  return (
    <Gutter className={`${base} pcp-admin-paper`}>
      <div className={`${base}__page`}>
        <p className={`${base}__back`}>
          <Link href={places.board} prefetch={false}>
            {text('caseToBoard')}
          </Link>
        </p>
        <PortalAlert message={failed} />
        {found === null && failed === null ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
        {found ? <Shown places={places} reload={reload} shown={found} /> : null}
      </div>
    </Gutter>
  )
}
