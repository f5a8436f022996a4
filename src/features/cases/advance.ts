import type { Effect } from '../../contract/effects.js'
import type { ID } from '../../core/ids.js'

/**
 * What every change of a case or of one of its tasks brings: the case is looked over, and what
 * follows from the change is done, exactly once, by a crash at the latest with the next sweep.
 * @param mark tells this change from all others
 */
export const advanceEffect = (caseID: ID, mark: string): Effect => ({
  case: String(caseID),
  key: `advance-case:${mark}`,
  kind: 'advance-case',
})
