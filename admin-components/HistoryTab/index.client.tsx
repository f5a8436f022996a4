'use client'

import { Gutter } from '@payloadcms/ui'
import { useCallback, useId, useState, type ReactNode } from 'react'

import type { HistoryKind } from '../../src/core/historyKinds.js'
import type { ID } from '../../src/core/ids.js'
import { useHistory, type HistoryFilter, type HistoryLine } from '../hooks/useHistory.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { OpenRow } from '../OpenRow/index.client.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { HistoryFilters } from './HistoryFilters.client.js'
import { HistoryLines, type LineLinks } from './HistoryLines.client.js'
import '../shared/paper.css'
import './index.css'

const base = 'pcp-admin-timeline'
const EVERYTHING: HistoryFilter = { from: '', kind: '', to: '' }

type Props = Pick<LineLinks, 'links' | 'opened'> & {
  api: string
  client: ID
  kinds: readonly HistoryKind[]
}

/** The History tab: filters above, one timeline below, made for paper as well. */
export const HistoryTabClient = ({ api, client, kinds, links, opened }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const title = useId()
  const [filter, setFilter] = useState(EVERYTHING)
  const [revision, setRevision] = useState(0)
  const change = useCallback(() => setRevision((before) => before + 1), [])
  useLiveChanges({ api, client, onChange: change })
  const { failed, lines, more } = useHistory({ client, filter, revision })
  const [open, setOpen] = useState<{ line: HistoryLine; times: number } | null>(null)

  return (
    <Gutter className="pcp-admin-tab pcp-admin-paper">
      <section aria-labelledby={title} className={base}>
        <h2 className="pcp-admin-tab__title" id={title}>
          {text('tab_history')}
        </h2>
        <PortalHint>{text('timelineNewest')}</PortalHint>
        <div className={`pcp-admin-table__tools ${base}__tools`}>
          <HistoryFilters filter={filter} kinds={kinds} onChange={setFilter} />
          <button className="pcp-admin-table__tool" onClick={() => window.print()} type="button">
            {text('timelinePrint')}
          </button>
        </div>
        <PortalAlert message={failed} />
        {lines === null && !failed ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
        {lines?.length === 0 ? (
          <PortalHint>{text(filter === EVERYTHING ? 'timelineEmpty' : 'timelineNone')}</PortalHint>
        ) : null}
        <HistoryLines
          lines={lines ?? []}
          links={links}
          onOpen={(line) => setOpen((last) => ({ line, times: (last?.times ?? 0) + 1 }))}
          opened={opened}
        />
        {more ? (
          <button className={`pcp-admin-table__tool ${base}__more`} onClick={more} type="button">
            {text('inboxMore')}
          </button>
        ) : null}
      </section>
      {open ? (
        <OpenRow
          key={open.times}
          onChange={change}
          row={{ collection: open.line.slug, id: open.line.id }}
        />
      ) : null}
    </Gutter>
  )
}
