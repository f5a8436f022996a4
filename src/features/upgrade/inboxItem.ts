import type { CollectionKey } from '../../contract/collections.js'
import { toID, type ID } from '../../core/ids.js'
import type { InboxKind } from '../../core/kinds.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { findFields } from '../../data/store.js'
import { noticeText } from '../inbox/index.js'

type Item = Row<'portalInbox'>

type About = Extract<
  CollectionKey,
  'clientDocuments' | 'portalConnections' | 'portalMessages' | 'portalRequests'
>
/** What the items of 0.1.0 are about, by their kind. */
const ABOUT: Readonly<Partial<Record<InboxKind, readonly About[]>>> = {
  'account-created': ['portalConnections'],
  'client-message': ['portalMessages'],
  'document-refused': ['clientDocuments', 'portalRequests'],
  'message-copy': ['portalMessages'],
  'request-completed': ['portalRequests'],
  'security-breach': ['portalConnections'],
}

/** The agency of what an item is about; else the one of the client's record. */
const agencyOfItem = async (source: Source, item: Item): Promise<ID | null> => {
  const { kind, subject } = item
  for (const key of subject ? (ABOUT[kind] ?? []) : []) {
    const row = await findFields<About, 'agency'>(source, key, { id: { equals: subject } }, [
      'agency',
    ])
    if (row) return toID(row.agency)
  }
  const client = toID(item.client)
  const where = { id: { equals: client } }
  return client === null
    ? null
    : toID((await findFields(source, 'clients', where, ['agency']))?.agency)
}

/**
 * What is new on an inbox item: the agency, which 0.1.0 did not keep, and where it kept no text the
 * message itself or what happened.
 */
export const inboxItem = async (source: Source, item: Item): Promise<Partial<Item>> => {
  const { kind, subject, text } = item
  const agency = toID(item.agency) === null ? await agencyOfItem(source, item) : null
  const notice = { inbox: kind, ...(subject ? { subject } : {}) }
  return {
    ...(agency === null ? {} : { agency }),
    ...(text ? {} : { text: await noticeText(source, notice) }),
  }
}
