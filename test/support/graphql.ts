import { GRAPHQL_POST } from '@payloadcms/next/routes'

import type { PortalApp } from './portalApp.js'
import type { Visitor } from './visitor.js'

const ORIGIN = 'http://portal.example'

type GraphQLError = {
  extensions?: { code?: string; data?: unknown; stack?: string; statusCode?: number }
  message: string
}
export type GraphQLAnswer<T = Record<string, Record<string, unknown> | null>> = {
  /** Code of the first error. */
  code: string | undefined
  codes: (string | undefined)[]
  data: T
  errors: GraphQLError[]
  headers: Headers
  message: string | undefined
  status: number
  /** The answer as it went over the wire. */
  text: string
}

type Ask = {
  headers?: Record<string, string>
  operationName?: string
  variables?: Record<string, unknown>
}
type Caches = typeof globalThis & {
  _payload: Map<string, unknown>
  _payload_graphql: { graphql: unknown; promise: unknown }
}

/** Payload's GraphQL route knows one installation a process, under the key "default": the app at hand takes that place. */
export const enter = ({ payload }: PortalApp): void => {
  const { _payload, _payload_graphql } = globalThis as Caches
  const current = _payload.get('default') as { payload?: unknown } | undefined
  if (current?.payload === payload) return
  _payload.set('default', { initializedCrons: true, payload, promise: null, reload: false })
  Object.assign(_payload_graphql, { graphql: null, promise: null })
}

/** The real route for whole requests. */
export const postGraphQL = (app: PortalApp) => {
  const post = GRAPHQL_POST(app.config)
  return async (request: Request): Promise<Response> => {
    enter(app)
    return post(request)
  }
}

/** Sends documents through the real route, cookies kept like a browser does. */
export const graphqlOf = (app: PortalApp) => {
  const post = postGraphQL(app)

  return async <T = Record<string, Record<string, never>>>(
    visitor: Visitor,
    query: string,
    { headers = {}, operationName, variables }: Ask = {},
  ): Promise<GraphQLAnswer<T>> => {
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await post(
      new Request(`${ORIGIN}/api/graphql`, {
        body: JSON.stringify({ operationName, query, variables }),
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        method: 'POST',
      }),
    )
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value) visitor.cookies.set(name, value)
      else visitor.cookies.delete(name)
    }
    const text = await response.text()
    const { data, errors = [] } = JSON.parse(text) as { data: T; errors?: GraphQLError[] }
    return {
      code: errors[0]?.extensions?.code,
      codes: errors.map(({ extensions }) => extensions?.code),
      data,
      errors,
      headers: response.headers,
      message: errors[0]?.message,
      status: response.status,
      text,
    }
  }
}

export type AskGraphQL = ReturnType<typeof graphqlOf>
