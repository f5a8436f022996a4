import { readablePhone } from '../../../contact/typedPhone.js'
import { CONTACT_KINDS, type ContactKind } from '../../../core/contactDoors.js'
import { findFields } from '../../../data/store.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'

/** How a client is reached, as their form shows it: numbers as people write them. */
export type OwnContact = Readonly<
  Record<Exclude<ContactKind, 'safeWays'>, string> & { safeWays: readonly string[] }
>

/** The client's own contact data; empty where nothing was said. */
export const loadContact = async ({ req, session }: ClientVisit): Promise<OwnContact> => {
  const own = { id: { equals: session.clientID } }
  const row = await findFields(req, 'clients', own, CONTACT_KINDS)
  return {
    address: row?.address ?? '',
    bestTimes: row?.bestTimes ?? '',
    email: row?.email ?? '',
    emergencyName: row?.emergencyName ?? '',
    emergencyPhone: readablePhone(req, row?.emergencyPhone) ?? '',
    emergencyRelationship: row?.emergencyRelationship ?? '',
    leaveMessage: row?.leaveMessage ?? '',
    mailingAddress: row?.mailingAddress ?? '',
    mailingCareOf: row?.mailingCareOf ?? '',
    phone: readablePhone(req, row?.phone) ?? '',
    safeWays: row?.safeWays ?? [],
  }
}
