import type { Endpoint, Payload, PayloadRequest } from 'payload'

import { getContext } from '../src/config/context.js'
import { MAX_BODY, readBytes } from '../src/core/readBytes.js'
import { isStorableText } from '../src/core/storable.js'
import { isAPIFault } from '../src/errors/payloadErrors.js'
import { PortalError } from '../src/errors/PortalError.js'
import { answerRefusedDeletion } from './bulkDeletion.js'

/**
 * Payload reads these as JSON when they come as text, and an object is all that it goes on with.
 */
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
      // guard: query-parameters-readable
      throw new PortalError('INVALID_QUERY', { values: { detail: name } })
  }
  for (const value of Object.values(routeParams ?? {}))
    // guard: storable-path-values
    if (typeof value === 'string' && !isStorableText(value)) throw new PortalError('NOT_FOUND')
}

/** Requests whose body was read whole: an operation began with it. */
const read = new WeakSet<object>()

/** Said before each operation, so that faults from then on are the server's own. */
export const markBodyRead = ({ context }: PayloadRequest): void => {
  read.add(context)
}

/**
 * Errors thrown while Payload still reads a multipart body: it answers them as its own fault,
 * though the sender made them. The settings have no files and no operation that says it began:
 * there the error is one that comes before the data.
 */
// guard: form-brings-its-file
const isUnreadBody = (
  error: unknown,
  { context, data, file, headers }: PayloadRequest,
  hasFiles: boolean,
): boolean =>
  (headers.get('content-type') ?? '').includes('multipart/') &&
  !read.has(context) &&
  (hasFiles || (data === undefined && file === undefined)) &&
  !(isAPIFault(error) && error.status < 500)

const tooLarge = (): PortalError => new PortalError('PAYLOAD_TOO_LARGE')

/**
 * Payload reads JSON of any length; here it gets as much as the plugin's own endpoints do. Files
 * come another way.
 */
const limitText = (req: PayloadRequest): void => {
  if ((req.headers.get('content-type') ?? '').includes('multipart/')) return
  if (Number(req.headers.get('content-length') ?? 0) > MAX_BODY) throw tooLarge()
  const text = async (): Promise<string> => {
    const bytes = await readBytes(req.body)
    if (bytes === null) throw tooLarge()
    return new TextDecoder().decode(bytes)
  }
  Object.assign(req, { text })
}

const guard = (endpoint: Endpoint, hasFiles: boolean): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    checkRequest(req)
    limitText(req)
    try {
      return await answerRefusedDeletion(req, await endpoint.handler(req))
    } catch (error) {
      // guard: broken-body-answered
      throw isUnreadBody(error, req, hasFiles) ? new PortalError('UPLOAD_INCOMPLETE') : error
    }
  },
})

/** Of the host's own collection nothing else is touched. */
const withRefusedDeletions = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => answerRefusedDeletion(req, await endpoint.handler(req)),
})

/**
 * Lets the generated REST paths of the plugin's collections and settings refuse what they cannot
 * read, where Payload would answer 500. They exist only after start-up.
 */
export const guardGeneratedEndpoints = (payload: Payload): void => {
  const { settingsSlug, slugs, staffSlug } = getContext(payload)
  const staff = payload.collections[staffSlug]?.config
  if (staff?.endpoints) staff.endpoints = staff.endpoints.map(withRefusedDeletions)
  const configs = [
    ...Object.values(slugs).map((slug) => payload.collections[slug]?.config),
    payload.globals.config.find(({ slug }) => slug === settingsSlug),
  ]
  for (const config of configs)
    if (config?.endpoints) {
      const hasFiles = 'upload' in config && Boolean(config.upload)
      config.endpoints = config.endpoints.map((endpoint) => guard(endpoint, hasFiles))
    }
}
