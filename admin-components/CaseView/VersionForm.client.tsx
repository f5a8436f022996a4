'use client'

import { useEffect, useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import type { CaseShown } from '../hooks/useCaseView.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { ACT_SLUG, useCaseAct } from '../hooks/useCaseAct.js'

type Preview = {
  added: readonly string[]
  dropped: readonly string[]
  kept: readonly string[]
  to: number
}
type Props = { onDone: () => void; shown: CaseShown }

const CHANGES = ['added', 'dropped', 'kept'] as const

/** What would change, asked of the server; nothing does by asking. */
const usePreview = (id: string): { failed: null | string; preview: null | Preview } => {
  const call = usePortalCall()
  const [failed, setFailed] = useState<null | string>(null)
  const [preview, setPreview] = useState<null | Preview>(null)
  useEffect(() => {
    let isCurrent = true
    void call<Preview>(portalPath('moveCaseToVersion', id), { dryRun: true }).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setPreview(answer.data)
      else setFailed(answer.message)
    })
    return () => {
      isCurrent = false
    }
  }, [call, id])
  return { failed, preview }
}

/** Moves a case to the newest version of its workflow, once it is seen what that changes. */
export const VersionForm = ({ onDone, shown }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { act, busy, failure } = useCaseAct(onDone)
  const { failed, preview } = usePreview(shown.id)
  const send = (): void => {
    if (!preview) return
    void act({
      body: { version: preview.to },
      done: text('caseMoved', { version: preview.to }),
      id: shown.id,
      name: 'moveCaseToVersion',
    })
  }
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} disabled={preview === null} type="submit">
            {text('caseAct_version', { version: preview?.to ?? shown.newestVersion })}
          </ActionButton>
          <CancelButton slug={ACT_SLUG} />
        </>
      }
      failure={failure}
      onSubmit={send}
    >
      <PortalAlert message={failed} />
      {preview === null && failed === null ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
      {preview
        ? CHANGES.map((change) => (
            <section key={change}>
              <h3>{text(`caseVersion_${change}`)}</h3>
              {preview[change].length === 0 ? (
                <PortalHint>{text('caseVersionNone')}</PortalHint>
              ) : (
                <ul>
                  {[...new Set(preview[change])].map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              )}
            </section>
          ))
        : null}
    </PortalForm>
  )
}
