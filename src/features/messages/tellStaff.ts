import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Ref } from '../../data/rowBasics.js'
import { publish } from '../../realtime/bus.js'

/**
 * Tells open pages of the agency's staff that something changed about a message. The client hears
 * nothing of it.
 */
export const tellStaff = (
  source: Source,
  { agency, client }: { agency: Ref; client: Ref },
): void => {
  const [of, about] = [toID(agency), toID(client)]
  if (of === null || about === null) return
  publish(source, { agency: of, client: about, private: true, staffOnly: true, type: 'message' })
}
