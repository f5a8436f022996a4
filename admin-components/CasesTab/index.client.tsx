'use client'

import { Button, Gutter, useConfig, useModal } from '@payloadcms/ui'
import type { Where } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useId, useMemo, useState, type ReactNode } from 'react'

import { RECORD_TABS } from '../../src/contract/recordTabs.js'
import type { ID } from '../../src/core/ids.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RecordTable } from '../RecordTable/index.client.js'
import { SearchBox } from '../RecordTable/SearchBox.client.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { StartCaseDialog } from '../StartCaseDialog/index.client.js'
import type { CasesTabProps } from './casesTabProps.js'

const { columns, sort } = RECORD_TABS.cases

const casesWhere = (client: ID, words: string): Where => ({
  and: [{ client: { equals: client } }, ...(words ? [{ searchText: { like: words } }] : [])],
})

export const CasesTabClient = (props: CasesTabProps): ReactNode => {
  const { api, client, slugs } = props
  const { text } = usePortalTranslation()
  const { closeModal, openModal } = useModal()
  const { config } = useConfig()
  const adminRoute = config.routes.admin
  const [words, setWords] = useState('')
  const [revision, setRevision] = useState(0)
  const change = useCallback(() => setRevision((before) => before + 1), [])
  useLiveChanges({ api, client, onChange: change })
  const parent = useMemo(
    () => ({ collectionSlug: slugs.clients, id: client, joinPath: 'cases' }),
    [client, slugs.clients],
  )
  const [uid, title] = [useId(), useId()]
  const slug = `start-case-${uid}`

  return (
    <Gutter className="pcp-admin-tab">
      <section aria-labelledby={title}>
        <div className="pcp-admin-tab__head">
          <h2 className="pcp-admin-tab__title" id={title}>
            {text('tab_cases')}
          </h2>
          <Button margin={false} onClick={() => openModal(slug)} size="medium">
            {text('caseStart')}
          </Button>
        </div>
        <RecordTable
          begin={null}
          columns={columns}
          empty={text(words ? 'historyEmpty' : 'tabEmpty_cases')}
          onChange={change}
          pageOf={(id) => formatAdminURL({ adminRoute, path: `/collections/${slugs.cases}/${id}` })}
          parent={parent}
          revision={revision}
          slug={slugs.cases}
          sort={sort}
          tools={<SearchBox label={text('tableSearch')} onSearch={setWords} />}
          where={casesWhere(client, words)}
        />
      </section>
      <StartCaseDialog
        {...props}
        onDone={() => {
          closeModal(slug)
          toastSuccess(text('caseStarted'))
          change()
        }}
        slug={slug}
      />
    </Gutter>
  )
}
