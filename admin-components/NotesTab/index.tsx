import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { toID } from '../../src/core/ids.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { NotesTabClient } from './index.client.js'

/** The Notes tab of a client's record: what the reader's agency noted, pinned notes first. */
export const NotesTab = ({
  doc,
  initPageResult,
  payload,
  permissions,
}: DocumentViewServerProps): ReactNode => {
  const context = cardContext(initPageResult.req)
  const client = toID(doc.id)
  if (!context || client === null) return null
  const { collections, config } = payload
  const slug = context.slugs.clientNotes
  const rights = permissions?.collections?.[slug]
  if (!rights?.read) return null
  return (
    <NotesTabClient
      api={formatAdminURL({ apiRoute: config.routes.api, path: '', relative: true })}
      client={client}
      mayChange={Boolean(rights.update)}
      mayWrite={Boolean(rights.create)}
      slug={slug}
      staffTitle={collections[context.staffSlug]?.config.admin.useAsTitle ?? 'email'}
    />
  )
}
