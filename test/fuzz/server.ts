import { createServer, type IncomingMessage } from 'node:http'

import { handleEndpoints } from 'payload'

import { postGraphQL } from '../support/graphql.js'
import type { PortalApp } from '../support/portalApp.js'

/** Which of the known callers a request speaks for; the fuzzer sends it, the server turns it into their cookies. */
export const CALLER = 'x-fuzz-caller'
const SLOW = 20_000
/** Words that no answer may hold: statements, stacks and places of the server. */
const INTERNALS =
  /\bselect .{1,80} from |insert into |sqlite_|libsql|drizzle|mongoose|MongoServer|\bat (?:async )?\S+ \(?(?:file:|\/)|node_modules|\/tmp\//i

export type Finding = { answer: string; caller: string; request: string; what: string }

const headersOf = ({ headers }: IncomingMessage, cookie: string): Headers => {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && name !== 'cookie' && name !== CALLER)
      result.set(name, Array.isArray(value) ? value.join(', ') : value)
  if (cookie) result.set('cookie', cookie)
  return result
}

type Caller = {
  cookie: () => string
  /** What must not stand in any answer to this caller. */
  secrets: readonly string[]
}

/** The app behind a real HTTP server that looks at every answer before it sends it. */
export const startFuzzServer = async (app: PortalApp, callers: Record<string, Caller>) => {
  const findings: Finding[] = []
  const statuses = new Map<number, number>()
  const graphql = postGraphQL(app)

  const judge = (
    { body, headers, ms, status }: { body: string; headers: string; ms: number; status: number },
    caller: string,
    request: string,
  ): void => {
    const note = (what: string) =>
      findings.push({ answer: `${status} ${body.slice(0, 300)}`, caller, request, what })
    const faults = body.includes('"statusCode":500') || body.includes('Something went wrong')
    if (status >= 500 || faults) note('a fault')
    if (ms > SLOW) note(`${ms} ms`)
    const text = `${headers}\n${body}`
    if (INTERNALS.test(text)) note('internals')
    for (const secret of callers[caller]?.secrets ?? [])
      if (text.includes(secret)) note(`leak of ${secret}`)
  }

  const answer = async (
    incoming: IncomingMessage,
  ): Promise<{ response: Response; text: Buffer }> => {
    const caller = String(incoming.headers[CALLER] ?? 'anonymous')
    const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const sent = Buffer.concat(chunks)
    const started = Date.now()
    const isGraphQL = incoming.url?.startsWith('/api/graphql') === true
    let response: Response
    try {
      const request = new Request(`http://portal.example${incoming.url ?? '/'}`, {
        headers: headersOf(incoming, callers[caller]?.cookie() ?? ''),
        method: incoming.method ?? 'GET',
        ...(hasBody && sent.length > 0 ? { body: new Uint8Array(sent) } : {}),
      })
      response = isGraphQL
        ? await graphql(request)
        : await handleEndpoints({ config: app.config, payloadInstanceCacheKey: app.key, request })
    } catch (error) {
      response = new Response(String(error), { status: 599 })
    }
    const isStream = response.headers.get('content-type')?.includes('event-stream') === true
    const text = isStream ? Buffer.from(': open\n\n') : Buffer.from(await response.arrayBuffer())
    if (isStream) await response.body?.cancel()
    const result = {
      body: text.toString('utf8'),
      headers: JSON.stringify([...response.headers]),
      ms: Date.now() - started,
      status: response.status,
    }
    statuses.set(result.status, (statuses.get(result.status) ?? 0) + 1)
    judge(
      result,
      caller,
      `${incoming.method} ${incoming.url} ${incoming.headers['content-type'] ?? ''} ${sent.toString('utf8').slice(0, 600)}`,
    )
    return { response, text }
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming)
      .then(({ response, text }) => {
        const headers: Record<string, string | string[]> = {}
        response.headers.forEach((value, name) => {
          if (name !== 'set-cookie') headers[name] = value
        })
        outgoing.writeHead(response.status, headers)
        outgoing.end(text)
      })
      .catch(() => {
        outgoing.writeHead(599)
        outgoing.end()
      })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    close: () => new Promise((resolve) => server.close(resolve)),
    findings,
    port: typeof address === 'object' && address ? address.port : 0,
    statuses,
  }
}

export type FuzzServer = Awaited<ReturnType<typeof startFuzzServer>>
