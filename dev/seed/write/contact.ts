import type { Seeder } from '../rows.js'
import type { Owner } from './client.js'
import { backdate, requestOf } from './invitations.js'
import type { Setup } from './setup.js'

/** Another number, written into the record by staff where no registration has brought it, so that there is a history. */
export const writeContactChange = async (
  seeder: Seeder,
  { staff }: Setup,
  owner: Owner,
): Promise<void> => {
  const { phone, phoneBefore } = owner.seed
  if (!phoneBefore) return
  const { calendar, payload } = seeder
  if (phoneBefore.by) {
    await payload.update({
      collection: 'clients',
      data: { phone },
      id: owner.client,
      overrideAccess: false,
      req: await requestOf(payload, staff[phoneBefore.by]),
    })
  }
  await backdate(seeder, owner, {
    collection: 'contact-changes',
    data: { at: calendar.at(phoneBefore.at) },
  })
}
