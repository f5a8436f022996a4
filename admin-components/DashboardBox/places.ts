import type { ID } from '../../src/core/ids.js'
import { RECORD_TABS } from '../../src/contract/recordTabs.js'
import type { RequestType } from '../../src/core/status/request.js'

/** Where the rows of the boxes lead. Addresses are whole, of the host's admin panel. */
export type DashboardPlaces = {
  /** The board of cases and tasks. */
  board: string
  calendar: string
  /** Of the list of cases, and of their pages before the id. */
  cases: string
  /** Of the list of clients, and of their records before the id. */
  clients: string
  inbox: string
  keptIn: Readonly<Record<RequestType, string>>
  /** The staff user who looks. */
  me: ID
  releases: string
  requests: string
  /** Slug of the requests. */
  requestsSlug: string
}

const recordOf = ({ clients }: DashboardPlaces, client: ID | null): string =>
  `${clients}/${encodeURIComponent(client ?? '')}`

/** The Client Portal tab of a record, which opens what is asked for. */
export const portalTab = (
  places: DashboardPlaces,
  client: ID | null,
  asked: Readonly<Record<string, string>> = {},
): string => {
  const tab = `${recordOf(places, client)}${RECORD_TABS.clientPortal.path}`
  const query = new URLSearchParams(asked).toString()
  return query ? `${tab}?${query}` : tab
}

export const recordPlace = recordOf

/** A list of Payload's with its filters set. */
export const filtered = (
  list: string,
  conditions: readonly { field: string; operator: string; value: string }[],
): string => {
  const query = new URLSearchParams(
    conditions.map(({ field, operator, value }, at) => [
      `where[or][0][and][${at}][${field}][${operator}]`,
      value,
    ]),
  )
  return `${list}?${query.toString()}`
}
