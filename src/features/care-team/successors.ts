import { getContext } from '../../config/context.js'
import { isAwayOn } from '../../core/absence.js'
import { dayIn, type Day } from '../../core/day.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { listRows } from '../../data/store.js'
import { listStaff, managesClients, takesMessages, type StaffRow } from './careTeam.js'

/** What somebody has to look after: of which agency, about which client. */
export type Case = { agency: ID | null; client: ID | null }

const idsOf = (cases: readonly Case[], of: 'agency' | 'client'): ID[] => [
  ...new Set(cases.map((one) => one[of]).filter((id) => id !== null)),
]

/** Whether a staff user belongs to an agency and may read what clients write to it. */
export const canLookAfter = (staff: StaffRow, agency: ID | null): boolean => {
  return managesClients(staff) && sameID(staff.agency, agency)
}

/** Whether somebody can take what a client of the agency writes, today. */
const isFree = (staff: StaffRow, agency: ID | null, today: Day): boolean =>
  takesMessages(staff) && canLookAfter(staff, agency) && !isAwayOn(staff, today)

/** Who is asked before the care team, and who may not be it, by their ids as text. */
type Terms = { first?: ID | null; without?: ReadonlySet<string> }

/**
 * Reads who can look after some cases: of each whom somebody named (`first`), else of the client's
 * care team whoever can, else the agency's default owner, else nobody (null: its client management
 * sees it then). Each of them has to be of that agency, take messages and be there today. Nobody's own
 * stand-in is asked in turn, so that no way leads in a circle. Three statements for any number of
 * cases and of those who are named.
 * @param firsts everybody whom the answer may be asked about as `first`
 */
export const readSuccessors = async (
  source: Source,
  cases: readonly Case[],
  firsts: readonly ID[],
): Promise<(one: Case, terms: Terms) => null | StaffRow> => {
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
  const now = getContext(source.payload).options.clock()
  const days = new Map(owners.map(({ id, timeZone }) => [id, dayIn(timeZone, now)]))
  const named = [...firsts, ...defaults.values()].filter((id) => id !== null)
  const staff = await listStaff(source, [...teams.values(), named].flat())
  const known = new Map(staff.map((one) => [String(one.id), one]))

  return ({ agency, client }, { first = null, without }) => {
    const team = teams.get(String(client)) ?? []
    const owner = defaults.get(String(agency))
    const today = days.get(String(agency)) ?? dayIn(null, now)
    const asked = [first, ...team, owner]
      .filter((id) => !without?.has(String(id)))
      .map((id) => known.get(String(id)))
    // guard: successor-of-own-agency
    return asked.find((one) => one && isFree(one, agency, today)) ?? null
  }
}

/**
 * Who looks after each case once somebody does no longer, as `readSuccessors` finds them.
 * @param without ids, as text, of staff who are leaving or away
 */
export const successorsOf = async (
  source: Source,
  cases: readonly Case[],
  without: ReadonlySet<string>,
  first: ID | null = null,
): Promise<(one: Case) => ID | null> => {
  const find = await readSuccessors(source, cases, first === null ? [] : [first])
  return (one) => find(one, { first, without })?.id ?? null
}

/** `successorsOf` for one case. */
export const whoLooksAfter = async (
  source: Source,
  one: Case,
  without: readonly ID[] = [],
  first: ID | null = null,
): Promise<ID | null> =>
  (await successorsOf(source, [one], new Set(without.map(String)), first))(one)
