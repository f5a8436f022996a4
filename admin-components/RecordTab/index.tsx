import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import type { CollectionKey } from '../../src/contract/collections.js'
import type { MapLinks } from '../../src/core/mapLinks.js'
import {
  RECORD_TABS,
  type RecordTabName,
  type RecordTabRow,
} from '../../src/contract/recordTabs.js'
import { SEARCH_FIELD } from '../../src/core/searched.js'
import { toID } from '../../src/core/ids.js'
import type { SlugMap } from '../../src/contract/collectionLists.js'
import { cardContext, editsRecord } from '../ClientPortalCard/cardAccess.js'
import { ContactNow } from '../ContactNow/index.client.js'
import { CurrentPlace } from '../CurrentPlace/index.client.js'
import { PlacesMap } from '../PlacesMap/index.client.js'
import { RecordTabClient } from './index.client.js'

type Above = { map: MapLinks | null; mayChange: boolean; slugs: SlugMap }

/** What counts now, above what was before. */
const aboveOf = (tab: RecordTabName, { map, mayChange, slugs }: Above): ReactNode => {
  if (tab === 'location') {
    const slug = slugs.clientLocations
    return (
      <>
        <CurrentPlace slug={slug} />
        {map ? <PlacesMap map={map} slug={slug} /> : null}
      </>
    )
  }
  if (tab !== 'contact') return null
  const { clients, contactChanges, portalConnections } = slugs
  return (
    <ContactNow
      mayChange={mayChange}
      slugs={{ changes: contactChanges, clients, connections: portalConnections }}
    />
  )
}

type Props = DocumentViewServerProps & { tab: RecordTabName }

/**
 * A tab of a client's record: the rows of one collection about this client, as a table of Payload's
 * own. Rows are asked from the browser under the rules of their collection.
 */
export const RecordTab = ({ doc, initPageResult, payload, permissions, tab }: Props): ReactNode => {
  const context = cardContext(initPageResult.req)
  const client = toID(doc.id)
  if (!context || client === null) return null
  const row: RecordTabRow = RECORD_TABS[tab]
  const slugOf = (key: CollectionKey): string => context.slugs[key]
  const slug = slugOf(row.collection)
  const rights = permissions?.collections?.[slug]
  if (!rights?.read) return null
  const { fields = [], flattenedFields = [] } = payload.collections[slug]?.config ?? {}
  const isThere = (column: string): boolean =>
    fields.some((field) => 'name' in field && field.name === column)
  return (
    <RecordTabClient
      above={aboveOf(tab, {
        map: context.maps ?? null,
        mayChange: editsRecord(initPageResult.req, doc),
        slugs: context.slugs,
      })}
      api={formatAdminURL({ apiRoute: payload.config.routes.api, path: '', relative: true })}
      client={client}
      clients={slugOf('clients')}
      columns={row.columns.filter(isThere)}
      creates={row.creates && Boolean(rights.create)}
      isSearched={flattenedFields.some(({ name }) => name === SEARCH_FIELD)}
      slug={slug}
      sort={row.sort}
      tab={tab}
      {...(row.where ? { where: row.where } : {})}
    />
  )
}
