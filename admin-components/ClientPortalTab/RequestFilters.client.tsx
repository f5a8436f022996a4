'use client'

import type { Where } from 'payload'
import { useId, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import {
  REQUEST_STATUSES,
  REQUEST_TYPES,
  type RequestStatus,
  type RequestType,
  REVIEW_STATES,
  type ReviewState,
} from '../../src/core/status/request.js'
import { usePortalTranslation, type PortalText } from '../hooks/usePortalTranslation.js'
import { REVIEW_TEXT, STATUS_TEXT, TYPE_TEXT } from '../shared/requestTexts.js'

export type RequestFilterValues = {
  requestedBy: string
  review: '' | ReviewState
  status: '' | RequestStatus
  type: '' | RequestType
}
export const NO_FILTERS: RequestFilterValues = { requestedBy: '', review: '', status: '', type: '' }

type Asked = { client: ID; filters: RequestFilterValues; text: PortalText; words: string }

/** Requests of a client with these words in their name, or of a type that is called so. */
export const requestsWhere = ({ client, filters, text, words }: Asked): Where => {
  const wanted = words.toLocaleLowerCase()
  const types = REQUEST_TYPES.filter((type) =>
    text(TYPE_TEXT[type]).toLocaleLowerCase().includes(wanted),
  )
  const chosen = Object.entries(filters).filter(([, value]) => value !== '')
  return {
    and: [
      { client: { equals: client } },
      ...(words
        ? [
            {
              or: [
                { searchText: { like: words } },
                ...types.map((type) => ({ type: { equals: type } })),
              ],
            },
          ]
        : []),
      ...chosen.map(([field, value]) => ({ [field]: { equals: value } })),
    ],
  }
}

type Choice = { label: string; value: string }
type FilterProps = {
  all: string
  choices: readonly Choice[]
  label: string
  onChange: (value: string) => void
  value: string
}

const Filter = ({ all, choices, label, onChange, value }: FilterProps): ReactNode => {
  const id = useId()
  return (
    <span className="pcp-admin-table__filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} onChange={({ target }) => onChange(target.value)} value={value}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  )
}

type Props = {
  filters: RequestFilterValues
  onChange: (filters: RequestFilterValues) => void
  /** Who has asked this client for something. */
  requesters: readonly Choice[]
}

/** Filters of the request history: Type, Requested By, Status, Review. */
export const RequestFilters = ({ filters, onChange, requesters }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const all = text('filterAll')
  return (
    <>
      <Filter
        all={all}
        choices={REQUEST_TYPES.map((value) => ({ label: text(TYPE_TEXT[value]), value }))}
        label={text('historyColumnType')}
        onChange={(type) => onChange({ ...filters, type: type as RequestFilterValues['type'] })}
        value={filters.type}
      />
      <Filter
        all={all}
        choices={requesters}
        label={text('historyColumnRequestedBy')}
        onChange={(requestedBy) => onChange({ ...filters, requestedBy })}
        value={filters.requestedBy}
      />
      <Filter
        all={all}
        choices={REQUEST_STATUSES.map((value) => ({ label: text(STATUS_TEXT[value]), value }))}
        label={text('historyColumnStatus')}
        onChange={(status) =>
          onChange({ ...filters, status: status as RequestFilterValues['status'] })
        }
        value={filters.status}
      />
      <Filter
        all={all}
        choices={REVIEW_STATES.map((value) => ({ label: text(REVIEW_TEXT[value]), value }))}
        label={text('reviewTitle')}
        onChange={(review) =>
          onChange({ ...filters, review: review as RequestFilterValues['review'] })
        }
        value={filters.review}
      />
    </>
  )
}
