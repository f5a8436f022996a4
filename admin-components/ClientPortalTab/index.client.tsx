'use client'

import { Gutter, MoreIcon, PlusIcon } from '@payloadcms/ui'
import { useId, useMemo, useState, type ReactNode } from 'react'

import { RECORD_TABS } from '../../src/contract/recordTabs.js'
import type { ConnectionAction } from '../../src/core/status/connection.js'
import { ClientPortalDialogs } from '../ClientPortalDialogs/index.client.js'
import {
  ClientPortalProvider,
  useClientPortal,
  type ClientPortalProps,
} from '../ClientPortalProvider/index.client.js'
import { ConnectionStatusTag } from '../ConnectionStatusTag/index.client.js'
import { useAskedDialog } from '../hooks/useAskedDialog.js'
import { useAskedReview } from '../hooks/useAskedReview.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { RecordTable } from '../RecordTable/index.client.js'
import { SearchBox } from '../RecordTable/SearchBox.client.js'
import { addEntries } from './portalMenu.js'
import {
  requestsWhere,
  NO_FILTERS,
  RequestFilters,
  type RequestFilterValues,
} from './RequestFilters.client.js'
import { TabMenu } from './TabMenu.client.js'
import './index.css'

const base = 'pcp-admin-portal-tab'
const { columns, sort } = RECORD_TABS.clientPortal

export type Requester = { label: string; value: string }

const AskedDialog = ({ actions }: { actions: readonly ConnectionAction[] }): ReactNode => {
  useAskedDialog(actions)
  return null
}

/** What came in for a request that a link names; its drawer is held by the provider around. */
const AskedReview = (): ReactNode => {
  useAskedReview()
  return null
}

const Menus = ({ actions }: { actions: readonly ConnectionAction[] }): ReactNode => {
  const { text } = usePortalTranslation()
  const adds = addEntries(actions).map(({ action, dialog, text: label }) => ({
    dialog,
    key: action,
    label: text(label),
  }))
  return (
    <div className={`${base}__menus`}>
      {adds.length > 0 ? (
        <TabMenu
          button={
            <span className={`${base}__add`}>
              <PlusIcon />
              {text('tabAdd')}
            </span>
          }
          entries={adds}
        />
      ) : null}
      {actions.includes('disconnect') ? (
        <TabMenu
          button={
            <span aria-label={text('tabActionMenu')} className={`${base}__more`} role="img">
              <MoreIcon />
            </span>
          }
          entries={[{ dialog: 'disconnect', key: 'disconnect', label: text('menuDisconnect') }]}
        />
      ) : null}
    </div>
  )
}

const Requests = ({ requesters }: { requesters: readonly Requester[] }): ReactNode => {
  const { client, reload, revision, slugs } = useClientPortal()
  const { text } = usePortalTranslation()
  const [words, setWords] = useState('')
  const [filters, setFilters] = useState<RequestFilterValues>(NO_FILTERS)
  const parent = useMemo(
    () => ({ collectionSlug: slugs.clients, id: client, joinPath: 'clientPortal' }),
    [client, slugs.clients],
  )
  return (
    <RecordTable
      begin={null}
      columns={columns}
      empty={text('historyEmpty')}
      onChange={reload}
      parent={parent}
      revision={revision}
      slug={slugs.requests}
      sort={sort}
      tools={
        <>
          <SearchBox label={text('historySearch')} onSearch={setWords} />
          <RequestFilters filters={filters} onChange={setFilters} requesters={requesters} />
        </>
      }
      where={requestsWhere({ client, filters, text, words })}
    />
  )
}

const TabContent = ({ requesters }: { requesters: readonly Requester[] }): ReactNode => {
  const { state } = useClientPortal()
  const { text } = usePortalTranslation()
  const title = useId()
  const status = state.kind === 'ready' ? state.status : null
  if (state.kind === 'not-allowed') return <PortalHint>{text('tabNotAllowed')}</PortalHint>
  return (
    <>
      <header className={`${base}__head`}>
        <h2 className="pcp-admin-tab__title" id={title}>
          {text('cardTitle')}
        </h2>
        {status ? <ConnectionStatusTag status={status.status} /> : null}
        {status ? <Menus actions={status.actions} /> : null}
      </header>
      <PortalAlert message={state.kind === 'failed' ? state.message : null} />
      {state.kind === 'off' ? <PortalHint>{text('cardPortalOff')}</PortalHint> : null}
      <section aria-label={text('historyTitle')}>
        <h3 className={`${base}__subtitle`}>{text('historyTitle')}</h3>
        <Requests requesters={requesters} />
      </section>
      {status ? <ClientPortalDialogs status={status} /> : null}
      {status ? <AskedDialog actions={status.actions} /> : null}
      <AskedReview />
    </>
  )
}

/** The Client Portal tab of a client's record. */
export const ClientPortalTabClient = ({
  requesters,
  ...props
}: ClientPortalProps & { requesters: readonly Requester[] }): ReactNode => (
  <ClientPortalProvider {...props}>
    <Gutter className="pcp-admin-tab">
      <TabContent requesters={requesters} />
    </Gutter>
  </ClientPortalProvider>
)
