import type { Payload } from 'payload'

import { logText } from '../core/logText.js'
import { cleanError, isError } from './cleanError.js'

type Logger = Payload['logger']
type Method = (this: Logger, ...entry: unknown[]) => void
type Hooks = { logMethod?: (this: Logger, entry: unknown[], method: Method, level: number) => void }

/**
 * Where pino keeps what a host's own logger does to each call; shared with other copies of pino on
 * purpose.
 */
const HOOKS = Symbol.for('pino.hooks')

const clean = (value: unknown): unknown => {
  if (isError(value)) return cleanError(value)
  return typeof value === 'string' ? logText(value) : value
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isError(value)

/** A call of the log: an error or an object first, or else a text, and what is filled into it. */
const cleanEntry = ([first, ...rest]: unknown[]): unknown[] => {
  const head = isError(first)
    ? { err: cleanError(first) }
    : isPlain(first)
      ? Object.fromEntries(Object.entries(first).map(([name, value]) => [name, clean(value)]))
      : clean(first)
  return [head, ...rest.map(clean)]
}

/**
 * Payload logs errors with everything on them, and a driver's error holds the statement and its
 * parameters: passwords, names, messages. From here on every entry of this installation's log is
 * cleaned before it is written, also those of Payload and the host. It is done to the call: pino
 * takes an error's message for the entry's own before any formatter or serializer sees it.
 */
export const cleanLog = (payload: Payload): void => {
  const host = payload.logger as Logger & { [HOOKS]?: Hooks }
  const before = host[HOOKS]?.logMethod
  const hooks: Hooks = {
    ...host[HOOKS],
    logMethod(entry, method, level) {
      const cleaned = cleanEntry(entry)
      // guard: log-lines-cleaned
      if (before) before.call(this, cleaned, method, level)
      else method.apply(this, cleaned)
    },
  }
  // A child takes its hooks from whom it is a child of; the host's own logger stays as it is.
  const parent = Object.create(host, { [HOOKS]: { value: hooks } }) as Logger
  payload.logger = parent.child({})
}
