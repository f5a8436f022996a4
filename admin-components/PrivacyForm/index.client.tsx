'use client'

import { useModal } from '@payloadcms/ui'
import { useEffect, useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

const COUNTS = ['tasks', 'answers', 'files', 'actions', 'comments', 'versions'] as const
type Held = Partial<Record<(typeof COUNTS)[number], number>>

type Props = {
  action: 'setCasePrivacy' | 'setPlanPrivacy'
  id: string
  isPrivate: boolean
  onDone: () => void
  /** Of the dialog it stands in. */
  slug: string
}

/** How much a case or a plan holds, asked of the server; nothing changes by asking. */
const useHeld = ({
  action,
  id,
  isPrivate,
}: Props): { failed: null | string; held: Held | null } => {
  const call = usePortalCall()
  const [failed, setFailed] = useState<null | string>(null)
  const [held, setHeld] = useState<Held | null>(null)
  useEffect(() => {
    let isCurrent = true
    const body = { dryRun: true, private: !isPrivate }
    void call<Held>(portalPath(action, id), body).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setHeld(answer.data)
      else setFailed(answer.message)
    })
    return () => {
      isCurrent = false
    }
  }, [action, call, id, isPrivate])
  return { failed, held }
}

/**
 * Makes a case or a plan private, or shows it to other agencies, once it is said what they will read
 * or read no more.
 */
export const PrivacyForm = (props: Props): ReactNode => {
  const { action, id, isPrivate, onDone, slug } = props
  const { text } = usePortalTranslation()
  const { closeModal } = useModal()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const { failed, held } = useHeld(props)
  const send = async (): Promise<void> => {
    if (!held) return
    if (!(await run(() => call(portalPath(action, id), { private: !isPrivate })))) return
    closeModal(slug)
    toastSuccess(text(isPrivate ? 'privacyNowVisible' : 'privacyNowPrivate'))
    onDone()
  }
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} disabled={held === null} type="submit">
            {text(isPrivate ? 'privacyMakeVisible' : 'privacyMakePrivate')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void send()}
    >
      <PortalAlert message={failed} />
      <PortalHint>{text(isPrivate ? 'privacyVisibleHint' : 'privacyPrivateHint')}</PortalHint>
      {held ? (
        <ul>
          {COUNTS.map((name) => {
            const count = held[name]
            return count === undefined ? null : (
              <li key={name}>{text(`privacyCount_${name}`, { count })}</li>
            )
          })}
        </ul>
      ) : null}
      {isPrivate ? (
        <PortalHint>
          {text(action === 'setPlanPrivacy' ? 'privacyPlanWarn' : 'privacyCaseWarn')}
        </PortalHint>
      ) : null}
    </PortalForm>
  )
}
