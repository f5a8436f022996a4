'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useEffect, useRef, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { DialogButtons } from '../DialogButtons/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { ImportDone } from '../hooks/useResourceImport.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ProblemRows } from './ProblemRows.client.js'

type Props = { done: ImportDone; onGoOn: () => void; slug: string }

/** What was imported; where it broke off, it goes on from there. */
export const ImportResult = ({ done, onGoOn, slug }: Props): ReactNode => {
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const head = useRef<HTMLUListElement>(null)
  useEffect(() => head.current?.focus(), [])
  const { added, changed, kept, problems, stopped, unchanged } = done
  return (
    <>
      <PortalAlert message={stopped} />
      {stopped ? <PortalHint>{text('importStopped')}</PortalHint> : null}
      <ul className="pcp-admin-import__numbers" ref={head} tabIndex={-1}>
        <li>{text('importDoneAdded', { count: added })}</li>
        <li>{text('importDoneChanged', { count: changed })}</li>
        <li>{text('importUnchanged', { count: unchanged })}</li>
        {kept > 0 ? <li>{text('importDoneKept', { count: kept })}</li> : null}
      </ul>
      <ProblemRows
        count={problems.length}
        open
        problems={problems}
        title={text('importDoneRefused', { count: problems.length })}
      />
      <DialogButtons>
        {stopped ? (
          <ActionButton busy={false} onClick={onGoOn}>
            {text('importGoOn')}
          </ActionButton>
        ) : null}
        <Button buttonStyle={stopped ? 'secondary' : 'primary'} onClick={() => closeModal(slug)}>
          {text('dialogDone')}
        </Button>
      </DialogButtons>
    </>
  )
}
