import { PortalError } from '../../errors/PortalError.js'
import { HISTORY_SOURCES, SOURCE_LIST, type HistorySourceName } from './sources.js'

/**
 * Where a page of the history ended: moment, kind of event and row of its last entry. What comes
 * after is asked for from there, so that no page is counted or skipped through.
 */
export type HistoryPlace = { at: string; id: string; source: HistorySourceName }

const WRITTEN = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([a-zA-Z]{1,40})~([\w-]{1,64})$/

const isSource = (name: string): name is HistorySourceName => Object.hasOwn(HISTORY_SOURCES, name)

/** As one word of an address. */
export const writePlace = ({ at, id, source }: HistoryPlace): string => `${at}~${source}~${id}`

/** @throws PortalError INVALID_INPUT (400) for what no answer ever had in `next` */
export const readPlace = (text: string): HistoryPlace => {
  const [, at = '', source = '', id = ''] = WRITTEN.exec(text) ?? []
  if (!isSource(source) || Number.isNaN(Date.parse(at)))
    throw new PortalError('INVALID_INPUT', { field: 'before', values: { detail: 'before' } })
  return { at, id, source }
}

/** Its place among events of the same moment. */
export const rankOf = (source: HistorySourceName): number =>
  SOURCE_LIST.findIndex(({ name }) => name === source)
