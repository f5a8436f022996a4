/** Words that no answer may hold: statements, stacks and places of the server. */
const INTERNALS =
  /\bselect .{1,80} from |insert into |sqlite_|libsql|drizzle|mongoose|MongoServer|\bat (?:async )?\S+ \(?(?:file:|\/)|node_modules|\/tmp\//i
/** What our paths answer with; files have types of their own. */
const TYPES =
  /^(?:application\/(?:json|graphql-response\+json|pdf)|text\/(?:calendar|csv|event-stream)|image\/)/

export type Finding = { answer: string; caller: string; request: string; what: string }
export type Seen = {
  body: string
  caller: string
  headers: Headers
  ms: number
  request: string
  secrets: readonly string[]
  status: number
}

/** The one endpoint that answers a page, which is empty: the quick exit. */
const isExit = (request: string): boolean => request.startsWith('POST /api/portal/exit')

/** Judges answers, and keeps what should not have been. What nobody caught (errors, rejected promises) fails the run by itself. */
export const createOracle = (deadline: number) => {
  const findings: Finding[] = []

  const judge = ({ body, caller, headers, ms, request, secrets, status }: Seen): void => {
    const note = (what: string) =>
      findings.push({ answer: `${status} ${body.slice(0, 300)}`, caller, request, what })
    const faults = body.includes('"statusCode":500') || body.includes('Something went wrong')
    if (status >= 500 || faults) note('a fault')
    if (ms >= deadline) note(`a wait of ${ms} ms`)
    const type = headers.get('content-type') ?? ''
    const known = TYPES.test(type) || (isExit(request) && type.startsWith('text/html;'))
    if (body !== '' && !known) note(`content type "${type}"`)
    const text = `${JSON.stringify([...headers])}\n${body}`
    if (INTERNALS.test(text)) note('internals')
    for (const secret of secrets) if (text.includes(secret)) note(`leak of ${secret}`)
  }

  const noteOutside = (what: string, answer: string): void => {
    findings.push({ answer, caller: '', request: '', what })
  }

  return { findings, judge, noteOutside }
}

type WithStatus = { originalError?: unknown; status?: unknown }
type LogArguments = [unknown, ...unknown[]]

const isRefusal = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { originalError, status } = error as WithStatus
  return (typeof status === 'number' && status < 500) || isRefusal(originalError)
}

/** The app cleans errors before they are written: they come as plain objects with a stack. */
const textOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'stack' in error
    ? String(error.stack)
    : JSON.stringify(error)

/**
 * What the app logs: lines of errors that are no refusals, and any line with one of the secrets. Payload logs refusals as errors too.
 */
export const createLogBook = () => {
  const faults: string[] = []
  const lines: string[] = []
  const logger = {
    destination: { write: (line: string) => void lines.push(line) },
    options: {
      hooks: {
        logMethod(
          this: unknown,
          args: LogArguments,
          method: (...all: LogArguments) => void,
          level: number,
        ) {
          const [first] = args
          const error: unknown =
            typeof first === 'object' && first !== null && 'err' in first ? first.err : first
          if (level >= 50 && !isRefusal(error)) faults.push(textOf(error))
          method.apply(this, args)
        },
      },
      level: 'info',
    },
  }
  return {
    faults,
    logger,
    /** Lines that hold a secret. */
    withSecret: (secrets: readonly string[]) =>
      lines.filter((line) => secrets.some((secret) => line.includes(secret))),
  }
}
