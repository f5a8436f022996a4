'use client'

import { Gutter, useModal } from '@payloadcms/ui'
import type { Where } from 'payload'
import { useCallback, useId, useMemo, useState, type ReactNode } from 'react'

import { RECORD_TABS } from '../../src/contract/recordTabs.js'
import type { ID } from '../../src/core/ids.js'
import { EnrollDialog } from '../EnrollDialog/index.client.js'
import type { AvailableProgram } from '../hooks/useProgramList.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RecordTable } from '../RecordTable/index.client.js'
import { SearchBox } from '../RecordTable/SearchBox.client.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { ProgramsAvailable } from './ProgramsAvailable.client.js'
import type { ProgramsTabProps } from './programsTabProps.js'
import './index.css'

const { columns, sort } = RECORD_TABS.programs

const historyWhere = (client: ID, words: string): Where => ({
  and: [{ client: { equals: client } }, ...(words ? [{ searchText: { like: words } }] : [])],
})

export const ProgramsTabClient = (props: ProgramsTabProps): ReactNode => {
  const { agency, api, client, slugs } = props
  const { text } = usePortalTranslation()
  const { closeModal, openModal } = useModal()
  const [words, setWords] = useState('')
  const [revision, setRevision] = useState(0)
  const [chosen, setChosen] = useState<AvailableProgram | null>(null)
  const change = useCallback(() => setRevision((before) => before + 1), [])
  useLiveChanges({ api, client, onChange: change })
  const parent = useMemo(
    () => ({ collectionSlug: slugs.clients, id: client, joinPath: 'programs' }),
    [client, slugs.clients],
  )
  const [uid, title, available] = [useId(), useId(), useId()]
  const slug = `enroll-${uid}`

  return (
    <Gutter className="pcp-admin-tab">
      <section aria-labelledby={title}>
        <h2 className="pcp-admin-tab__title" id={title}>
          {text('programHistory')}
        </h2>
        <RecordTable
          begin={null}
          columns={columns}
          empty={text(words ? 'historyEmpty' : 'tabEmpty_programs')}
          onChange={change}
          parent={parent}
          revision={revision}
          slug={slugs.enrollments}
          sort={sort}
          tools={<SearchBox label={text('tableSearch')} onSearch={setWords} />}
          where={historyWhere(client, words)}
        />
      </section>
      {agency === null ? null : (
        <section aria-labelledby={available} className="pcp-admin-programs">
          <h2 className="pcp-admin-tab__title" id={available}>
            {text('programsAvailable')}
          </h2>
          <ProgramsAvailable
            agency={agency}
            onEnroll={(program) => {
              setChosen(program)
              openModal(slug)
            }}
            slug={slugs.programs}
          />
        </section>
      )}
      {chosen ? (
        <EnrollDialog
          {...props}
          key={String(chosen.id)}
          onDone={() => {
            closeModal(slug)
            toastSuccess(text('changesSaved'))
            change()
          }}
          program={chosen}
          slug={slug}
        />
      ) : null}
    </Gutter>
  )
}
