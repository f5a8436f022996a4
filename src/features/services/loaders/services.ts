import { toID } from '../../../core/ids.js'
import { agencyNames } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import { loadPrograms } from '../../programs/portal.js'

/** What a client was given on a day. */
export type ServiceItem = {
  agency: string
  date: string
  id: string
  /** Empty where it belongs to none. */
  program: string
  recordType: string
  typeProvided: string
}

export type ServiceList = { more: boolean; services: readonly ServiceItem[] }

/** The client's own services, newest first: never what the agency noted for itself. */
export const loadServices = async (visit: ClientVisit, shown: number): Promise<ServiceList> => {
  const [found, programs] = await Promise.all([
    ownRows(visit, 'services', {
      limit: shown + 1,
      select: ['agency', 'date', 'enrollment', 'recordType', 'typeProvided'],
      sort: '-date',
    }),
    loadPrograms(visit),
  ])
  const rows = found.slice(0, shown)
  const agencies = await agencyNames(
    visit,
    rows.map(({ agency }) => agency),
  )
  const programOf = new Map(programs.map(({ id, name }) => [id, name]))
  return {
    more: found.length > shown,
    services: rows.map((row) => ({
      agency: agencies.get(String(toID(row.agency))) ?? '',
      date: row.date,
      id: row.id,
      program: programOf.get(String(toID(row.enrollment))) ?? '',
      recordType: row.recordType,
      typeProvided: row.typeProvided,
    })),
  }
}
