'use client'

import { Button, Gutter, Link, useModal } from '@payloadcms/ui'
import type { Where } from 'payload'
import { useRouter } from 'next/navigation.js'
import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'

import type { AdminKey } from '../../src/translations/label.js'
import { ExitDialog } from '../ExitDialog/index.client.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RecordTable } from '../RecordTable/index.client.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { UndoExitDialog } from '../UndoExitDialog/index.client.js'
import { EnrollmentFacts } from './EnrollmentFacts.client.js'
import type { ProgramProps } from './programProps.js'
import { ServiceHistory } from './ServiceHistory.client.js'
import './index.css'

const base = 'pcp-admin-program'

const PARTS = {
  enrollment: 'programPartEnrollment',
  history: 'programPartHistory',
  forms: 'programPartForms',
} as const satisfies Record<string, AdminKey>
type Part = keyof typeof PARTS

/** Answers of this client between the first and the last day. */
const formsWhere = ({ client, enrollment }: ProgramProps): Where => ({
  and: [
    { client: { equals: client } },
    { assessmentDate: { greater_than_equal: enrollment.startDate.slice(0, 10) } },
    ...(enrollment.exitDate ? [{ assessmentDate: { less_than_equal: enrollment.exitDate } }] : []),
  ],
})

const FORM_COLUMNS = ['assessment', 'assessmentDate', 'agency'] as const

const Forms = (props: ProgramProps & { onChange: () => void; revision: number }): ReactNode => {
  const { client, onChange, revision, slugs } = props
  const { text } = usePortalTranslation()
  const parent = useMemo(
    () => ({ collectionSlug: slugs.clients, id: client, joinPath: 'forms' }),
    [client, slugs.clients],
  )
  const begin = useMemo(() => ({ client }), [client])
  return (
    <RecordTable
      begin={begin}
      columns={FORM_COLUMNS}
      empty={text('historyEmpty')}
      onChange={onChange}
      parent={parent}
      revision={revision}
      slug={slugs.responses}
      sort="-assessmentDate"
      where={formsWhere(props)}
    />
  )
}

/** The page of an enrollment. */
export const ProgramViewClient = (props: ProgramProps): ReactNode => {
  const { api, client, clientName, enrollment, mayExit, members, opensExit, paths, today } = props
  const { text } = usePortalTranslation()
  const { closeModal, openModal } = useModal()
  const router = useRouter()
  const uid = useId()
  const [exit, undo] = [`exit-${uid}`, `undo-exit-${uid}`]
  const [part, setPart] = useState<Part>('history')
  const [revision, setRevision] = useState(0)
  const change = useCallback(() => {
    setRevision((before) => before + 1)
    router.refresh()
  }, [router])
  useLiveChanges({ api, client, onChange: change })
  // Once, as the page opens
  const opened = useRef(false)
  useEffect(() => {
    if (!opensExit || opened.current) return
    opened.current = true
    openModal(exit)
  }, [exit, openModal, opensExit])
  const done = (slug: string) => () => {
    closeModal(slug)
    toastSuccess(text('changesSaved'))
    router.replace(paths.here)
    router.refresh()
  }
  const isOut = enrollment.exitDate !== null

  return (
    <Gutter className="pcp-admin-tab">
      <Link className={`${base}__back`} href={paths.programs}>
        {text('programBack')}
      </Link>
      <h2 className="pcp-admin-tab__title">
        {text('programTitle', { program: enrollment.program })}
      </h2>
      <nav aria-label={enrollment.program} className={`${base}__parts`}>
        {(Object.keys(PARTS) as Part[]).map((one) => (
          <button
            aria-current={one === part ? 'page' : undefined}
            className="pcp-admin-table__tool"
            key={one}
            onClick={() => setPart(one)}
            type="button"
          >
            {text(PARTS[one])}
          </button>
        ))}
        {mayExit ? (
          <Button
            buttonStyle={isOut ? 'secondary' : 'primary'}
            margin={false}
            onClick={() => openModal(isOut ? undo : exit)}
            size="medium"
          >
            {text(isOut ? 'exitUndo' : 'exitButton')}
          </Button>
        ) : null}
      </nav>
      {part === 'enrollment' ? <EnrollmentFacts {...props} /> : null}
      {part === 'history' ? <ServiceHistory {...props} revision={revision} /> : null}
      {part === 'forms' ? <Forms {...props} onChange={change} revision={revision} /> : null}
      <ExitDialog
        clientName={clientName}
        enrollment={enrollment.id}
        members={members}
        onDone={done(exit)}
        slug={exit}
        today={today}
      />
      <UndoExitDialog
        clientName={clientName}
        enrollment={enrollment.id}
        members={members}
        onDone={done(undo)}
        slug={undo}
      />
    </Gutter>
  )
}
