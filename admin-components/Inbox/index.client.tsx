'use client'

import { Gutter } from '@payloadcms/ui'
import { useRouter, useSearchParams } from 'next/navigation.js'
import { useCallback, useRef, useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { FilterButtons } from '../FilterButtons/index.client.js'
import { useInbox, type InboxItem } from '../hooks/useInbox.js'
import { useNobodys } from '../hooks/useNobodys.js'
import { useInboxKeys } from '../hooks/useInboxKeys.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { useOpenedByLink } from '../hooks/useOpenedByLink.js'
import { useApi, usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useShortcuts } from '../hooks/useShortcuts.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { SearchBox } from '../RecordTable/SearchBox.client.js'
import { INBOX_FILTER_NAMES, INBOX_FILTERS, type InboxFilter } from '../shared/inboxFilters.js'
import { portalPath } from '../shared/portalPath.js'
import { InboxConversation } from './InboxConversation.client.js'
import { InboxList } from './InboxList.client.js'
import type { InboxSlugs } from './slugs.js'
import './index.css'

const base = 'pcp-admin-inbox'

export type InboxProps = {
  /** The staff user whose inbox it is. */
  me: ID | null
  /** Address of clients' records, before the id. */
  records: string
  slugs: InboxSlugs
  staffTitle: string
}

const isFilter = (text: null | string): text is InboxFilter =>
  INBOX_FILTER_NAMES.some((name) => name === text)

/** What is open stands in the address: Back, a bookmark and a reload lead to it again. */
const useInboxPlace = () => {
  const router = useRouter()
  const params = useSearchParams()
  const asked = params.get('show')
  const filter: InboxFilter = isFilter(asked) ? asked : 'unread'
  const go = useCallback(
    (changes: Readonly<Record<string, null | string>>) => {
      const next = new URLSearchParams(params)
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) next.delete(name)
        else next.set(name, value)
      }
      router.push(`?${next.toString()}`, { scroll: false })
    },
    [params, router],
  )
  return { client: params.get('client'), filter, go, item: params.get('item') }
}

/** The staff user's inbox: the list at the left, the conversation at the right. */
export const InboxClient = ({ me, records, slugs, staffTitle }: InboxProps): ReactNode => {
  const api = useApi()
  const call = usePortalCall()
  const { text } = usePortalTranslation()
  const { client, filter, go, item } = useInboxPlace()
  const [words, setWords] = useState('')
  const [revision, setRevision] = useState(0)
  const reload = useCallback(() => setRevision((before) => before + 1), [])
  useLiveChanges({ api, onChange: reload })
  const { failed, items, more } = useInbox({ filter, me, revision, slugs, words })
  const waiting = useNobodys(slugs.inbox, revision)
  const page = useRef<HTMLDivElement>(null)
  // The name stays where the item has left the list: one that is read is not unread any more
  const [opened, setOpened] = useState<InboxItem | null>(null)
  const current = items?.find(({ id }) => String(id) === item) ?? opened

  const mark = (body: Record<string, unknown>): void => {
    void call(portalPath('markNotices'), body).then(reload)
  }
  const open = (row: InboxItem): void => {
    setOpened(row)
    if (row.client === null) mark({ ids: [row.id] })
    else if (filter !== 'team') mark({ client: row.client })
    go({ client: row.client === null ? null : String(row.client), item: String(row.id) })
  }
  useInboxKeys({ current, items, onMark: mark, onOpen: open, page })
  const hasKeys = useShortcuts()
  useOpenedByLink({ client, item, onMark: mark })

  return (
    <Gutter className={base}>
      <div className={`${base}__page`} ref={page}>
        <header className={`${base}__head`}>
          <h1>{text('inboxTitle')}</h1>
          <FilterButtons
            choices={INBOX_FILTER_NAMES.map((name) => ({
              count:
                name === 'nobodys' && waiting > 0 ? (
                  <span className={`${base}__count`}>
                    <span aria-hidden="true">{waiting}</span>
                    <span className="sr-only">{text('inboxWaitingCount', { count: waiting })}</span>
                  </span>
                ) : null,
              label: text(INBOX_FILTERS[name].text),
              value: name,
            }))}
            chosen={filter}
            label={text('inboxShow')}
            onChoose={(show) => go({ show })}
          />
        </header>
        <PortalAlert message={failed} />
        <div className={`${base}__panes`} data-open={client === null ? undefined : true}>
          <div className={`${base}__list`}>
            <SearchBox label={text('inboxSearch')} onSearch={setWords} />
            <InboxList items={items} more={more} onOpen={open} open={current} />
          </div>
          {client === null ? (
            <div className={`${base}__nothing`}>
              <PortalHint>{text('inboxChoose')}</PortalHint>
            </div>
          ) : (
            <InboxConversation
              client={client}
              key={client}
              me={me}
              name={current?.title ?? null}
              onBack={() => go({ client: null, item: null })}
              onSent={reload}
              record={`${records}/${encodeURIComponent(client)}`}
              revision={revision}
              slugs={slugs}
              staffTitle={staffTitle}
            />
          )}
        </div>
        {hasKeys ? <PortalHint>{text('inboxKeys')}</PortalHint> : null}
      </div>
    </Gutter>
  )
}
