import { logText } from '../core/logText.js'
import { isValidationFault } from './payloadErrors.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * What a database or the GraphQL library says of a fault beside its message and where it came from:
 * names and codes, never values. Drivers add the statement, its parameters, the key that was twice
 * there and the row that did not fit.
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

/**
 * By which the errors of drivers, query builders and GraphQL are known: no class of theirs can be
 * imported here.
 */
const OF_DATABASE = ['errmsg', 'keyValue', 'params', 'query', 'routine', 'sql', 'writeErrors']
const NAMED =
  /^(?:AggregateError|BSON|BulkWriteError|CastError|DatabaseError|DrizzleError|DrizzleQueryError|GraphQLError|Libsql|Mongo|ObjectParameterError|QueryError|SqliteError|StrictPopulateError|Validat)/

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

export const isError = (value: unknown): value is Error =>
  value instanceof Error || (isFields(value) && 'message' in value && 'stack' in value)

const behind = (error: Error): Error | undefined => {
  const inner = 'originalError' in error ? error.originalError : error.cause
  return isError(inner) ? inner : undefined
}

/** Errors that stand behind one another; who is deeper says nothing new. */
const DEEPEST = 5

/** Whether this error, or one behind it, may quote what somebody typed. */
const quotes = (error: Error, depth = 0): boolean => {
  const inner = depth < DEEPEST ? behind(error) : undefined
  return (
    NAMED.test(error.name) ||
    NAMED.test(error.constructor.name) ||
    isValidationFault(error) ||
    OF_DATABASE.some((name) => name in error) ||
    (inner !== undefined && quotes(inner, depth + 1))
  )
}

/** SQLite names table and column of a constraint in its message alone. */
const CONSTRAINT =
  /(?:CHECK|FOREIGN KEY|NOT NULL|PRIMARY KEY|UNIQUE) constraint failed(?:: [\w., ]{1,200})?/

/**
 * A message without the values in it: up to the first quotation mark, colon, bracket or value
 * found.
 */
const withoutValues = (message: string): string =>
  CONSTRAINT.exec(message)?.[0] ??
  message.split(/["'`:({[\n\r]|, found | value /, 1)[0]?.trim() ??
  ''

/**
 * Where the error came from: the lines of the stack that name places, not the message above them.
 */
const framesOf = ({ message, stack = '' }: Error): string => {
  const above = message === '' ? -1 : stack.indexOf(message)
  return (above < 0 ? stack : stack.slice(above + message.length))
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at ') && /:\d+\)?$/.test(line))
    .map(logText)
    .join('\n')
}

/** Without a prototype, so that the log takes the name for the type. */
const written = (error: Error, message: string, rest: Fields = {}): Fields =>
  Object.assign(Object.create(null) as object, {
    ...rest,
    message,
    name: logText(error.name),
    stack: `${logText(error.name)}: ${message}\n${framesOf(error)}`,
  })

/**
 * Names and codes, those of the error behind included: the log writes its message and stack alone.
 */
const keptOf = (error: Error, depth: number): Fields => {
  const inner = depth < DEEPEST ? behind(error) : undefined
  const own = KEPT.map((name) => [name, (error as unknown as Fields)[name]] as const)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => [name, typeof value === 'string' ? logText(value) : value])
  return { ...(inner ? keptOf(inner, depth + 1) : {}), ...Object.fromEntries(own) }
}

/** An error for the log, without what somebody typed: no parameters, keys, statements or rows. */
const named = (error: Error, depth = 0): Fields => {
  const inner = depth < DEEPEST ? behind(error) : undefined
  return written(error, logText(withoutValues(error.message)), {
    ...keptOf(error, depth),
    ...(inner ? { cause: named(inner, depth + 1) } : {}),
  })
}

/**
 * What is logged of an error. Those of databases and GraphQL lose what they quote of the request;
 * in all others the message stays one line, so that nothing typed looks like a line of the log
 * (ASVS 5.0 16.2.5, 16.4.1).
 */
export const cleanError = (error: Error): unknown => {
  if (quotes(error)) return named(error)
  const message = logText(error.message)
  // The log's own way to write errors keeps what the host adds to theirs.
  return message === error.message ? error : written(error, message, keptOf(error, 0))
}
