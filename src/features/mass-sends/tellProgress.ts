import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { publish } from '../../realtime/bus.js'

/** Tells open pages of the agency's staff that a mass send has come further. */
export const tellProgress = (
  source: Source,
  { agency }: Pick<Row<'massSends'>, 'agency'>,
): void => {
  const of = toID(agency)
  if (of !== null)
    publish(source, { agency: of, client: null, private: true, staffOnly: true, type: 'mass-send' })
}
