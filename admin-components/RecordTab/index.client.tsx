'use client'

import { Gutter } from '@payloadcms/ui'
import type { Where } from 'payload'
import { useCallback, useId, useMemo, useState, type ReactNode } from 'react'

import type { RecordTabName } from '../../src/contract/recordTabs.js'
import type { ID } from '../../src/core/ids.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { useReloadHead } from '../hooks/useRecordHead.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RecordTable } from '../RecordTable/index.client.js'
import { SearchBox } from '../RecordTable/SearchBox.client.js'
import { RecordTabContext } from './tabContext.js'
import './index.css'

export type RecordTabProps = {
  /** Above the table: what counts now. */
  above?: ReactNode
  api: string
  client: ID
  /** Slug of the clients themselves. */
  clients: string
  columns: readonly string[]
  creates: boolean
  isSearched: boolean
  slug: string
  sort: string
  tab: RecordTabName
  /** Where not all rows of the collection are listed. */
  where?: Where
}

/** What a tab's table asks for: rows of this client with these words. */
const whereOf = (client: ID, words: string, where?: Where): Where => ({
  and: [
    { client: { equals: client } },
    ...(where ? [where] : []),
    ...(words ? [{ searchText: { like: words } }] : []),
  ],
})

export const RecordTabClient = ({
  above,
  api,
  client,
  clients,
  columns,
  creates,
  isSearched,
  slug,
  sort,
  tab,
  where,
}: RecordTabProps): ReactNode => {
  const { text } = usePortalTranslation()
  const [revision, setRevision] = useState(0)
  const [words, setWords] = useState('')
  const change = useCallback(() => setRevision((before) => before + 1), [])
  const reloadHead = useReloadHead(client)
  // What was written here changes the numbers on the tabs
  const written = useCallback(() => {
    change()
    reloadHead()
  }, [change, reloadHead])
  useLiveChanges({ api, client, onChange: change })
  const parent = useMemo(
    () => ({ collectionSlug: clients, id: client, joinPath: tab }),
    [client, clients, tab],
  )
  const begin = useMemo(() => (creates ? { client } : null), [client, creates])
  const title = useId()
  const [starred, setStarred] = useState<ID | null>(null)
  const shared = useMemo(
    () => ({ client, onChange: written, revision, setStarred, starred }),
    [client, revision, starred, written],
  )

  return (
    <Gutter className="pcp-admin-tab">
      <section aria-labelledby={title}>
        <h2 className="pcp-admin-tab__title" id={title}>
          {text(`tab_${tab}`)}
        </h2>
        <RecordTabContext value={shared}>
          {above}
          <RecordTable
            begin={begin}
            columns={columns}
            empty={text(words ? 'historyEmpty' : `tabEmpty_${tab}`)}
            onChange={written}
            parent={parent}
            revision={revision}
            slug={slug}
            sort={sort}
            tools={
              isSearched ? <SearchBox label={text('tableSearch')} onSearch={setWords} /> : undefined
            }
            where={whereOf(client, words, where)}
          />
        </RecordTabContext>
      </section>
    </Gutter>
  )
}
