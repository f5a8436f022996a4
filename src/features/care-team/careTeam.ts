import type { PayloadRequest } from 'payload'

import { getContext, type PluginContext } from '../../config/context.js'
import type { Absence } from '../../core/absence.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { translator } from '../../translations/translate.js'

/** What the plugin reads of a staff user. Clients see the name at most. */
export type StaffRow = Absence &
  Record<string, unknown> & {
    absenceNote?: unknown
    agency?: unknown
    allowAppointmentSlots?: boolean | null
    allowClientInitiatedContact?: boolean | null
    displayInCustomerPortal?: boolean | null
    id: ID
    portalMail?: null | string
    portalPermissions?: unknown
    standIn?: unknown
  }
export type CareTeamMember = { canMessage: boolean; id: ID; name: string }

/** What is read of staff, unless a function of the host asks for more to make a name of. */
export const STAFF_COLUMNS = {
  absenceNote: true,
  absentFrom: true,
  absentUntil: true,
  agency: true,
  allowAppointmentSlots: true,
  allowClientInitiatedContact: true,
  displayInCustomerPortal: true,
  email: true,
  name: true,
  portalMail: true,
  portalPermissions: true,
  standIn: true,
} as const

/** Staff users by id, in one query. */
export const listStaff = async (source: Source, ids: readonly ID[]): Promise<StaffRow[]> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const { options, staffSlug } = getContext(source.payload)
  const { docs } = await source.payload.db.find({
    collection: staffSlug,
    limit: wanted.length,
    pagination: false,
    req: {},
    ...(options.staff.displayName ? {} : { select: STAFF_COLUMNS }),
    where: { id: { in: wanted } },
  })
  return docs
}

/** A staff user's name as the host has it: its option `staff.displayName`, else `name`. */
export const nameOf = (
  { staff: { displayName } }: Pick<PluginContext['options'], 'staff'>,
  staff: Readonly<Record<string, unknown>>,
): null | string => {
  const name = displayName ? displayName(staff) : staff.name
  return typeof name === 'string' && name.trim() ? name : null
}

/**
 * A staff user's name as clients see it: never the mail address, nothing when they chose not to be
 * shown.
 */
export const staffName = ({ options }: PluginContext, staff: StaffRow, locale: string): string => {
  const anonymous = translator(locale, options.portal.texts)('client.careTeamMember')
  if (staff.displayInCustomerPortal === false) return anonymous
  return nameOf(options, staff) ?? anonymous
}

/** Whether a staff user may read what clients write, and answer it. */
export const managesClients = ({ portalPermissions }: StaffRow): boolean => {
  const granted: unknown[] = Array.isArray(portalPermissions) ? portalPermissions : []
  return granted.includes('client-management') || granted.includes('super-user')
}

/**
 * Whether clients may write to this staff user (seed: "Allow Client Initiated Contact"). Who may not
 * read what they write cannot be written to either.
 */
export const takesMessages = (staff: StaffRow): boolean =>
  staff.allowClientInitiatedContact !== false && managesClients(staff)

type Assigned = Pick<Row<'clients'>, 'careTeam'>
type Team = {
  names: Map<string, string>
  /** Rows of all that were asked for, by id as text. */
  staff: ReadonlyMap<string, StaffRow>
  /** Who of them takes messages, by id as text. */
  takers: ReadonlySet<string>
  team: CareTeamMember[]
}

/**
 * The staff assigned to a client, as the client sees them, and the names of all that were asked
 * for, by id as text: one look-up.
 */
export const teamAndNames = async (
  req: Pick<PayloadRequest, 'payload'>,
  { client, locale, others }: { client: Assigned | null; locale: string; others: readonly ID[] },
): Promise<Team> => {
  const assigned = (client?.careTeam ?? []).map(toID).filter((id) => id !== null)
  const staff = await listStaff(req, [...assigned, ...others])
  const ctx = getContext(req.payload)
  const known = staff.map((one) => ({
    canMessage: takesMessages(one),
    id: one.id,
    name: staffName(ctx, one, locale),
  }))
  return {
    names: new Map(known.map(({ id, name }) => [String(id), name])),
    staff: new Map(staff.map((one) => [String(one.id), one])),
    takers: new Set(known.filter(({ canMessage }) => canMessage).map(({ id }) => String(id))),
    team: known.filter(({ id }) => assigned.some((one) => sameID(one, id))),
  }
}

/** The staff assigned to a client, as the client sees them. */
export const careTeamOf = async (
  req: Pick<PayloadRequest, 'payload'>,
  client: Assigned,
  locale: string,
): Promise<CareTeamMember[]> => (await teamAndNames(req, { client, locale, others: [] })).team
