import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

import { handleEndpoints } from 'payload'

import { postGraphQL } from '../support/graphql.js'
import type { PortalApp } from '../support/portalApp.js'
import { createCoverage } from './coverage.js'
import { createOracle } from './oracle.js'

/** Which of the known callers a request speaks for; the fuzzer sends it, the server turns it into their cookies. */
export const CALLER = 'x-fuzz-caller'
const DEADLINE = 20_000
/** Nobody can make a `Request` of these; Next answers them by itself. */
const UNSENDABLE = new Set(['CONNECT', 'TRACE', 'TRACK'])

const headersOf = ({ headers }: IncomingMessage, cookie: string): Headers => {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && name !== 'cookie' && name !== CALLER)
      result.set(name, Array.isArray(value) ? value.join(', ') : value)
  if (cookie) result.set('cookie', cookie)
  return result
}

export type Caller = {
  cookie: () => string
  /** Signs in again where a request ended the session. */
  renew?: () => Promise<void>
  /** What must not stand in any answer to this caller. */
  secrets: readonly string[]
}

type Answered = { response: Response; text: Buffer }

const textOf = async (response: Response): Promise<Answered> => {
  const isStream = response.headers.get('content-type')?.includes('event-stream') === true
  if (!isStream) return { response, text: Buffer.from(await response.arrayBuffer()) }
  await response.body?.cancel()
  return { response, text: Buffer.from(': open\n\n') }
}

const inTime = async (answer: Promise<Answered>, deadline: number): Promise<Answered> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answered>((resolve) => {
    timer = setTimeout(
      () => resolve({ response: new Response(null, { status: 598 }), text: Buffer.from('') }),
      deadline,
    )
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const send = ({ response, text }: Answered, outgoing: ServerResponse): void => {
  const headers: Record<string, string> = {}
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') headers[name] = value
  })
  outgoing.writeHead(response.status, headers)
  outgoing.end(text)
}

/** The app behind a real HTTP server that looks at every answer before it sends it. */
export const startFuzzServer = async (
  app: PortalApp,
  callers: Record<string, Caller>,
  deadline = DEADLINE,
) => {
  const coverage = createCoverage()
  const { findings, judge, noteOutside } = createOracle(deadline)
  const statuses = new Map<number, number>()
  const graphql = postGraphQL(app)

  const ask = async (request: Request): Promise<Answered> => {
    try {
      const isGraphQL = new URL(request.url).pathname === '/api/graphql'
      const response = isGraphQL
        ? await graphql(request)
        : await handleEndpoints({ config: app.config, payloadInstanceCacheKey: app.key, request })
      return await textOf(response)
    } catch (error) {
      return { response: new Response(null, { status: 599 }), text: Buffer.from(String(error)) }
    }
  }

  const answer = async (incoming: IncomingMessage): Promise<Answered> => {
    const name = String(incoming.headers[CALLER] ?? 'anonymous')
    const caller = callers[name]
    const { method = 'GET', url = '/' } = incoming
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const sent = await bodyOf(incoming)
    const request = new Request(`http://portal.example${url}`, {
      headers: headersOf(incoming, caller?.cookie() ?? ''),
      method,
      ...(hasBody && sent.length > 0 ? { body: new Uint8Array(sent) } : {}),
    })
    const started = Date.now()
    const answered = await inTime(ask(request), deadline)
    const { headers, status } = answered.response
    const body = answered.text.toString('utf8')
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    coverage.note({ body: sent, method, url })
    judge({
      body,
      caller: name,
      headers,
      ms: Date.now() - started,
      request: `${method} ${url} ${incoming.headers['content-type'] ?? ''} ${sent.toString('utf8').slice(0, 600)}`,
      secrets: caller?.secrets ?? [],
      status,
    })
    const isOver = status === 401 || body.includes('SIGNED_OUT') || headers.has('set-cookie')
    if (isOver) await caller?.renew?.()
    return answered
  }

  const server = createServer((incoming, outgoing) => {
    if (UNSENDABLE.has(incoming.method ?? '')) {
      outgoing.writeHead(405)
      outgoing.end()
      return
    }
    answer(incoming).then(
      (answered) => send(answered, outgoing),
      (error: unknown) => {
        noteOutside('the fuzz server itself', String(error))
        outgoing.writeHead(599)
        outgoing.end()
      },
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    close: () => new Promise((resolve) => server.close(resolve)),
    coverage,
    findings,
    noteOutside,
    port: typeof address === 'object' && address ? address.port : 0,
    statuses,
  }
}

export type FuzzServer = Awaited<ReturnType<typeof startFuzzServer>>
