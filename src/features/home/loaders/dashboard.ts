import { loadClientName } from '../../../portal/kit/clientName.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { staffNames } from '../../care-team/portal.js'
import { byWriter, unreadRows, writersOf, type UnreadThread } from '../../messages/portal.js'
import { isActiveProgram, loadPrograms, type ProgramItem } from '../../programs/portal.js'
import {
  pendingRows,
  requestersOf,
  toRequestItem,
  type RequestItem,
} from '../../requests/portal.js'

type Loaded = {
  name: string
  pending: readonly RequestItem[]
  programs: readonly ProgramItem[]
  unread: readonly UnreadThread[]
}

/**
 * What waits for the client, what is unread, and the programs that run on this day. Whoever asked
 * or wrote is looked up once for all.
 */
export const loadDashboard = async (visit: ClientVisit, today: string): Promise<Loaded> => {
  const [name, pending, unread, programs] = await Promise.all([
    loadClientName(visit),
    pendingRows(visit),
    unreadRows(visit),
    loadPrograms(visit),
  ])
  const names = await staffNames(visit, [...requestersOf(pending), ...writersOf(unread)])
  return {
    name,
    pending: pending.map((row) => toRequestItem(visit, row, names)),
    programs: programs.filter((program) => isActiveProgram(program, today)),
    unread: byWriter(visit, unread, names),
  }
}
