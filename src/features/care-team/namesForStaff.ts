import type { PayloadRequest } from 'payload'

import { getActor } from '../../../access/actor.js'
import { getContext } from '../../config/context.js'
import { sameID } from '../../core/ids.js'
import { readerFor } from '../../language/translatorFor.js'
import { nameOf, type StaffRow } from './careTeam.js'

/**
 * As what staff see other staff: the name, and who has none goes by their address within their own
 * agency alone.
 */
export const namesForStaff = (req: PayloadRequest): ((staff: StaffRow) => string) => {
  const { options } = getContext(req.payload)
  const { t } = readerFor(req, req.i18n.language)
  const actor = getActor(req)
  const home = actor.kind === 'staff' ? actor.agency : null
  return (staff) => {
    const address = sameID(staff.agency, home) ? staff.email : undefined
    const name = nameOf(options, staff) ?? address
    return typeof name === 'string' && name ? name : t('admin.historyUnknownStaff')
  }
}
