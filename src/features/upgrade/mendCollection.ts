import type { FlattenedField, PayloadRequest } from 'payload'

import { phoneCountryOf } from '../../contact/typedPhone.js'
import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import type { SettableOptions } from '../../config/settable.js'
import type { CollectionKey } from '../../contract/collections.js'
import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { SEARCH_FIELD, searchedOf, searchTextOf } from '../../core/searched.js'
import { agencyOf } from '../../data/agencyOf.js'
import { changeStored, eachRow } from '../../data/eachRow.js'
import type { NamedStaff } from './goneStaff.js'
import { mendedFields, type Home, type StoredRow } from './mendedFields.js'
import { refusedFields } from './refusedFields.js'
import type { Tally } from './tally.js'
import { restOfRow } from './wholeRows.js'

const searchTextAfter = (
  fields: readonly FlattenedField[],
  row: StoredRow,
): Record<string, string> => {
  const kept = searchedOf(fields.find(({ name }) => name === SEARCH_FIELD)?.custom)?.kept
  const text = kept && searchTextOf(kept, row)
  return text === undefined || text === (row[SEARCH_FIELD] ?? '') ? {} : { [SEARCH_FIELD]: text }
}

type Around = {
  fields: readonly FlattenedField[]
  home: Home
  key: CollectionKey
  reminders: SettableOptions['requestReminders']
  source: Source
}

const mendedRow = async (row: StoredRow, { fields, home, ...around }: Around) => {
  const own = mendedFields(fields, row, home)
  const rest = await restOfRow({ ...row, ...own.changes }, { ...around, zone: home.zone })
  const changes = { ...own.changes, ...rest.changes }
  const searched = searchTextAfter(fields, { ...row, ...changes })
  return {
    changes: { ...changes, ...searched },
    look: [...own.unseen, ...(rest.look ?? [])],
    paths: [...own.paths, ...Object.keys({ ...rest.changes, ...searched })],
  }
}

/** Rows of a collection in the form they have now, and what of them somebody has to look at. */
export const mendCollection = async (
  req: PayloadRequest,
  key: CollectionKey,
  { named, tally }: { named: NamedStaff; tally: Tally },
): Promise<void> => {
  const { payload } = req
  const collection = getContext(payload).slugs[key]
  const fields = payload.collections[collection]?.config.flattenedFields ?? []
  const country = phoneCountryOf(req)
  const { requestReminders: reminders } = await getSettings(req)
  for await (const row of eachRow(payload, collection)) {
    named.note(collection, fields, row)
    // An agency tells its own time.
    const agency = key === 'agencies' ? row.id : toID(row.agency)
    const zone = (agency !== null && (await agencyOf(req, agency))?.timeZone) || undefined
    const { changes, look, paths } = await mendedRow(row, {
      fields,
      home: { country, zone },
      key,
      reminders,
      source: { payload },
    })
    for (const field of new Set(paths)) tally.changed(collection, field)
    if (paths.length > 0 && tally.writes) await changeStored(payload, { changes, collection, row })
    const refused = await refusedFields(req, { fields, key, row: { ...row, ...changes } })
    for (const field of new Set([...look, ...refused])) tally.look(collection, field, row.id)
  }
}
