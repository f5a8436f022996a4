import { useEffect, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import { serviceMarkOf, type ServiceMark } from '../../src/core/hud/serviceTypes.js'
import { usePortalCall } from './usePortalCall.js'

/** Of each kind; what is older stands on the tabs of the record. */
const LIMIT = 100

export type ServiceHistoryRow = {
  date: string
  id: string
  mark: ServiceMark
  service?: { recordType: string; typeProvided: string }
  /** Of a referral: where to. */
  to?: string
}

type Docs = { docs: (Readonly<Record<string, unknown>> & { id: ID })[] }
const nameOf = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'name' in row && typeof row.name === 'string'
    ? row.name
    : ''

type Asked = {
  agency: ID | null
  client: ID
  enrollment: string
  from: string
  revision: number
  slugs: { referrals: string; services: string }
  until: null | string
}

const serviceRow = (row: Docs['docs'][number]): ServiceHistoryRow => ({
  date: String(row.date),
  id: String(row.id),
  mark: serviceMarkOf(row.recordType),
  service: { recordType: String(row.recordType), typeProvided: String(row.typeProvided) },
})

const referralRow = (row: Docs['docs'][number]): ServiceHistoryRow => ({
  date: String(row.referredAt),
  id: String(row.id),
  mark: 'referral',
  to: [nameOf(row.program), nameOf(row.toAgency)].filter(Boolean).join(', '),
})

/**
 * Services given in an enrollment and referrals that its agency made meanwhile, newest first; null
 * while they are asked for.
 */
export const useServiceHistory = (asked: Asked): ServiceHistoryRow[] | null => {
  const { agency, client, enrollment, from, revision, slugs, until } = asked
  const call = usePortalCall()
  const [rows, setRows] = useState<ServiceHistoryRow[] | null>(null)
  useEffect(() => {
    let gone = false
    const ask = (slug: string, query: Record<string, string>) =>
      call<Docs>(`/${slug}?${new URLSearchParams({ limit: String(LIMIT), ...query }).toString()}`)
    const load = async (): Promise<void> => {
      const [services, referrals] = await Promise.all([
        ask(slugs.services, {
          depth: '0',
          sort: '-date',
          'where[enrollment][equals]': enrollment,
        }),
        ask(slugs.referrals, {
          depth: '1',
          sort: '-referredAt',
          'where[agency][equals]': String(agency ?? ''),
          'where[client][equals]': String(client),
          'where[referredAt][greater_than_equal]': from.slice(0, 10),
          ...(until ? { 'where[referredAt][less_than_equal]': until } : {}),
        }),
      ])
      if (gone) return
      setRows(
        [
          ...(services.ok ? services.data.docs.map(serviceRow) : []),
          ...(referrals.ok ? referrals.data.docs.map(referralRow) : []),
        ].toSorted((a, b) => b.date.localeCompare(a.date)),
      )
    }
    void load()
    return () => {
      gone = true
    }
  }, [agency, call, client, enrollment, from, revision, slugs.referrals, slugs.services, until])
  return rows
}
