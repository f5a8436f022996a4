import type { PayloadRequest } from 'payload'

import { getContext, type PluginContext } from '../../config/context.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { translate } from '../../translations/translate.js'

/** What the plugin reads of a staff user. Clients see the name at most. */
type StaffRow = Record<string, unknown> & {
  agency?: unknown
  allowClientInitiatedContact?: boolean | null
  displayInCustomerPortal?: boolean | null
  id: ID
}
export type CareTeamMember = { canMessage: boolean; id: ID; name: string }

const MAX_STAFF = 200

/** Staff users by id, in one query. */
export const listStaff = async (source: Source, ids: readonly ID[]): Promise<StaffRow[]> => {
  if (ids.length === 0) return []
  const { docs } = await source.payload.db.find({
    collection: getContext(source.payload).staffSlug,
    limit: MAX_STAFF,
    pagination: false,
    req: {},
    where: { id: { in: [...new Set(ids)] } },
  })
  return docs
}

/**
 * A staff user's name as clients see it: never the mail address, nothing when they chose not to be
 * shown.
 */
export const staffName = ({ options }: PluginContext, staff: StaffRow, locale: string): string => {
  const anonymous = translate(locale, 'client.careTeamMember')
  if (staff.displayInCustomerPortal === false) return anonymous
  const shown = options.staff.displayName ? options.staff.displayName(staff) : staff.name
  return typeof shown === 'string' && shown.trim() ? shown : anonymous
}

/** Whether clients may write to this staff user (seed: "Allow Client Initiated Contact"). */
export const takesMessages = (staff: StaffRow): boolean =>
  staff.allowClientInitiatedContact !== false

/** The staff assigned to a client, as the client sees them. */
export const careTeamOf = async (
  req: Pick<PayloadRequest, 'payload'>,
  client: Pick<Row<'clients'>, 'careTeam'>,
  locale: string,
): Promise<CareTeamMember[]> => {
  const ids = (client.careTeam ?? []).map(toID).filter((id) => id !== null)
  const staff = await listStaff(req, ids)
  const ctx = getContext(req.payload)
  return staff.map((one) => ({
    canMessage: takesMessages(one),
    id: one.id,
    name: staffName(ctx, one, locale),
  }))
}
