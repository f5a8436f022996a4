import { APIError, type Endpoint, type Payload, type PayloadRequest } from 'payload'

import { getContext } from '../src/config/context.js'
import { isStorableText } from '../src/core/storable.js'
import { PortalError } from '../src/errors/PortalError.js'

/** Payload reads these as JSON when they come as text, and an object is all that it goes on with. */
const JSON_PARAMETERS = ['data', 'where'] as const

const isObjectText = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

const checkRequest = ({ query, routeParams }: PayloadRequest): void => {
  for (const name of JSON_PARAMETERS) {
    const value: unknown = query[name]
    if (typeof value === 'string' && value !== '' && !isObjectText(value))
      throw new PortalError('INVALID_QUERY', { values: { detail: name } })
  }
  for (const value of Object.values(routeParams ?? {}))
    if (typeof value === 'string' && !isStorableText(value)) throw new PortalError('NOT_FOUND')
}

/** What is thrown while Payload still reads a multipart body: a fault of the sender that it answers as its own. */
const isUnreadBody = (error: unknown, { data, file, headers }: PayloadRequest): boolean =>
  (headers.get('content-type') ?? '').includes('multipart/') &&
  data === undefined &&
  file === undefined &&
  !(error instanceof APIError && error.status < 500)

const guard = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    checkRequest(req)
    try {
      return await endpoint.handler(req)
    } catch (error) {
      throw isUnreadBody(error, req) ? new PortalError('UPLOAD_INCOMPLETE') : error
    }
  },
})

/**
 * Lets the generated REST paths of the plugin's collections and settings refuse what they cannot read, where Payload would answer 500.
 * They exist only after start-up.
 */
export const guardGeneratedEndpoints = (payload: Payload): void => {
  const { settingsSlug, slugs } = getContext(payload)
  const configs = [
    ...Object.values(slugs).map((slug) => payload.collections[slug]?.config),
    payload.globals.config.find(({ slug }) => slug === settingsSlug),
  ]
  for (const config of configs)
    if (config?.endpoints) config.endpoints = config.endpoints.map(guard)
}
