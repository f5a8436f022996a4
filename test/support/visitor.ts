import { handleEndpoints, type SanitizedConfig } from 'payload'

import { portalRoutes } from '../../src/portal/portalRoutes.js'

const ORIGIN = 'http://portal.example'

type Call = {
  body?: BodyInit | Record<string, unknown>
  headers?: Record<string, string>
  method?: string
}

export type Answer = {
  /** Parsed JSON, or an empty object. */
  // Tests look into answers of many shapes.
  body: Record<string, never> & { [key: string]: unknown }
  /** The body, whatever it is. */
  bytes: Buffer
  code: string | undefined
  headers: Headers
  message: string | undefined
  status: number
  /** The answer as it came. */
  text: string
}

export type Page = {
  headers: Headers
  html: string
  /** Where it leads on to. */
  location: null | string
  status: number
}

type ErrorBody = { errors?: { data?: { code?: string }; message?: string }[] }

const isPlain = (body: Call['body']): body is Record<string, unknown> =>
  typeof body === 'object' && Object.getPrototypeOf(body) === Object.prototype

/** Keeps cookies like a browser and calls the installation's REST API with whole requests. */
export const createVisitor = ({ config, key }: { config: SanitizedConfig; key: string }) => {
  const cookies = new Map<string, string>()

  const keep = (headers: Headers): void => {
    for (const text of headers.getSetCookie()) {
      const [pair = ''] = text.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
  }

  const call = async (path: string, { body, headers = {}, method }: Call = {}): Promise<Answer> => {
    const plain = isPlain(body)
    const request = new Request(`${ORIGIN}/api${path}`, {
      ...(body === undefined ? {} : { body: plain ? JSON.stringify(body) : body }),
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      headers: {
        ...(plain ? { 'content-type': 'application/json' } : {}),
        ...(cookies.size > 0
          ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
          : {}),
        ...headers,
      },
      method: method ?? (body === undefined ? 'GET' : 'POST'),
    })
    const response = await handleEndpoints({ config, payloadInstanceCacheKey: key, request })
    keep(response.headers)
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    const isJSON = /^application\/json\b/.test(response.headers.get('content-type') ?? '')
    const json = isJSON && text !== '' ? (JSON.parse(text) as Answer['body']) : {}
    const error = (json as ErrorBody).errors?.[0]
    return {
      body: json,
      bytes,
      code: error?.data?.code,
      headers: response.headers,
      message: error?.message,
      status: response.status,
      text,
    }
  }

  /** Opens a page of the portal, `/requests`, as a browser without scripts does. */
  const page = async (path: string, headers: Record<string, string> = {}): Promise<Page> => {
    const handler = portalRoutes(config, { payloadInstanceCacheKey: key })
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await handler.GET(
      new Request(`${ORIGIN}/portal${path === '/' ? '' : path}`, {
        headers: { accept: 'text/html', ...(cookie ? { cookie } : {}), ...headers },
      }),
    )
    keep(response.headers)
    return {
      headers: response.headers,
      html: await response.text(),
      location: response.headers.get('location'),
      status: response.status,
    }
  }

  return {
    call,
    cookies,
    page,
    /** Posts a form from our own pages, the way a browser without JavaScript does. */
    form: (path: string, fields: Record<string, string>) =>
      call(path, {
        body: new URLSearchParams(fields),
        headers: { accept: 'text/html', origin: ORIGIN, 'sec-fetch-site': 'same-origin' },
        method: 'POST',
      }),
    post: (path: string, body: Record<string, unknown> = {}) =>
      call(path, { body, method: 'POST' }),
  }
}

export type Visitor = ReturnType<typeof createVisitor>
