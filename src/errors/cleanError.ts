import { visibleText } from '../core/visibleText.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * What a database or the GraphQL library says of a fault beside its message and where it came from: names and codes, never values. Drivers add
 * the statement, its parameters, the key that was twice there and the row that did not fit.
 */
const KEPT = [
  'code',
  'codeName',
  'column',
  'constraint',
  'dataType',
  'extendedCode',
  'rawCode',
  'routine',
  'schema',
  'severity',
  'status',
  'table',
] as const

/** By which the errors of drivers, query builders and GraphQL are known: no class of theirs can be imported here. */
const OF_DATABASE = ['errmsg', 'keyValue', 'params', 'query', 'routine', 'sql', 'writeErrors']
const NAMED =
  /^(?:AggregateError|BSON|BulkWriteError|CastError|DatabaseError|DrizzleError|DrizzleQueryError|GraphQLError|Libsql|Mongo|ObjectParameterError|QueryError|SqliteError|StrictPopulateError|Validat)/

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isError = (value: unknown): value is Error =>
  value instanceof Error || (isFields(value) && 'message' in value && 'stack' in value)

/** Whether this error, or one behind it, may quote what somebody typed. */
const quotes = (error: Error, depth = 0): boolean =>
  NAMED.test(error.name) ||
  NAMED.test(error.constructor?.name ?? '') ||
  OF_DATABASE.some((name) => name in error) ||
  ('originalError' in error && isError(error.originalError) && quotes(error.originalError)) ||
  (depth < 5 && isError(error.cause) && quotes(error.cause, depth + 1))

/** SQLite names table and column of a constraint in its message alone. */
const CONSTRAINT = /\b[A-Z ]+ constraint failed(?:: [\w., ]+)?/

/** A message without the values in it: up to the first quotation mark, colon, bracket or value found. */
const withoutValues = (message: string): string =>
  CONSTRAINT.exec(message)?.[0] ??
  message.split(/["'`:({[\n\r]|, found | value /, 1)[0]?.trim() ??
  ''

/** Where the error came from: the lines of the stack that name places, not the message above them. */
const framesOf = ({ message, stack = '' }: Error): string => {
  const above = message === '' ? -1 : stack.indexOf(message)
  return (above < 0 ? stack : stack.slice(above + message.length))
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
    .map(visibleText)
    .join('\n')
}

/** Without a prototype, so that the log takes the name for the type. */
const written = (error: Error, message: string, rest: Fields = {}): Fields =>
  Object.assign(Object.create(null) as object, {
    ...rest,
    message,
    name: visibleText(error.name),
    stack: `${visibleText(error.name)}: ${message}\n${framesOf(error)}`,
  })

/** An error for the log, without what somebody typed: no parameters, keys, statements or rows. */
const named = (error: Error, depth: number): Fields => {
  const kept = KEPT.flatMap((name): [string, unknown][] => {
    const value = (error as unknown as Fields)[name]
    return typeof value === 'string'
      ? [[name, visibleText(value)]]
      : typeof value === 'number'
        ? [[name, value]]
        : []
  })
  const behind = isError(error.cause)
    ? error.cause
    : 'originalError' in error && isError(error.originalError)
      ? error.originalError
      : undefined
  return written(error, visibleText(withoutValues(error.message)), {
    ...Object.fromEntries(kept),
    ...(behind && depth < 5 ? { cause: named(behind, depth + 1) } : {}),
  })
}

/**
 * What is logged of an error. Those of databases and GraphQL lose what they quote of the request; in all others the message stays one line, so
 * that nothing typed looks like a line of the log (ASVS 5.0 16.2.5, 16.4.1).
 */
export const cleanError = (error: Error): unknown => {
  if (quotes(error)) return named(error, 0)
  const message = visibleText(error.message)
  // The log's own way to write errors keeps what the host adds to theirs.
  return message === error.message ? error : written(error, message)
}

export { isError }
