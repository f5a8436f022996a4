import { useEffect, useState } from 'react'

import type { ContactDetails } from '../../src/core/contactDoors.js'
import type { ID } from '../../src/core/ids.js'
import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'

/** How a client is reached now: their profile, and the address they sign in with. */
export type ContactData = {
  account: null | { email: string; verifiedAt: null | string }
  /** As the status has it; null where it is not for this reader. */
  reach: null | Pick<PortalStatus, 'email' | 'emailRefused' | 'phoneRefused' | 'phoneShown'>
  /** What else the client or staff said of it, and the emergency contact's number as it is shown. */
  details: ContactDetails & { emergencyPhoneShown?: null | string }
  email: null | string
  phone: null | string
  phoneShown: null | string
}
type Profile = ContactData['details'] & Pick<ContactData, 'email' | 'phone' | 'phoneShown'>
type Page<T> = { docs: T[] }

const PROVED = ['registration', 'own-page', 'taken-back', 'recovery']

/** The newest row of a collection about this client. */
const newest = (client: ID, field: string, sort: string, more: Record<string, string>): string =>
  new URLSearchParams({
    depth: '0',
    limit: '1',
    [`select[${field}]`]: 'true',
    sort,
    'where[client][equals]': String(client),
    ...more,
  }).toString()

type Options = {
  client: ID
  revision: number
  slugs: { changes: string; clients: string; connections: string }
}

/**
 * Contact data as it is now. When an address was proved is the day on which the client last entered
 * it, else that on which they connected with it. Null until it is there.
 */
export const useContactNow = ({ client, revision, slugs }: Options): ContactData | null => {
  const call = usePortalCall()
  const [now, setNow] = useState<ContactData | null>(null)
  const { changes, clients, connections } = slugs

  useEffect(() => {
    let gone = false
    const accountOf = async (): Promise<Pick<ContactData, 'account' | 'reach'>> => {
      const status = await call<PortalStatus>(portalPath('portalStatus', client))
      if (!status.ok) return { account: null, reach: null }
      const { email } = status.data
      if (status.data.status !== 'connected' || !email) return { account: null, reach: status.data }
      const proofs = Object.fromEntries(PROVED.map((door, at) => [`where[door][in][${at}]`, door]))
      const [change, connection] = await Promise.all([
        call<Page<{ at: string }>>(
          `/${changes}?${newest(client, 'at', '-at', { ...proofs, 'where[after][equals]': email })}`,
        ),
        call<Page<{ connectedAt: string }>>(
          `/${connections}?${newest(client, 'connectedAt', '-connectedAt', { 'where[status][equals]': 'connected' })}`,
        ),
      ])
      const changedAt = change.ok ? change.data.docs[0]?.at : undefined
      const connectedAt = connection.ok ? connection.data.docs[0]?.connectedAt : undefined
      const verifiedAt = changedAt ?? connectedAt ?? null
      return { account: { email, verifiedAt }, reach: status.data }
    }
    const ask = async (): Promise<void> => {
      const [profile, known] = await Promise.all([
        call<Profile>(`/${clients}/${client}?depth=0`),
        accountOf(),
      ])
      if (gone || !profile.ok) return
      const { email, phone, phoneShown, ...details } = profile.data
      setNow({
        ...known,
        details,
        email: email || null,
        phone: phone || null,
        phoneShown: phoneShown || phone || null,
      })
    }
    void ask()
    return () => {
      gone = true
    }
  }, [call, changes, client, clients, connections, revision])
  return now
}
