import { createLocalReq, type Payload } from 'payload'

import { getContext } from '../config/context.js'

/** Somebody on the staff of whom nothing speaks: no agency, no rights, in no row. */
const somebody = (collection: string) => ({ collection, email: '', id: '' })

/**
 * Whether anybody on the staff reads every row of the staff collection, as Payload has it where a
 * host says nothing. Found by asking its rule. One that fails for somebody unknown is no open one.
 */
const isOpen = async (payload: Payload, slug: string): Promise<boolean> => {
  const read = payload.collections[slug]?.config.access.read
  try {
    const req = await createLocalReq({ user: somebody(slug) }, payload)
    return (await read?.({ req })) === true
  } catch {
    return false
  }
}

/**
 * Says at start-up, once, when case workers read the whole list of staff with its mail addresses.
 * The list is the host's: the plugin names the remedy and changes nothing.
 */
export const tellOpenStaffList = async (payload: Payload): Promise<void> => {
  const { staffSlug } = getContext(payload)
  if (!(await isOpen(payload, staffSlug))) return
  payload.logger.info(
    `payload-client-portal: everybody on the staff can read all of "${staffSlug}", mail addresses of other agencies included. How to close it: README of payload-client-portal, "Who sees your staff list" (node_modules/payload-client-portal/README.md#who-sees-your-staff-list).`,
  )
}
