import { sameID, toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { listRows } from '../../data/store.js'
import { listStaff, takesMessages, type StaffRow } from './careTeam.js'

/** What somebody has to look after: of which agency, about which client. */
export type Case = { agency: ID | null; client: ID | null }

const nameOf = ({ agency, client }: Case): string => `${String(agency)} ${String(client)}`
const idsOf = (cases: readonly Case[], of: 'agency' | 'client'): ID[] => [
  ...new Set(cases.map((one) => one[of]).filter((id) => id !== null)),
]

/** Whether a staff user belongs to an agency and may read what clients write to it. */
export const canLookAfter = (staff: StaffRow, agency: ID | null): boolean => {
  const granted: unknown[] = Array.isArray(staff.portalPermissions) ? staff.portalPermissions : []
  const reads = granted.includes('client-management') || granted.includes('super-user')
  return reads && sameID(staff.agency, agency)
}

/**
 * Who looks after each case once somebody does no longer: of the client's care team whoever is of that
 * agency and takes messages, else the agency's default owner, else nobody (null: its client
 * management sees it then). Three statements for any number of cases.
 * @param without ids, as text, of staff who are leaving
 */
export const successorsOf = async (
  source: Source,
  cases: readonly Case[],
  without: ReadonlySet<string>,
): Promise<(one: Case) => ID | null> => {
  const [clients, agencies] = [idsOf(cases, 'client'), idsOf(cases, 'agency')]
  const [records, owners] = await Promise.all([
    clients.length === 0
      ? []
      : listRows(source, 'clients', { id: { in: clients } }, { limit: clients.length }),
    agencies.length === 0
      ? []
      : listRows(source, 'agencies', { id: { in: agencies } }, { limit: agencies.length }),
  ])
  const teams = new Map(
    records.map(({ careTeam, id }) => [
      id,
      (careTeam ?? []).map(toID).filter((member) => member !== null),
    ]),
  )
  const defaults = new Map(owners.map(({ defaultOwner, id }) => [id, toID(defaultOwner)]))
  const wanted = [...teams.values(), [...defaults.values()].filter((id) => id !== null)].flat()
  const staff = (await listStaff(source, wanted)).filter(({ id }) => !without.has(String(id)))
  const known = new Map(staff.map((one) => [String(one.id), one]))

  const findOne = ({ agency, client }: Case): ID | null => {
    const team = (teams.get(String(client)) ?? []).map((id) => known.get(String(id)))
    const member = team.find((one) => one && takesMessages(one) && canLookAfter(one, agency))
    const owner = known.get(String(defaults.get(String(agency))))
    // guard: successor-of-own-agency
    return (member ?? (owner && canLookAfter(owner, agency) ? owner : undefined))?.id ?? null
  }
  const found = new Map(cases.map((one) => [nameOf(one), findOne(one)]))
  return (one) => found.get(nameOf(one)) ?? null
}

/** `successorsOf` for one case. */
export const whoLooksAfter = async (
  source: Source,
  one: Case,
  without: readonly ID[] = [],
): Promise<ID | null> => (await successorsOf(source, [one], new Set(without.map(String))))(one)
