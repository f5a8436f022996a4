'use client'

import { useId, type ReactNode } from 'react'

import type { HistoryKind } from '../../src/core/historyKinds.js'
import type { HistoryFilter } from '../hooks/useHistory.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Props = {
  filter: HistoryFilter
  kinds: readonly HistoryKind[]
  onChange: (filter: HistoryFilter) => void
}

const DayBox = ({
  label,
  onChange,
  value,
}: {
  label: string
  onChange: (day: string) => void
  value: string
}): ReactNode => {
  const id = useId()
  return (
    <span className="pcp-admin-table__filter">
      <label htmlFor={id}>{label}</label>
      <input
        className="pcp-admin-timeline__day"
        id={id}
        onChange={({ target }) => onChange(target.value)}
        type="date"
        value={value}
      />
    </span>
  )
}

/** What of the history is shown: kinds of events, and days. */
export const HistoryFilters = ({ filter, kinds, onChange }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const id = useId()
  return (
    <>
      <span className="pcp-admin-table__filter">
        <label htmlFor={id}>{text('timelineKind')}</label>
        <select
          id={id}
          onChange={({ target }) =>
            onChange({ ...filter, kind: target.value as HistoryFilter['kind'] })
          }
          value={filter.kind}
        >
          <option value="">{text('filterAll')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(`historyKind_${kind}`)}
            </option>
          ))}
        </select>
      </span>
      <DayBox
        label={text('timelineFrom')}
        onChange={(from) => onChange({ ...filter, from })}
        value={filter.from}
      />
      <DayBox
        label={text('timelineTo')}
        onChange={(to) => onChange({ ...filter, to })}
        value={filter.to}
      />
    </>
  )
}
