import { useEffect, useState } from 'react'

import { toID, type ID } from '../../src/core/ids.js'
import { usePortalCall } from './usePortalCall.js'

/** More households than somebody is of, and more people than one has. */
const LIMIT = 100

export type Person = { id: ID; name: string }
export type KnownHousehold = { id: ID; name: string; people: Person[] }

type Row = Readonly<Record<string, unknown>>
type Docs = { docs: Row[] }

const nameOf = (value: unknown, field: string): string => {
  if (typeof value !== 'object' || value === null) return ''
  const name = (value as Row)[field]
  return typeof name === 'string' ? name : ''
}

const householdsIn = (rows: readonly Row[], client: ID): KnownHousehold[] => {
  const byID = new Map<string, KnownHousehold>()
  for (const row of rows) {
    const [id, who] = [toID(row.household), toID(row.client)]
    if (id === null || who === null) continue
    const known = byID.get(String(id)) ?? { id, name: nameOf(row.household, 'name'), people: [] }
    const isListed = known.people.some((one) => String(one.id) === String(who))
    if (String(who) !== String(client) && !isListed)
      known.people.push({ id: who, name: nameOf(row.client, 'fullName') })
    byID.set(String(id), known)
  }
  return [...byID.values()]
}

/** The households in which a client came before, with those who came with them. */
export const useHouseholds = (slug: string, client: ID): KnownHousehold[] => {
  const call = usePortalCall()
  const [households, setHouseholds] = useState<KnownHousehold[]>([])
  useEffect(() => {
    let gone = false
    const ask = (query: Record<string, string>) =>
      call<Docs>(`/${slug}?${new URLSearchParams({ limit: String(LIMIT), ...query }).toString()}`)
    const load = async (): Promise<void> => {
      const own = await ask({
        depth: '0',
        'where[client][equals]': String(client),
        'where[household][exists]': 'true',
      })
      const ids = own.ok ? own.data.docs.map((row) => toID(row.household)) : []
      const known = [...new Set(ids.filter((id) => id !== null).map(String))]
      if (known.length === 0) return
      const all = await ask({ depth: '1', 'where[household][in]': known.join(',') })
      if (!gone && all.ok) setHouseholds(householdsIn(all.data.docs, client))
    }
    void load()
    return () => {
      gone = true
    }
  }, [call, client, slug])
  return households
}
