'use client'

import { useId, type ReactNode } from 'react'

import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import type { AdminKey } from '../../src/translations/label.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRequestHistory } from '../hooks/useRequestHistory.js'
import { HistoryPager } from './HistoryPager.client.js'
import { HistoryRow } from './HistoryRow.client.js'
import './index.css'

const base = 'pcp-admin-history'

const COLUMNS = [
  'historyColumnType',
  'historyColumnName',
  'historyColumnStatus',
  'historyColumnRequestedBy',
  'historyColumnDate',
  'historyColumnActions',
] as const satisfies AdminKey[]

/** The client's requests, newest first, five to a page. */
export const RequestHistory = (): ReactNode => {
  const { client, get, revision, slugs } = useClientPortal()
  const { text } = usePortalTranslation()
  const title = useId()
  const { failed, history, open } = useRequestHistory({
    client,
    get,
    revision,
    slug: slugs.requests,
  })

  return (
    <section aria-labelledby={title} className={base}>
      <h3 className={`${base}__title`} id={title}>
        {text('historyTitle')}
      </h3>
      <PortalAlert message={history ? null : failed} />
      {history?.docs.length === 0 ? <PortalHint>{text('historyEmpty')}</PortalHint> : null}
      {history && history.docs.length > 0 ? (
        // Not <table>: its rows are laid out as cards, and some browsers then forget what it is
        <div aria-labelledby={title} className={`${base}__table`} role="table">
          <div className="sr-only" role="rowgroup">
            <div role="row">
              {COLUMNS.map((column) => (
                <div key={column} role="columnheader">
                  {text(column)}
                </div>
              ))}
            </div>
          </div>
          <div role="rowgroup">
            {history.docs.map((row) => (
              <HistoryRow key={row.id} row={row} />
            ))}
          </div>
        </div>
      ) : null}
      {history ? (
        <HistoryPager onOpen={open} page={history.page} pages={history.totalPages} />
      ) : null}
    </section>
  )
}
