import type { Payload } from 'payload'

import { visibleText } from '../core/visibleText.js'
import { cleanError, isError } from './cleanError.js'

type Logger = Payload['logger']
type Entry = Record<string, unknown>
type Formatters = { log?: (entry: Entry) => Entry }

/** Where pino keeps what a host's own logger already does to an entry. */
const FORMATTERS = Symbol.for('pino.formatters')

const clean = (value: unknown): unknown => {
  if (isError(value)) return cleanError(value)
  return typeof value === 'string' ? visibleText(value) : value
}

/**
 * Payload logs errors with everything on them, and a driver's error holds the statement and its parameters: passwords, names, messages. From here on
 * every entry of this installation's log passes `cleanError`, also those of Payload and the host.
 */
export const cleanLog = (payload: Payload): void => {
  const logger = payload.logger as Logger & { [FORMATTERS]?: Formatters }
  const before = logger[FORMATTERS]?.log
  const log = (entry: object): Entry => {
    const kept = before ? before(entry as Entry) : entry
    return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, clean(value)]))
  }
  payload.logger = logger.child({}, { formatters: { log } })
}
