import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { insertOnce } from '../../data/insertOnce.js'
import type { Row } from '../../data/rows.js'
import { findFields } from '../../data/store.js'
import { noteForMail, type StaffToMail } from './noteForMail.js'

export type Item = Omit<Row<'portalInbox'>, 'createdAt' | 'id' | 'updatedAt'>

/**
 * Puts an item into an inbox once, and an unread one into the next mail of whose inbox it is.
 * @param owner whose inbox it is, where they have been read already
 */
export const putItem = async (
  source: Source,
  item: Item,
  owner: null | StaffToMail = null,
): Promise<void> => {
  const { agency, dedupeKey, kind, readAt, staff } = item
  const put = await insertOnce(source, 'portalInbox', item)
  if (readAt) return
  // Where a process died in between, the item is there already and its mail is not.
  const there =
    put ??
    (await findFields(source, 'portalInbox', { dedupeKey: { equals: dedupeKey } }, ['createdAt']))
  if (!there) return
  await noteForMail(
    source,
    { agency: toID(agency), createdAt: there.createdAt, kind, staff: toID(staff) },
    owner,
  )
}
