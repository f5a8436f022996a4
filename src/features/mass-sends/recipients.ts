import type { PayloadRequest, Where } from 'payload'

import { fold } from '../../core/fold.js'
import { toID, type ID } from '../../core/ids.js'
import { SEARCH_FIELD } from '../../core/searched.js'
import { MOST_RECIPIENTS } from '../../core/status/massSend.js'
import type { Row } from '../../data/rows.js'
import { listRows, readableWhere } from '../../data/store.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import { PortalError } from '../../errors/PortalError.js'
import type { Recipients } from './massSendInput.js'

/** Enrollments that are looked through for one send; whoever has more chooses fewer programs. */
const MOST_LOOKED_AT = 20_000

const SHOWN = { agency: true, fullName: true, uniqueIdentifier: true } as const
export type Recipient = Pick<Row<'clients'>, 'id' | keyof typeof SHOWN>

export type FoundRecipients = {
  clients: Recipient[]
  /** Ids that were named and are not the agency's clients, or nobody's whom the sender may read. */
  strangers: string[]
}

const refuseTooMany = (max: number): never => {
  refuseProblems([{ code: 'TOO_MANY', field: 'recipients', values: { max } }])
  throw new PortalError('INVALID_INPUT')
}

type Asked = { agency: ID; filter: Recipients; req: PayloadRequest }

/** Clients whom the sender may read, as far as they fit what is said of the clients themselves. */
const clientsWhere = async (
  { filter: { careTeamOf, clients, search }, req }: Asked,
  where: Where[],
  limit: number,
): Promise<Recipient[]> => {
  const readable = await readableWhere(req, 'clients')
  if (readable === null) return []
  const also: Where[] = [
    ...(clients ? [{ id: { in: clients } }] : []),
    ...(careTeamOf === null || careTeamOf === undefined
      ? []
      : [{ careTeam: { in: [careTeamOf] } }]),
    ...(search ? [{ [SEARCH_FIELD]: { like: fold(search) } }] : []),
  ]
  // guard: mass-sent-to-readable-clients
  const found = await listRows(
    req,
    'clients',
    { and: [readable, ...where, ...also] },
    { limit: limit + 1, select: SHOWN, sort: 'id' },
  )
  return found.length > limit ? refuseTooMany(limit) : found
}

/** Who is or was in programs of the agency: by client, whether they are in one now. */
const enrolledIn = async (
  { agency, req }: Asked,
  where: Where[],
): Promise<ReadonlyMap<string, boolean>> => {
  // guard: mass-sent-by-own-enrollments
  const own: Where = { agency: { equals: agency } }
  const rows = await listRows(
    req,
    'enrollments',
    { and: [own, ...where] },
    { limit: MOST_LOOKED_AT + 1, select: { client: true, exitDate: true }, sort: 'id' },
  )
  if (rows.length > MOST_LOOKED_AT) return refuseTooMany(MOST_LOOKED_AT)
  const active = new Map<string, boolean>()
  for (const { client, exitDate } of rows) {
    const id = String(toID(client))
    active.set(id, active.get(id) === true || !exitDate)
  }
  return active
}

/** @throws 400 for a program that is not the agency's */
const checkPrograms = async ({ agency, filter: { programs }, req }: Asked): Promise<void> => {
  if (!programs?.length) return
  const ids = [...new Set(programs.map(String))]
  const own = await listRows(
    req,
    'programs',
    { and: [{ id: { in: ids } }, { agency: { equals: agency } }] },
    { limit: ids.length, select: { name: true } },
  )
  if (own.length < ids.length)
    refuseProblems([{ code: 'NOT_A_CHOICE', field: 'recipients.programs' }])
}

/** Who is in the programs that were chosen, or no longer is. */
const byEnrollment = async (asked: Asked): Promise<Recipient[]> => {
  const { programs, status } = asked.filter
  const open: Where[] = status === 'active' ? [{ exitDate: { exists: false } }] : []
  const chosen: Where[] = programs?.length ? [{ program: { in: programs } }] : []
  const enrolled = await enrolledIn(asked, [...chosen, ...open])
  const ids = [...enrolled].filter(([, isActive]) => status !== 'inactive' || !isActive)
  if (ids.length === 0) return []
  return clientsWhere(asked, [{ id: { in: ids.map(([id]) => id) } }], MOST_RECIPIENTS)
}

/** Clients of the agency who never were in a program of it. */
const withoutEnrollment = async (asked: Asked): Promise<Recipient[]> => {
  const own: Where = { agency: { equals: asked.agency } }
  const clients = await clientsWhere(asked, [own], MOST_LOOKED_AT)
  if (clients.length === 0) return []
  const enrolled = await enrolledIn(asked, [{ client: { in: clients.map(({ id }) => id) } }])
  return clients.filter(({ id }) => !enrolled.has(id))
}

/** The agency's clients: its own records, and whoever is or was in a program of it. */
const ofAgency = async (asked: Asked): Promise<Recipient[]> => {
  const { agency, filter } = asked
  if (!filter.clients) return clientsWhere(asked, [{ agency: { equals: agency } }], MOST_RECIPIENTS)
  const clients = await clientsWhere(asked, [], MOST_RECIPIENTS)
  const enrolled = await enrolledIn(asked, [{ client: { in: clients.map(({ id }) => id) } }])
  return clients.filter(
    (one) => String(toID(one.agency)) === String(agency) || enrolled.has(one.id),
  )
}

const byName = (a: Recipient, b: Recipient): number =>
  (a.fullName ?? '').localeCompare(b.fullName ?? '') || a.id.localeCompare(b.id)

/**
 * The clients who fit what was chosen, in the order of their names, in a fixed number of statements
 * however many they are. Never those of another agency, however far records are shared.
 * @throws 400 for more than 5,000, or a program of somebody else
 */
export const recipientsOf = async (asked: Asked): Promise<FoundRecipients> => {
  const { clients: named, programs, status, withoutEnrollment: without } = asked.filter
  await checkPrograms(asked)
  const enrolled = Boolean(programs?.length) || Boolean(status)
  const found = enrolled || without ? [] : await ofAgency(asked)
  if (enrolled) found.push(...(await byEnrollment(asked)))
  if (without) found.push(...(await withoutEnrollment(asked)))
  const clients = [...new Map(found.map((one) => [one.id, one])).values()].toSorted(byName)
  if (clients.length > MOST_RECIPIENTS) refuseTooMany(MOST_RECIPIENTS)
  const ids = new Set(clients.map(({ id }) => id))
  return {
    clients,
    strangers: [...new Set((named ?? []).map(String))].filter((id) => !ids.has(id)),
  }
}
